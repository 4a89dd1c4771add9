package org.zhagen.ticket;

import java.util.List;
import org.zhagen.access.Acting;
import org.zhagen.web.OwnItem;

/** What another room offers on the page of a ticket. */
public interface TicketLinks {
    List<OwnItem> of(Acting acting, TicketView view);
}
