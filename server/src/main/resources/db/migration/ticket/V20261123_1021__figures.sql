-- Figures follow from what happened: events and clocks say where and under which procedure, so that a month of a place is one range
-- of one index. Months are those of our offices.

alter table ticket_event
  add column region region_code,
  add column course uuid,
  add column month date generated always as ((date_trunc('month', (at) at time zone 'Asia/Shanghai'))::date) stored;
alter table ticket_event disable trigger append_only;
update ticket_event e set region = t.region, course = t.course from ticket t where t.id = e.ticket;
alter table ticket_event enable always trigger append_only;
alter table ticket_event alter column region set not null, alter column course set not null;
create index ticket_event_month on ticket_event (month, region)
  where kind in ('opened', 'ended', 'closed', 'sent-back', 'handed', 'escalated', 'paused');
-- What lies in the jurisdiction is seen without asking another table.
alter policy application on ticket_event
  using (in_jurisdiction(region) or exists (select from ticket t where t.id = ticket))
  with check (in_jurisdiction(region) or exists (select from ticket t where t.id = ticket));

alter table ticket_clock
  add column course uuid,
  add column due_month date generated always as ((date_trunc('month', due at time zone 'Asia/Shanghai'))::date) stored;
update ticket_clock c set course = t.course from ticket t where t.id = c.ticket;
alter table ticket_clock alter column course set not null;
create index ticket_clock_month on ticket_clock (due_month, region) where due_month is not null;
drop index ticket_clock_began;
alter policy application on ticket_clock
  using (in_jurisdiction(region) or exists (select from ticket t where t.id = ticket))
  with check (in_jurisdiction(region) or exists (select from ticket t where t.id = ticket));

-- Courses of a series are asked for whether they are in force or not.
create index ticket_course_revisions on ticket_course (series);

-- By which figures a place wants to know how its procedures go: the indicators of a playbook that are computed from them, with the
-- targets of the place.
create table ticket_gauge (
    id uuid primary key,
    origin text not null,
    series text not null,
    title text not null,
    version text not null,
    region region_code not null,
    -- in the order of the playbook
    position integer not null,
    content jsonb not null,
    installed timestamptz not null,
    ended timestamptz,
    simulated boolean not null
);
select exempt('ticket_gauge', 'what a place wants to reach is open to everybody there, and names nobody');
create index ticket_gauge_region on ticket_gauge (region) where ended is null;
create index ticket_gauge_series on ticket_gauge (series);
create index ticket_gauge_origin on ticket_gauge (origin);
