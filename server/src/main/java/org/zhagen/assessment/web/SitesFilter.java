package org.zhagen.assessment.web;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;
import org.zhagen.assessment.SitesAsk;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.fit.Verdict;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.SoughtRegion;

/** Which sites of a playbook are shown, as it stands in the address. The values of knobs stand there by their ids. */
record SitesFilter(
        @Nullable String level,
        @Nullable String verdict,
        @Nullable SoughtRegion region,
        @Nullable String changed,
        @Nullable String version) {

    SitesFilter {
        level = Text.of(level);
        verdict = Text.of(verdict);
        changed = Text.of(changed);
        version = Text.of(version);
    }

    /** @param address all parameters of the address; those with a dot in their name are knobs */
    SitesAsk ask(Map<String, String> address) {
        Map<String, String> values = new TreeMap<>();
        address.forEach((name, value) -> {
            if (name.contains(".") && !value.isBlank()) {
                values.put(name, value);
            }
        });
        return new SitesAsk(
                Code.read(RegionCode.Level.class, Text.of(level)).orElse(null),
                Code.read(Verdict.class, Text.of(verdict)).orElse(null),
                SoughtRegion.codeOf(region),
                "true".equals(changed),
                values);
    }

    /** Null for the newest version. */
    @Nullable
    Version asked() {
        return AskedVersion.read(version);
    }
}
