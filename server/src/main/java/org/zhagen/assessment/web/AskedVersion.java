package org.zhagen.assessment.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.web.Answers;

/** The version of a playbook as it stands in an address. */
final class AskedVersion {

    private AskedVersion() {}

    /** Null for the newest, where none is named; what is no version names nothing that there is. */
    static @Nullable Version read(@Nullable String version) {
        String text = Text.of(version);
        return text.isEmpty() ? null : Answers.found(Optional.ofNullable(Version.parse(text)));
    }
}
