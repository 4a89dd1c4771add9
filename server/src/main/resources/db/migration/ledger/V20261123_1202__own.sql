-- What somebody has, by due day: their own, and what waits for their units and their role while nobody has it.
create index ledger_task_person on ledger_task (person, due, id) where person is not null;
create index ledger_task_unit on ledger_task (unit, due, id) where person is null and unit is not null;
create index ledger_task_role on ledger_task (role, role_region, due, id) where person is null and role <> '';
