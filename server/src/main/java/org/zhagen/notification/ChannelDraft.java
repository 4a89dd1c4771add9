package org.zhagen.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;

/**
 * How somebody wants to be told, as they wrote it.
 *
 * @param address empty for no e-mail
 * @param byMail kinds
 * @param quietFrom such as {@code 22:00}; both empty for no quiet hours
 * @param digestHour 0 to 23; empty for each as it comes
 * @param language {@code zh} or {@code en}, of letters and of the calendar
 */
public record ChannelDraft(
        String address, List<String> byMail, String quietFrom, String quietUntil, String digestHour, String language) {

    public ChannelDraft {
        address = Text.of(address);
        byMail = given(byMail);
        quietFrom = Text.of(quietFrom);
        quietUntil = Text.of(quietUntil);
        digestHour = Text.of(digestHour);
        language = Text.of(language);
    }

    private static List<String> given(@Nullable List<String> byMail) {
        return byMail == null ? List.of() : byMail.stream().map(Text::of).toList();
    }

    /** What stands in the form before anything is changed. */
    public static ChannelDraft of(ChannelView view) {
        Integer hour = view.digestHour();
        boolean quiet = !view.quietFrom().equals(view.quietUntil());
        return new ChannelDraft(
                view.address(),
                view.byMail(),
                quiet ? view.quietFrom().toString() : "",
                quiet ? view.quietUntil().toString() : "",
                hour == null ? "" : hour.toString(),
                view.language());
    }
}
