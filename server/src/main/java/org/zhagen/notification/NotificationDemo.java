package org.zhagen.notification;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.access.Ids;
import org.zhagen.demo.DemoFiles;
import org.zhagen.demo.DemoPart;
import org.zhagen.notification.Notice.Urgency;

/** Two notices for each of the people of the demo city; nothing goes out of the house. */
@Component
@Profile("demo")
class NotificationDemo implements DemoPart {

    private static final int AFTER_THE_ACCOUNTS = 65;

    private final Notices notices;

    NotificationDemo(Notices notices) {
        this.notices = notices;
    }

    @Override
    public int order() {
        return AFTER_THE_ACCOUNTS;
    }

    @Override
    public String name() {
        return "提醒 · notices";
    }

    @Override
    public void load(DemoFiles files) {
        List<UUID> people = files.table("people.csv").stream()
                .map(row -> Ids.named("person", row.getField("id")))
                .toList();
        people.forEach(person -> notices.tell(
                Columns.PRODUCT,
                List.of(
                        notice(person, "welcome", "欢迎使用扎根演示环境", "这里的人和事都是模拟的，可以放心试用。", "/"),
                        notice(
                                person,
                                "channels",
                                "请选好接收提醒的方式",
                                "默认只在站内提醒；也可以收邮件、订阅日历，并设置免打扰时间。",
                                "/notices/channels"))));
    }

    private static Notice notice(UUID person, String key, String title, String words, String link) {
        return new Notice(
                person, "notification.message", "demo/" + key, title, words, link, "demo", key, Urgency.ORDINARY);
    }
}
