package org.zhagen.notification;

import java.util.List;
import org.zhagen.access.Text;
import org.zhagen.kernel.document.Code;

/**
 * A robot as somebody wrote it.
 *
 * @param vendor {@code ding-talk}, {@code we-com} or {@code feishu}
 * @param address as the group shows it; empty for the one that is known already
 * @param secret as the group shows it; empty for the one that is known already, or for none
 * @param region a code or a name; empty for the own jurisdiction
 * @param unit as a field for units gives it; empty for all that happens in the region
 * @param kinds what it is told
 * @param active {@code true} or nothing
 */
public record RobotDraft(
        String name,
        String vendor,
        String address,
        String secret,
        String region,
        String unit,
        List<String> kinds,
        String active) {

    public static final RobotDraft BLANK = new RobotDraft("", "ding-talk", "", "", "", "", List.of(), "true");

    public RobotDraft {
        name = Text.of(name);
        vendor = Text.of(vendor);
        address = Text.of(address);
        secret = Text.of(secret);
        region = Text.of(region);
        unit = Text.of(unit);
        kinds = kinds == null ? List.of() : kinds.stream().map(Text::of).toList();
        active = Text.of(active);
    }

    /** What stands in the form before anything is changed; address and secret are shown to nobody again. */
    public static RobotDraft of(RobotView view) {
        return new RobotDraft(
                view.name(),
                Code.kebab(view.vendor()),
                "",
                "",
                view.region(),
                view.unitName(),
                view.kinds(),
                view.active() ? "true" : "");
    }
}
