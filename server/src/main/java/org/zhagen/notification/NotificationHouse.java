package org.zhagen.notification;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zhagen.access.Permissions;
import org.zhagen.web.NavItem;
import org.zhagen.web.OpenPaths;
import org.zhagen.web.OwnItem;
import org.zhagen.web.OwnItems;

/** What this room adds to the house. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationHouse {

    @Bean
    Permissions notificationPermissions() {
        return Permissions.of(NotificationPermission.values());
    }

    @Bean
    NoticeKinds ownKinds() {
        return NoticeKinds.of("notification.message");
    }

    @Bean
    HookTypes ownTypes() {
        return HookTypes.of("notification.test");
    }

    @Bean
    NavItem waysOutNavItem() {
        return new NavItem("/notices/robots", "notification.ways", "send", NotificationPermission.CONFIGURE, 930);
    }

    @Bean
    @Order(-10)
    OwnItems channelsItem() {
        OwnItem channels = OwnItem.link("/notices/channels", "notification.channels", "bell-cog");
        return acting -> acting == null ? List.of() : List.of(channels);
    }

    /** A link from a letter is followed on any telephone; a calendar is asked for by a program that signs in nowhere. */
    @Bean
    OpenPaths notificationOpenPaths() {
        return OpenPaths.of("/notices/confirm/**", "/calendar/**");
    }
}
