package org.zhagen.ticket;

import java.util.UUID;

/**
 * How urgent and important a ticket is held to be.
 *
 * @param seq how much has happened, for {@link TicketActs#grade}
 */
public record TicketGrade(UUID id, String number, String title, int seq, boolean urgent, boolean important) {}
