package org.zhagen.ticket.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.document.Code;
import org.zhagen.ticket.TicketAct;

/** Reads from an address what is to be done with a ticket. */
@Component("ticketActReader")
class ActReader implements Converter<String, @Nullable TicketAct> {

    @Override
    public TicketAct convert(String id) {
        return Code.read(TicketAct.class, id).orElseThrow(() -> new IllegalArgumentException("no act: " + id));
    }
}
