package org.zhagen.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What residents may ask for ({@code zhagen.portal.*}).
 *
 * @param reports of one network address in an hour; many may stand behind one
 * @param wrongCodes tracking codes that are none, of one network address in an hour
 * @param open311Reports whether programs may report without a key
 * @param programReports of one key of a program in an hour; a whole city may report through one program
 * @param programQuestions that programs ask of one network address in an hour; one with a key may ask ten times as much
 * @param address under which residents reach this server, such as {@code https://example.org}, for codes on walls; empty for the one
 *     that the officer's browser asked
 */
@ConfigurationProperties("zhagen.portal")
public record PortalSettings(
        @DefaultValue("30") int reports,
        @DefaultValue("30") int wrongCodes,
        @DefaultValue("false") boolean open311Reports,
        @DefaultValue("600") int programReports,
        @DefaultValue("3600") int programQuestions,
        @DefaultValue("") String address) {}
