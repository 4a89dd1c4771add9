package org.zhagen.notification;

import java.util.UUID;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.notification.Notice.Urgency;

/**
 * A letter to somebody without an account. Their address is not in it: the room that knows it is asked when the letter goes out, so
 * that nothing is sent to who does not want it any more, and no second place keeps the address.
 *
 * @param kind of the {@link OutsideAddresses} that know the address
 * @param target by which they know it
 * @param region of what it is about, for whoever looks after what goes out
 * @param key what the target is told once; at most 200 characters
 * @param subject at most 120 characters, without personal data: those who look after what goes out see it
 * @param text what is written, with the way to stop it; kept sealed
 */
public record OutsideLetter(
        String kind, UUID target, RegionCode region, String key, String subject, String text, Urgency urgency) {

    private static final int SUBJECT = 120;

    public OutsideLetter {
        subject = Notice.cut(subject, SUBJECT);
    }
}
