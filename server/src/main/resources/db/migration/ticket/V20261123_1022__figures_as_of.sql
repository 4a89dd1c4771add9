-- A figure of the past does not change with what is said later: a closing keeps what was scored by then. Old ones get what is known.
alter table ticket_event disable trigger append_only;
update ticket_event e
   set data = coalesce(e.data, '{}') || jsonb_build_object('score', t.score)
  from ticket t
 where t.id = e.ticket and e.kind = 'closed' and t.score is not null;
alter table ticket_event enable always trigger append_only;

-- A clock that stood still when its stage was ended has no due time; it counts in the month in which it stopped.
alter table ticket_clock drop column due_month;
alter table ticket_clock
  add column due_month date
    generated always as ((date_trunc('month', coalesce(due, stopped) at time zone 'Asia/Shanghai'))::date) stored;
create index ticket_clock_month on ticket_clock (due_month, region) where due_month is not null;
