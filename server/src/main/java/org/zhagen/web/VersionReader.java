package org.zhagen.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.playbook.Version;

/** Reads the version of a playbook from an address; nothing given is none, and what is no version names nothing. */
@Component
class VersionReader implements Converter<String, @Nullable Version> {

    @Override
    public @Nullable Version convert(String text) {
        if (text.isBlank()) {
            return null;
        }
        Version version = Version.parse(text.strip());
        if (version == null) {
            throw new IllegalArgumentException("no version: " + text);
        }
        return version;
    }
}
