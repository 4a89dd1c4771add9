package org.zhagen.ticket.web;

import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;
import org.zhagen.ticket.SettingFilter;
import org.zhagen.web.SoughtRegion;

/** The filters of a list of settings as they stand in the address. */
record ShownSettings(String q, @Nullable SoughtRegion region) {

    ShownSettings {
        q = Text.of(q);
    }

    SettingFilter filter() {
        return new SettingFilter(q, SoughtRegion.digitsOf(region));
    }

    /** The region as its field shows it. */
    public String regionLabel() {
        return region == null ? "" : region.label();
    }
}
