-- What everybody may ask for: what residents raised, the newest first, and what was closed, for whoever releases it.
create index ticket_public on ticket (opened desc, id) where source in ('resident', 'program') and not confidential;
create index ticket_public_open on ticket (region) where source in ('resident', 'program') and closed is null;
create index ticket_public_closed on ticket (closed) where source in ('resident', 'program') and closed is not null;
create index ticket_releasable on ticket (closed desc, id) where ending in ('completed', 'silence') and not confidential;
