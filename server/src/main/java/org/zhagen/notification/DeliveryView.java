package org.zhagen.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that went out, or is to.
 *
 * @param targetName what the robot or endpoint is called; the name of a person of a letter
 * @param title what it tells; of a letter nothing, since it is somebody's own
 * @param attempts how often it was tried
 * @param nextTry when it is tried next; null once it is sent or given up
 * @param trouble id of a {@link Trouble} of the last try; empty for none
 * @param answer what the receiver answered, such as {@code HTTP 503}
 */
public record DeliveryView(
        UUID id,
        Channel channel,
        UUID target,
        String targetName,
        String region,
        String kind,
        String title,
        State state,
        int attempts,
        @Nullable Instant nextTry,
        Instant created,
        @Nullable Instant ended,
        String trouble,
        String answer) {

    /** By which way. */
    public enum Channel {
        MAIL,
        ROBOT,
        HOOK
    }

    /** How far it has come. */
    public enum State {
        WAITING,
        SENT,
        GIVEN_UP
    }
}
