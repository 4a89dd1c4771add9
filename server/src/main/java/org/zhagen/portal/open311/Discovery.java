package org.zhagen.portal.open311;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.zhagen.access.Jurisdiction;
import org.zhagen.portal.Reports;
import org.zhagen.ticket.InstalledCourse;

/**
 * What there is ("Service Discovery", {@code http://wiki.open311.org/Service_Discovery}). The changeset says when services changed
 * last; a demo is a {@code test}, since nobody acts on what is reported to it.
 */
@Component
class Discovery {

    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    private final Reports reports;
    private final Words words;
    private final Clock clock;
    private final boolean demo;

    Discovery(Reports reports, Words words, Clock clock, Environment environment) {
        this.reports = reports;
        this.words = words;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    Node describe(Locale language, String base) {
        Instant changed = reports.around(Jurisdiction.COUNTRY).stream()
                .map(InstalledCourse::installed)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return Node.group(
                "discovery",
                Node.of("changeset", changed, clock.getZone()),
                Node.of("contact", words.text(language, "open311.contact", base)),
                Node.of("key_service", words.text(language, "open311.key-service")),
                Node.items(
                        "endpoints",
                        List.of(Node.group(
                                "endpoint",
                                Node.of("specification", SPECIFICATION),
                                Node.of("url", base + "/open311/v2"),
                                Node.of("changeset", changed, clock.getZone()),
                                Node.of("type", demo ? "test" : "production"),
                                Node.items(
                                        "formats",
                                        Stream.of("text/xml", "application/json")
                                                .map(type -> Node.of("format", type))
                                                .toList())))));
    }
}
