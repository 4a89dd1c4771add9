package org.zhagen.adaptation;

import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.site.RegionCode;

/**
 * One link of a chain of approvals: a role, and from which level on it is looked for. Asked is whoever holds the role at that
 * level of the site; where nobody does, the nearest level above at which somebody does.
 *
 * @param title what the link is called, such as 指导组审核
 * @param role id of a role, such as {@code guidance}
 */
public record ChainLink(String title, String role, Level level) {

    /** Where a role is looked for first. */
    public enum Level {
        SITE,
        TOWNSHIP,
        COUNTY,
        PREFECTURE,
        PROVINCE;

        public String id() {
            return Code.kebab(this);
        }

        /** Where that is for a site; a site above the level stands for itself. */
        RegionCode of(RegionCode site) {
            return this == SITE
                    ? site
                    : site.at(RegionCode.Level.valueOf(name())).orElse(site);
        }
    }
}
