-- What a task was after each thing that happened to it: figures of the past do not change with what is done later. Old ones get what is
-- known: days were kept when something was postponed, and states follow from what was done.
alter table ledger_task_event
  add column due date,
  add column state text check (state in ('open', 'done', 'cancelled'));
alter table ledger_task_event disable trigger append_only;
update ledger_task_event e
   set due = coalesce(
         (select n.before::date from ledger_task_event n
           where n.task = e.task and n.seq > e.seq and n.act = 'postponed' and n.before <> ''
           order by n.seq limit 1),
         t.due),
       state = case
         when not exists (select from ledger_task_event n where n.task = e.task and n.seq > e.seq) then t.state
         when e.act in ('finished', 'parts-done') then 'done'
         when e.act = 'cancelled' then 'cancelled'
         else 'open' end
  from ledger_task t
 where t.id = e.task;
-- It went over to a day within the inbox, where the former one was not kept.
update ledger_task_event e set due = e.after::date
 where e.act = 'postponed' and e.after <> '';
alter table ledger_task_event enable always trigger append_only;
alter table ledger_task_event alter column due set not null, alter column state set not null;
create index ledger_task_event_due on ledger_task_event (due, task);
