-- Whether the indicators of a plan in force that follow from its procedures were handed on to where they are reckoned. Plans that came
-- into force before there was such a thing wait for it.
alter table adaptation_plan add column measured boolean not null default false;
create index adaptation_plan_unmeasured on adaptation_plan (id) where state = 'active' and not measured;
