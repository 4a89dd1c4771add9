package org.zhagen.work.web;

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
                Code.read(InboxFilter.Share.class, share).orElse(InboxFilter.Share.ALL),
                Code.read(InboxFilter.When.class, when).orElse(InboxFilter.When.ANY),
                kind);
    }
}
