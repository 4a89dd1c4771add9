package org.zhagen.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.kernel.site.RegionCode;

/**
 * A published version of a playbook, without its content.
 *
 * @param playbook id of the playbook
 * @param region whose it is
 * @param owner the same in words, at the time of the first publication
 * @param digest SHA-256 of the canonical form
 * @param previous the version that it followed; null for the first
 * @param changes what changed, in the words of who published it
 * @param explanation why a core element or bottom line changed; empty when none did
 * @param signer who signed it elsewhere; empty when it was made here
 */
public record PlaybookVersion(
        String playbook,
        Version version,
        String title,
        RegionCode region,
        String owner,
        String digest,
        @Nullable Version previous,
        String changes,
        String explanation,
        Instant published,
        String publishedBy,
        String publishedOffice,
        String signer,
        @Nullable Retirement retirement) {

    /**
     * That a version should not be taken up any more; where it is used it may be used to the end.
     *
     * @param successor id, or id@version, of what to take instead; empty when there is nothing
     */
    public record Retirement(Instant at, String by, String reason, String successor) {}

    /** As adaptations name it: {@code whistle@1.2.0}. */
    public String name() {
        return playbook + "@" + version;
    }

    public boolean isRetired() {
        return retirement != null;
    }
}
