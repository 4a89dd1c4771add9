package org.zhagen.ticket;

import org.zhagen.access.Text;

/**
 * What a list of settings is narrowed to.
 *
 * @param text a part of what stands in a row; empty for all
 * @param region digits of a place; empty for all of the jurisdiction
 */
public record SettingFilter(String text, String region) {

    public static final SettingFilter ALL = new SettingFilter("", "");

    public SettingFilter {
        text = Text.of(text);
        region = Text.of(region);
    }
}
