package org.zhagen.notification;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.access.Doors;
import org.zhagen.identity.Vault;
import org.zhagen.notification.DeliveryRows.Claimed;
import tools.jackson.databind.json.JsonMapper;

/** Brings one thing to its receiver. */
@Component
class Sending {

    /** Groups of DingTalk and WeCom take 20 messages a minute and then nothing for ten; a convention of theirs. */
    static final Duration PAUSE = Duration.ofSeconds(4);

    private static final String JSON = "application/json; charset=utf-8";
    private static final int ANSWER = 200;

    private final Doors doors;
    private final RobotRows robots;
    private final HookRows hooks;
    private final Letters letters;
    private final Outsiders outsiders;
    private final Outside outside;
    private final Vault vault;
    private final NotificationSettings settings;
    private final MessageSource words;
    private final JsonMapper json;

    Sending(
            Doors doors,
            RobotRows robots,
            HookRows hooks,
            Letters letters,
            Outsiders outsiders,
            Outside outside,
            Vault vault,
            NotificationSettings settings,
            MessageSource words,
            JsonMapper json) {
        this.doors = doors;
        this.robots = robots;
        this.hooks = hooks;
        this.letters = letters;
        this.outsiders = outsiders;
        this.outside = outside;
        this.vault = vault;
        this.settings = settings;
        this.words = words;
        this.json = json;
    }

    /** What came of it; null when the group takes nothing more for a moment, so that it was not tried. */
    @Nullable
    Answered send(Claimed claimed, Instant now) {
        return switch (claimed.channel()) {
            case MAIL -> Outsiders.isFor(claimed) ? outsiders.send(claimed) : letters.send(claimed);
            case ROBOT -> toGroup(claimed, now);
            case HOOK -> toHook(claimed, now);
        };
    }

    private @Nullable Answered toGroup(Claimed claimed, Instant now) {
        Optional<RobotRows.Row> robot = doors.read(Columns.PRODUCT, () -> robots.find(claimed.target()));
        if (robot.isEmpty() || (!robot.get().view().active() && !claimed.kind().equals(Outbox.TEST))) {
            return Answered.failed(Trouble.TARGET_OFF);
        }
        boolean turn = doors.write(Columns.PRODUCT, () -> robots.takeTurn(claimed.target(), now, PAUSE));
        return turn ? toGroup(claimed, robot.get(), now) : null;
    }

    private Answered toGroup(Claimed claimed, RobotRows.Row robot, Instant now) {
        RobotVendor vendor = robot.view().vendor();
        byte[] sealed = robot.secret();
        String secret = sealed == null ? "" : vault.open(robot.view().id(), sealed);
        URI address = URI.create(vault.open(robot.view().id(), robot.address()));
        Outbox.GroupText text = json.readValue(claimed.payload(), Outbox.GroupText.class);
        String more = words.getMessage("notification.group.more", null, Locale.CHINESE);
        RobotMessage message = new RobotMessage(text.title(), text.words(), settings.at(text.link()), more);
        byte[] body = json.writeValueAsBytes(message.body(vendor, secret, now));
        Outside.Posted posted = outside.post(RobotMessage.address(vendor, address, secret, now), JSON, body, Map.of());
        String answer = posted.body();
        return answer == null
                ? posted.answered()
                : RobotMessage.refusal(answer)
                        .<Answered>map(why -> new Answered.Failed(Trouble.REFUSED, shortened(why)))
                        .orElseGet(posted::answered);
    }

    private static String shortened(String text) {
        return text.length() <= ANSWER ? text : text.substring(0, text.offsetByCodePoints(0, ANSWER / 2)) + "…";
    }

    private Answered toHook(Claimed claimed, Instant now) {
        Optional<HookRows.Row> hook = doors.read(Columns.PRODUCT, () -> hooks.find(claimed.target()));
        if (hook.isEmpty() || (!hook.get().view().active() && !claimed.kind().equals(Outbox.TEST))) {
            return Answered.failed(Trouble.TARGET_OFF);
        }
        HookView view = hook.get().view();
        String secret = vault.open(view.id(), hook.get().secret());
        byte[] body = claimed.payload().getBytes(StandardCharsets.UTF_8);
        Answered answered = outside.post(
                        URI.create(view.url()),
                        HookMessage.TYPE,
                        body,
                        HookMessage.headers(secret, claimed.key(), now, claimed.payload()))
                .answered();
        if (answered instanceof Answered.Failed(Trouble trouble, String said) && trouble == Trouble.GONE) {
            doors.write(Columns.PRODUCT, () -> {
                hooks.stop(view.id(), now);
                return said;
            });
        }
        return answered;
    }
}
