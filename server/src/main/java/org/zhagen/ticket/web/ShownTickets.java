package org.zhagen.ticket.web;

import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;
import org.zhagen.kernel.document.Code;
import org.zhagen.ticket.TicketFilter;
import org.zhagen.web.SoughtRegion;

/** The filters of a list of tickets as they stand in the address; what is no filter is left out. */
record ShownTickets(
        String share,
        String state,
        String procedure,
        String category,
        String number,
        @Nullable SoughtRegion region) {

    ShownTickets {
        share = Text.of(share);
        state = Text.of(state);
        procedure = Text.of(procedure);
        category = Text.of(category);
        number = Text.of(number);
    }

    TicketFilter filter() {
        return new TicketFilter(
                Code.read(TicketFilter.Share.class, share).orElse(TicketFilter.Share.MINE),
                Code.read(TicketFilter.State.class, state).orElse(TicketFilter.State.OPEN),
                procedure,
                category,
                SoughtRegion.digitsOf(region),
                number);
    }

    /** The region as its field shows it. */
    public String regionLabel() {
        return region == null ? "" : region.label();
    }
}
