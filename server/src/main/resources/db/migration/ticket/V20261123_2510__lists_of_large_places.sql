-- Lists and figures of places with a million tickets. A page of a list is read in its order; that a ticket lies elsewhere is seen in
-- the index already. Small places have few, and are sorted. What row-level security asks stands in the index as well, so that counting
-- reads nothing else.

create index ticket_latest on ticket (opened desc, id, region) include (opened_by);
create index ticket_quadrant on ticket (urgent, important, due, id, region) include (opened_by)
  where closed is null and phase in ('unassigned', 'under-way');

-- A figure is of some kinds of events; the others, two thirds of a month, need not be read.
create index ticket_event_kind on ticket_event (month, kind, region)
  where kind in ('opened', 'ended', 'closed', 'sent-back', 'handed', 'escalated', 'paused');
drop index ticket_event_month;
