-- Who does what at a place, and what communities and grids may be given, is also said by hand after a plan has come into force.
alter table ticket_desk
    add column version integer not null default 0,
    -- null as the plan said it
    add column changed timestamptz,
    add column changed_by_name text not null default '';
create index ticket_desk_region on ticket_desk (region);

alter table ticket_duty add column version integer not null default 0;

-- What the playbook calls the roles that its procedures name.
create table ticket_doer (
    series text not null,
    doer text not null,
    title text not null,
    primary key (series, doer)
);
select exempt('ticket_doer', 'what roles of playbooks are called is open to everybody');
