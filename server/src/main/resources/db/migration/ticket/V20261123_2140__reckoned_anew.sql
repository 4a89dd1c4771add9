-- A notice about holidays moves clocks that run. What is to be reckoned anew stands here from the transaction of the notice on, so that
-- whichever node there is does it, and goes on where another one died.
create table ticket_reckoning (
    id uuid primary key,
    -- from when on: at once, and again when every node has heard of the notice
    at timestamptz not null,
    -- clocks that end on this day or later
    first_day date not null,
    -- which days had come in later before the notice
    was jsonb not null,
    -- up to which ticket it is done
    reached uuid not null,
    -- how often the next one failed
    tries integer not null default 0
);
select exempt('ticket_reckoning', 'that clocks are to be reckoned anew is no secret, and concerns no place');
create index ticket_reckoning_at on ticket_reckoning (at);

-- What every node keeps in its memory, and how often it changed: a node that sees another number reads it again.
create table ticket_news (
    what text primary key check (what in ('days', 'courses')),
    times bigint not null
);
select exempt('ticket_news', 'how often something changed, and nothing of it');
