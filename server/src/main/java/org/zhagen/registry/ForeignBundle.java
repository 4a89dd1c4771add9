package org.zhagen.registry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.bundle.Bundle;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.playbook.CheckedPlaybook;

/**
 * A bundle of elsewhere that waits for a decision.
 *
 * @param name of the file
 * @param bundle null when it can't be read
 * @param playbook null when its playbook has errors
 * @param findings all that was found, errors and warnings
 * @param collision how it stands to what is here
 * @param here the version that is here under its id; null for none
 */
public record ForeignBundle(
        UUID id,
        String name,
        @Nullable Bundle bundle,
        @Nullable CheckedPlaybook playbook,
        List<Finding> findings,
        Seal seal,
        Collision collision,
        @Nullable PlaybookVersion here) {

    /** How a bundle stands to what is in the library. */
    public enum Collision {
        /** Nothing of its id is here. */
        NEW,
        /** It is higher than what is here. */
        NEWER,
        /** This very version with this very content is here. */
        SAME,
        /** Its version is here with other content. */
        DIFFERENT,
        /** A higher version is here. */
        OLDER,
        /** It can't be used. */
        UNUSABLE
    }

    public ForeignBundle {
        findings = List.copyOf(findings);
    }

    /** Whether a file of that name is the text of a playbook alone, without templates and signature. */
    static boolean isText(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** Whether it may be published as it is. */
    public boolean publishable() {
        return playbook != null && seal.holds() && (collision == Collision.NEW || collision == Collision.NEWER);
    }
}
