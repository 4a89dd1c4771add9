package org.zhagen.portal;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.zhagen.access.Outcome;
import org.zhagen.access.Permissions;
import org.zhagen.notification.NoticeKinds;
import org.zhagen.notification.NoticeStop;
import org.zhagen.ticket.Openers;
import org.zhagen.ticket.Ticket;
import org.zhagen.ticket.TicketLinks;
import org.zhagen.web.NavItem;
import org.zhagen.web.OpenPaths;
import org.zhagen.web.OwnItem;
import org.zhagen.web.OwnItems;

/** What this room adds to the house. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PortalSettings.class)
class PortalHouse {

    private static final List<OwnItem> OUTSIDE = List.of(
            OwnItem.link("/portal/report", "portal.report", "message-report"),
            OwnItem.link("/portal/track", "portal.track", "list-search"),
            OwnItem.link("/portal/board", "portal.board", "speakerphone"));

    private static final List<OwnItem> INSIDE = List.of(OwnItem.link("/followed", "portal.followed", "bookmark"));

    @Bean
    Permissions portalPermissions() {
        return Permissions.of(PortalPermission.values());
    }

    /** What lies elsewhere is for officers and closed. */
    @Bean
    OpenPaths portalOpenPaths() {
        return OpenPaths.of("/portal", "/portal/**");
    }

    @Bean
    NoticeKinds followNotices() {
        return NoticeKinds.of(FollowTelling.FOLLOWED);
    }

    @Bean
    NoticeStop followStop() {
        return new NoticeStop(FollowTelling.FOLLOWED, "/followed/{id}/end", "portal.followed.leave");
    }

    /** Who raised something for a resident hands them a code. */
    @Bean
    TicketLinks codeLink(HandedCodes codes) {
        return (acting, view) -> view.contact() != null
                        && Openers.isByOffice(view.ticket())
                        && codes.find(acting, view.ticket().id()) instanceof Outcome.Done<Ticket>
                ? List.of(OwnItem.link("/handed-codes/" + view.ticket().id(), "portal.hand", "qrcode"))
                : List.of();
    }

    @Bean
    NavItem releasesPage() {
        return new NavItem("/releases", "portal.releases", "speakerphone", PortalPermission.RELEASE, 7);
    }

    /** Before the way in: most who come from outside want this. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    OwnItems portalOwnItems() {
        return acting -> acting == null ? OUTSIDE : INSIDE;
    }
}
