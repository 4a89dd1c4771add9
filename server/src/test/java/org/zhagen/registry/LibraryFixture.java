package org.zhagen.registry;

import java.time.Clock;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.identity.As;

/** The standard playbooks in the database of a test context. */
public final class LibraryFixture {

    private static final Acting READER = As.person("9901", RegistryPermission.READ);

    private LibraryFixture() {}

    /** Publishes them unless an earlier test of the context did. */
    public static synchronized void publish(ApplicationContext context) {
        if (context.getBean(Versions.class).newest(READER, "whistle") instanceof Outcome.Refused<Published>) {
            new LibraryDemo(
                            context.getBean(Doors.class),
                            context.getBean(Publisher.class),
                            context.getBean(Clock.class))
                    .publishAll();
        }
    }
}
