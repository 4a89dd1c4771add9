package org.zhagen.work.web;

import java.util.Arrays;
import java.util.Optional;
import org.zhagen.access.Text;
import org.zhagen.kernel.document.Code;
import org.zhagen.work.InboxFilter;

/** The filters of an inbox as they stand in the address; what is no filter is left out. */
record ShownFilter(String share, String when, String kind) {

    ShownFilter {
        share = Text.of(share);
        when = Text.of(when);
        kind = Text.of(kind);
    }

    InboxFilter filter() {
        return new InboxFilter(
                constant(share, InboxFilter.Share.values()).orElse(InboxFilter.Share.ALL),
                constant(when, InboxFilter.When.values()).orElse(InboxFilter.When.ANY),
                kind);
    }

    private static <E extends Enum<E>> Optional<E> constant(String id, E[] all) {
        return Arrays.stream(all).filter(each -> Code.kebab(each).equals(id)).findFirst();
    }
}
