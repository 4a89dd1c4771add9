package org.zhagen.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set.
 *
 * @param site the address under which people reach this server, such as {@code https://zhagen.example.gov.cn}; without it no
 *     e-mail is offered and messages to groups carry no link
 * @param mailFrom the sender of e-mail; without it none is offered
 * @param courier whether this node sends what waits
 * @param every how often a node looks for what is to be sent, and for new notices of those who have a page open
 * @param patience how long a receiver may take to connect, and again to answer
 * @param privateReceivers whether messages may go to addresses of the inner network, and without TLS
 * @param kept how long it is remembered what was sent
 */
@ConfigurationProperties("zhagen.notification")
record NotificationSettings(
        @DefaultValue("") String site,
        @DefaultValue("") String mailFrom,
        @DefaultValue("true") boolean courier,
        @DefaultValue("2s") Duration every,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("false") boolean privateReceivers,
        @DefaultValue("90d") Duration kept) {

    NotificationSettings {
        site = site.replaceAll("/+$", "");
    }

    /** The full address of one of our pages; empty where the server does not know its own. */
    String at(String path) {
        return site.isEmpty() || path.isEmpty() ? "" : site + path;
    }
}
