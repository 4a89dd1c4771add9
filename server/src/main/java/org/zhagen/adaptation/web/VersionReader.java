package org.zhagen.adaptation.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.playbook.Version;

/** Reads the version of a playbook from an address. */
@Component
class VersionReader implements Converter<String, Version> {

    @Override
    public Version convert(String text) {
        Version version = Version.parse(text);
        if (version == null) {
            throw new IllegalArgumentException("no version: " + text);
        }
        return version;
    }
}
