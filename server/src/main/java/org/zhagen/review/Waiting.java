package org.zhagen.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.access.ActClock;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.identity.Grants;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;
import org.zhagen.work.Assignee;
import org.zhagen.work.InboxFilter;
import org.zhagen.work.Matters;
import org.zhagen.work.NewMatter;
import org.zhagen.work.Subject;

/** What waits in inboxes because of visits: for whoever asks residents, and for whoever decides what was asked for. */
@Component
class Waiting {

    static final String VISIT = "review.visit";
    static final String DECISION = "review.decision";

    /** Who asks; where a place has nobody for it, its team. */
    private static final List<String> VISITORS = List.of("callback", "site-team");

    private static final List<String> JUDGES = List.of("reform-office", "site-team");

    /** Until when somebody is asked, and until when it is decided what was asked for. A convention of ours. */
    private static final int DAYS = 7;

    private final Matters matters;
    private final Grants grants;
    private final ActClock clock;

    Waiting(Matters matters, Grants grants, ActClock clock) {
        this.matters = matters;
        this.grants = grants;
        this.clock = clock;
    }

    /** Ids of the visits that wait in an inbox, what has waited longest at the head. */
    Outcome<Listing<UUID>> visits(Acting acting, Paging paging) {
        InboxFilter visits = new InboxFilter(InboxFilter.Share.ALL, InboxFilter.When.ANY, VISIT);
        return matters.inbox(acting, visits, paging)
                .map(inbox ->
                        inbox.map(matter -> UUID.fromString(matter.subject().id())));
    }

    void drawn(Acting acting, FollowUp visit) {
        open(acting, visit, VISIT, "回访：", VISITORS);
    }

    void asked(Acting acting, FollowUp visit) {
        open(acting, visit, DECISION, "回访复核：", JUDGES);
    }

    void over(Acting acting, FollowUp visit, String kind, String outcome) {
        matters.settle(acting, subject(visit), kind, outcome, "");
    }

    private void open(Acting acting, FollowUp visit, String kind, String what, List<String> roles) {
        matters.open(
                acting,
                new NewMatter(
                        kind,
                        what + visit.title(),
                        visit.number() + " · " + visit.procedure(),
                        subject(visit),
                        visit.link(),
                        visit.region(),
                        nearest(roles, visit.region()),
                        clock.endOfWork(clock.today().plusDays(DAYS)),
                        "",
                        "",
                        true));
    }

    private static Subject subject(FollowUp visit) {
        return new Subject("review-visit", visit.id().toString());
    }

    /** Whoever holds the first of the roles that anybody holds there, as near to the place as there is somebody. */
    private Assignee nearest(List<String> roles, RegionCode place) {
        List<String> upwards = Rules.upwards(place);
        for (String role : roles) {
            Optional<String> region = grants.held(role, upwards).stream().max(Comparator.comparingInt(String::length));
            if (region.isPresent()) {
                return Assignee.role(role, region.get());
            }
        }
        String county =
                upwards.stream().filter(code -> code.length() <= 6).findFirst().orElse(place.digits());
        return Assignee.role(roles.getLast(), county);
    }
}
