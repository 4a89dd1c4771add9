-- Several may hold a role: what is dispatched goes to the one of them with the fewest open parts. The first one gets the steps.
alter table adaptation_holder
    add column place smallint not null default 0 check (place >= 0),
    drop constraint adaptation_holder_pkey,
    add primary key (plan_id, role, place);
