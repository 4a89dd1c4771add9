package org.zhagen.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.kernel.clock.QuietHours;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.notification.DeliveryView.Channel;
import org.zhagen.notification.Notice.Urgency;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is to go out beside what it tells of, in one transaction; who sends it finds it there. */
@Component
class Outbox {

    /** The kind of what is sent to try a way out. */
    static final String TEST = "notification.test";

    private final Whether groups;
    private final DeliveryRows rows;
    private final RobotRows robots;
    private final HookRows hooks;
    private final NotificationSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    Outbox(
            Doors doors,
            DeliveryRows rows,
            RobotRows robots,
            HookRows hooks,
            NotificationSettings settings,
            JsonMapper json,
            Clock clock) {
        this.rows = rows;
        this.robots = robots;
        this.hooks = hooks;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.groups = new Whether(
                clock, () -> doors.write(Columns.PRODUCT, () -> !robots.active().isEmpty()));
    }

    /** What a robot is to say; kept as JSON until it is sent. */
    record GroupText(String title, String words, String link) {}

    int toGroups(RegionCode region, @Nullable UUID unit, GroupNotice notice, Instant now) {
        return toGroups(List.of(new GroupCall(region, unit, notice)), now);
    }

    int toGroups(List<GroupCall> calls, Instant now) {
        List<RobotView> active = robots.active();
        List<DeliveryRows.New> all = calls.stream()
                .flatMap(call -> active.stream()
                        .filter(robot -> robot.isTold(call))
                        .map(robot -> row(robot, call.notice(), now)))
                .toList();
        return all.isEmpty() ? 0 : rows.insert(all, now);
    }

    private DeliveryRows.New row(RobotView robot, GroupNotice notice, Instant now) {
        Instant due = notice.urgency() == Urgency.NOW ? now : QuietHours.USUAL.next(now, clock.getZone());
        String payload = json.writeValueAsString(new GroupText(notice.title(), notice.words(), notice.link()));
        return row(robot, notice.kind(), notice.key(), notice.title(), payload, due);
    }

    /** Whether any group has a robot. */
    Whether groups() {
        return groups;
    }

    void test(RobotView robot, Instant now) {
        String title = "连接正常：" + robot.name();
        String payload = json.writeValueAsString(new GroupText(title, "这是一条测试消息。", "/notices/robots"));
        rows.insert(List.of(row(robot, TEST, Ids.next().toString(), title, payload, now)), now);
    }

    private static DeliveryRows.New row(
            RobotView robot, String kind, String key, String title, String payload, Instant due) {
        return new DeliveryRows.New(
                Ids.next(), Channel.ROBOT, robot.id(), robot.name(), robot.region(), kind, key, title, payload, due);
    }

    int toHooks(HookEvent event, Instant now) {
        List<HookView> told = hooks.told(event.region(), event.type());
        if (told.isEmpty()) {
            return 0;
        }
        String payload = json.writeValueAsString(HookMessage.cloudEvent(event, settings.site()));
        return rows.insert(
                told.stream().map(hook -> row(hook, event, payload, now)).toList(), now);
    }

    void test(HookView hook, Instant now) {
        String region = hook.region().isEmpty() ? "00" : hook.region();
        HookEvent event = new HookEvent(
                TEST, Ids.next().toString(), "/notices/webhooks", new RegionCode(region), now, Map.of("test", true));
        String payload = json.writeValueAsString(HookMessage.cloudEvent(event, settings.site()));
        rows.insert(List.of(row(hook, event, payload, now)), now);
    }

    private static DeliveryRows.New row(HookView hook, HookEvent event, String payload, Instant now) {
        return new DeliveryRows.New(
                Ids.next(),
                Channel.HOOK,
                hook.id(),
                hook.name(),
                hook.region(),
                event.type(),
                event.id(),
                event.subject(),
                payload,
                now);
    }
}
