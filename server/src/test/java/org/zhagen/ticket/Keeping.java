package org.zhagen.ticket;

import java.time.Duration;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.ActClock;
import org.zhagen.access.Doors;

/** Figures that are kept, as they are outside of tests. */
public final class Keeping {

    private static final Duration LONG = Duration.ofHours(1);

    private Keeping() {}

    public static KeptFigures figures() {
        return new KeptFigures(LONG);
    }

    public static Figures figures(ApplicationContext context) {
        return new Figures(
                context.getBean(Doors.class),
                context.getBean(FigureRows.class),
                context.getBean(GaugeRows.class),
                context.getBean(CourseRows.class),
                context.getBean(Measuring.class),
                context.getBean(ActClock.class),
                figures());
    }
}
