package org.zhagen.registry;

import java.util.List;
import java.util.Locale;
import org.zhagen.kernel.playbook.Version;

/**
 * Where a playbook comes from and what became of it.
 *
 * @param versions all versions of the playbooks in it, by playbook, the lowest first
 */
public record Lineage(String playbook, List<PlaybookVersion> versions, List<Edge> edges) {

    /** What a version may come from. */
    public enum Kind {
        DISPLAY,
        VERSION,
        ORIGIN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something that a version comes from.
     *
     * @param key of a display its id, of a version {@code id@version}, of a bundle the fingerprint of its key
     * @param label as it was called at that time
     */
    public record Origin(Kind kind, String key, String label) {}

    /** That a version came from something. */
    public record Edge(Origin from, String playbook, Version version) {
        public String to() {
            return playbook + "@" + version;
        }
    }
}
