package org.zhagen.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Origin;
import org.zhagen.access.Outcome;
import org.zhagen.demo.DemoFiles;
import org.zhagen.demo.DemoPart;

/** The standard playbooks, published and signed by the demo city's reform office. */
@Component
@Profile("demo")
class LibraryDemo implements DemoPart {

    private static final Acting OFFICE = new Acting(
            Acting.NOBODY,
            "扎根",
            "清河市委改革办",
            new Jurisdiction("9901"),
            Set.of(RegistryPermission.PUBLISH.id()),
            new Origin(Origin.Channel.SYSTEM, "demo"));

    private static final LocalDate EARLIER = LocalDate.of(2025, 6, 3);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private final Doors doors;
    private final Publisher publisher;
    private final Clock clock;

    LibraryDemo(Doors doors, Publisher publisher, Clock clock) {
        this.doors = doors;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String name() {
        return "经验库 · library";
    }

    @Override
    public void load(DemoFiles files) {
        publishAll();
    }

    void publishAll() {
        publish(StandardPlaybooks.earlierWhistle(), "", day(EARLIER));
        int number = 0;
        for (StandardPlaybooks.Text text : StandardPlaybooks.all()) {
            String changes = text.folder().equals("whistle") ? "按试点一年的复盘修订步骤和预警线，核心机制和底线要求不变。" : "";
            publish(text, changes, day(FIRST.plusDays(number)));
            number++;
        }
    }

    private void publish(StandardPlaybooks.Text text, String changes, Instant at) {
        Manuscript manuscript =
                new Manuscript(text.yaml(), text.templates(), new PublishDraft(changes, ""), null, "", List.of(), at);
        Outcome<PlaybookVersion> outcome =
                doors.command(OFFICE, RegistryPermission.PUBLISH, () -> publisher.publish(OFFICE, manuscript));
        if (outcome instanceof Outcome.Refused<PlaybookVersion> refused) {
            throw new IllegalStateException(text.folder() + ": " + refused.why());
        }
    }

    private Instant day(LocalDate date) {
        return date.atTime(9, 0).atZone(clock.getZone()).toInstant();
    }
}
