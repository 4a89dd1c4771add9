-- A clock of the past is as it was then: which due time it had from when on. Only pauses and other working days move a due time, so what
-- it was before is written beside the clock when that happens, and a step writes nothing more than before.

-- Since when the clock is known with this due time. Of clocks that were there before, what pauses had moved by now stays as it is.
alter table ticket_clock add column since timestamptz;
update ticket_clock c
   set since = greatest(c.began, coalesce((select p.joined from ticket_party p where p.id = c.party), c.began));
alter table ticket_clock alter column since set not null;

create table ticket_clock_due (
    ticket uuid not null,
    party uuid not null,
    stage text not null,
    round integer not null,
    region region_code not null,
    -- null while it stood still
    due timestamptz,
    since timestamptz not null,
    until timestamptz not null check (since < until),
    due_month date generated always as ((date_trunc('month', due at time zone 'Asia/Shanghai'))::date) stored,
    primary key (ticket, party, stage, round, since),
    foreign key (ticket, party, stage, round) references ticket_clock (ticket, party, stage, round)
);
select protect('ticket_clock_due', 'in_jurisdiction(region) or exists (select from ticket t where t.id = ticket)');
select append_only('ticket_clock_due');
create index ticket_clock_due_month on ticket_clock_due (due_month, region) where due_month is not null;

create function keep_earlier_due() returns trigger
  language plpgsql as $$
begin
  insert into ticket_clock_due (ticket, party, stage, round, region, due, since, until)
  values (old.ticket, old.party, old.stage, old.round, old.region, old.due, old.since, new.since);
  return null;
end $$;
create trigger keep_earlier_due after update on ticket_clock
    for each row when (old.due is distinct from new.due and old.since < new.since) execute function keep_earlier_due();

-- What a place wanted to know at a moment of the past.
create index ticket_gauge_ever on ticket_gauge (region);
