package org.zhagen.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one may ask for ({@code zhagen.limits.*}).
 *
 * @param perSender requests per minute of one token or session
 * @param perAddress requests per minute of one network address; a whole town hall may stand behind one
 * @param signIn forms for signing in per minute of one network address
 * @param body the largest body that is not an upload
 * @param upload the largest upload
 */
@ConfigurationProperties("zhagen.limits")
record LimitSettings(
        @DefaultValue("600") int perSender,
        @DefaultValue("6000") int perAddress,
        @DefaultValue("60") int signIn,
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("65MB") DataSize upload) {}
