-- As the clocks themselves: whoever sees the ticket sees when it was due before.
alter policy application on ticket_clock_due
  using (in_jurisdiction(region) or sees_ticket(ticket))
  with check (in_jurisdiction(region) or sees_ticket(ticket));
