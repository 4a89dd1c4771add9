-- Where within its region a task is done: a smaller region, and the spot in words. Who sees a task does not follow from it.
alter table ledger_task
  add column area region_code,
  add column spot text not null default '' check (length(spot) <= 120);
create index ledger_task_area on ledger_task (area, due, id) where area is not null;
