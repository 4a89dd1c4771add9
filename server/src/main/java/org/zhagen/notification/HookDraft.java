package org.zhagen.notification;

import java.util.List;
import org.zhagen.access.Text;

/**
 * An endpoint as somebody wrote it.
 *
 * @param region a code or a name; empty for the own jurisdiction
 * @param types of events that it is told
 * @param active {@code true} or nothing
 */
public record HookDraft(String name, String url, String region, List<String> types, String active) {

    public static final HookDraft BLANK = new HookDraft("", "", "", List.of(), "true");

    public HookDraft {
        name = Text.of(name);
        url = Text.of(url);
        region = Text.of(region);
        types = types == null ? List.of() : types.stream().map(Text::of).toList();
        active = Text.of(active);
    }

    /** What stands in the form before anything is changed. */
    public static HookDraft of(HookView view) {
        return new HookDraft(view.name(), view.url(), view.region(), view.types(), view.active() ? "true" : "");
    }
}
