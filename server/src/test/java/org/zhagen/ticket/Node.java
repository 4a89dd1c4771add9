package org.zhagen.ticket;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.zhagen.ZhagenServer;

/** One more application on the same database, whose clock goes wrong. */
final class Node implements AutoCloseable {

    /** What all on one database have in common. */
    static final List<String> SHARED =
            List.of("zhagen.data", "zhagen.database.url", "zhagen.database.user", "zhagen.database.password");

    final TicketActs acts;
    final Tickets tickets;
    final Ringing ringing;
    final Clock clock;
    private final ConfigurableApplicationContext context;

    /**
     * Starts it.
     *
     * @param right the clock of the first one
     * @param ahead by how much this one is ahead of it; negative for behind
     */
    Node(Environment first, Clock right, Duration ahead) {
        clock = Clock.offset(right, ahead);
        Map<String, Object> settings = new HashMap<>();
        for (String setting : SHARED) {
            settings.put(setting, first.getRequiredProperty(setting));
        }
        settings.put("server.port", "0");
        settings.put("server.shutdown", "immediate");
        context = new SpringApplicationBuilder(ZhagenServer.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .initializers((ConfigurableApplicationContext fresh) -> {
                    fresh.getEnvironment().getPropertySources().addFirst(new MapPropertySource("node", settings));
                    ((GenericApplicationContext) fresh)
                            .registerBean(
                                    "skewedClock", Clock.class, () -> clock, definition -> definition.setPrimary(true));
                })
                .run();
        acts = context.getBean(TicketActs.class);
        tickets = context.getBean(Tickets.class);
        ringing = context.getBean(Ringing.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
