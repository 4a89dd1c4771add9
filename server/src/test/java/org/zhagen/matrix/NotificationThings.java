package org.zhagen.matrix;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcomes;
import org.zhagen.identity.As;
import org.zhagen.identity.Vault;
import org.zhagen.matrix.Scene.Thing;
import org.zhagen.notification.Channels;
import org.zhagen.notification.Deliveries;
import org.zhagen.notification.DeliveryFilter;
import org.zhagen.notification.HookDraft;
import org.zhagen.notification.HookView;
import org.zhagen.notification.Hooks;
import org.zhagen.notification.Notice;
import org.zhagen.notification.Notices;
import org.zhagen.notification.NotificationPermission;
import org.zhagen.notification.RobotDraft;
import org.zhagen.notification.RobotView;
import org.zhagen.notification.Robots;
import org.zhagen.registry.Ground;
import org.zhagen.web.Paging;

/** What people are told, and ways out of the house. */
final class NotificationThings implements RoomThings {

    /** See {@link Things#VARIABLES}. */
    static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("notices/{id}", "notice"),
            Map.entry("confirm/{token}", "confirming"),
            Map.entry("calendar/{token}", "calendar"),
            Map.entry("robots/{id}", "robot"),
            Map.entry("webhooks/{id}", "hook"),
            Map.entry("deliveries/{id}", "delivery"));

    private static final String PROPOSED = """
            insert into notification_person (person, address, confirm_hash, confirm_sent)
            values (:person, 'somebody@example.org', :hash, now())
            """;

    private final Stage stage;

    NotificationThings(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Map<String, Supplier<Thing>> makers() {
        return Map.ofEntries(
                Map.entry("notice", this::notice),
                Map.entry("confirming", this::confirming),
                Map.entry("calendar", this::calendar),
                Map.entry("robot", this::robot),
                Map.entry("hook", this::hook),
                Map.entry("delivery", this::delivery));
    }

    private static Acting configurer() {
        return As.person(Ground.HERE, NotificationPermission.CONFIGURE);
    }

    private Thing notice() {
        Notices notices = stage.context().getBean(Notices.class);
        String key = UUID.randomUUID().toString();
        notices.tell(
                stage.owner(),
                new Notice(
                        stage.owner().person(),
                        "notification.message",
                        key,
                        "提醒" + stage.scene().marker(),
                        "",
                        "/me",
                        "test",
                        key,
                        Notice.Urgency.ORDINARY));
        return Thing.of(notices.list(stage.owner(), true, Paging.first(1))
                .rows()
                .getFirst()
                .id());
    }

    /** A link that was sent to the address of somebody. */
    private Thing confirming() {
        String token = Vault.token();
        Acting product = Acting.system("test", Jurisdiction.COUNTRY);
        JdbcClient database = stage.context().getBean(JdbcClient.class);
        stage.context()
                .getBean(Doors.class)
                .write(
                        product,
                        () -> database.sql(PROPOSED)
                                .param("person", UUID.randomUUID())
                                .param("hash", Vault.hash(token))
                                .update());
        return Thing.of(token);
    }

    private Thing calendar() {
        return Thing.of(stage.context().getBean(Channels.class).renewCalendar(stage.owner()));
    }

    private Thing robot() {
        RobotView robot = Outcomes.done(stage.context()
                .getBean(Robots.class)
                .add(
                        configurer(),
                        new RobotDraft(
                                "群" + stage.scene().marker(),
                                "we-com",
                                "https://example.org/robot",
                                "",
                                "",
                                "",
                                List.of("work.late"),
                                "true")));
        return new Thing(robot.id().toString(), robot.version());
    }

    private Thing hook() {
        HookView hook = Outcomes.done(stage.context()
                        .getBean(Hooks.class)
                        .add(
                                configurer(),
                                new HookDraft(
                                        "平台" + stage.scene().marker(),
                                        "https://example.org/hook",
                                        "",
                                        List.of("notification.test"),
                                        "true")))
                .hook();
        return new Thing(hook.id().toString(), hook.version());
    }

    private Thing delivery() {
        Hooks hooks = stage.context().getBean(Hooks.class);
        Outcomes.done(hooks.test(configurer(), stage.scene().id("hook")));
        return Thing.of(Outcomes.done(stage.context()
                        .getBean(Deliveries.class)
                        .list(configurer(), DeliveryFilter.ALL, Paging.first(1)))
                .rows()
                .getFirst()
                .id());
    }
}
