-- Procedures of plans in force, and the tickets that run through them. What happened to a ticket stands in ticket_event, which only
-- grows; everything else about where it stands follows from that and is kept beside it for lists, clocks and inboxes.

-- A procedure as it runs at a place. A ticket keeps the one under which it was opened.
create table ticket_course (
    id uuid primary key,
    -- who brought it, opaque here: a plan
    origin text not null,
    -- revisions of the same thing at the same place have it in common
    series text not null,
    -- the playbook, as it is called
    title text not null check (length(title) between 1 and 120),
    version text not null,
    region region_code not null,
    procedure text not null,
    content jsonb not null,
    installed timestamptz not null,
    ended timestamptz,
    simulated boolean not null default false
);
select exempt('ticket_course', 'how things are handled at a place is open to everybody there, and names nobody');
create unique index ticket_course_series on ticket_course (series, procedure) where ended is null;
create index ticket_course_region on ticket_course (region) where ended is null;
create index ticket_course_origin on ticket_course (origin);

-- Who does there what a role or body of the playbook does. Several for one: the one nearest to the place, then the one with least to do.
create table ticket_desk (
    id uuid primary key,
    series text not null,
    doer text not null check (length(doer) between 1 and 120),
    -- for which places
    region region_code not null,
    person uuid,
    unit uuid,
    -- whoever holds this role of the installation nearest to the place
    standard_role text,
    name text not null check (length(name) between 1 and 120),
    check (num_nonnulls(person, unit, standard_role) = 1)
);
select exempt('ticket_desk', 'which office does what is open to everybody; read by the engine before anybody is known to be concerned');
create index ticket_desk_series on ticket_desk (series, doer);

create sequence ticket_number;
grant usage on sequence ticket_number to zhagen_app;

create table ticket (
    id uuid primary key,
    -- the day and a number, as people say it
    number text not null unique,
    course uuid not null references ticket_course (id),
    -- of the course, for lists
    procedure text not null,
    region region_code not null,
    place text not null check (length(place) <= 200),
    longitude double precision check (longitude between -180 and 180),
    latitude double precision check (latitude between -90 and 90),
    category text not null check (length(category) <= 60),
    title text not null check (length(title) between 1 and 120),
    form jsonb not null,
    source text not null check (source in ('office', 'grid', 'resident', 'program')),
    urgent boolean not null,
    important boolean not null,
    confidential boolean not null,
    opened timestamptz not null,
    opened_by uuid not null,
    opened_by_name text not null,
    opened_by_office text not null,
    phase text not null check (phase in ('unassigned', 'under-way', 'settled', 'closed')),
    -- when the first of the running clocks ends
    due timestamptz,
    -- whether a clock ran out, ever
    late boolean not null default false,
    settled timestamptz,
    closed timestamptz,
    ending text check (ending in ('completed', 'silence', 'withdrawn', 'merged')),
    outcome text not null default '',
    score integer check (score between 1 and 5),
    lead_name text not null default '',
    merged_into uuid references ticket (id),
    parent uuid references ticket (id),
    -- what waits in inboxes because of it: by key the id of the matter
    waiting jsonb not null default '{}',
    -- how much happened; who saw an older one is told so
    seq integer not null,
    simulated boolean not null default false,
    check ((phase = 'closed') = (closed is not null)),
    check ((closed is null) = (ending is null)),
    check ((longitude is null) = (latitude is null))
);

-- A part in a ticket: of a unit, a person, or a role at a place.
create table ticket_party (
    id uuid primary key,
    ticket uuid not null references ticket (id),
    -- of the ticket, so that row-level security asks no other table
    region region_code not null,
    -- which role or body of the playbook it is; empty where somebody chose it by hand
    doer text not null,
    person uuid,
    unit uuid,
    role text not null default '',
    role_region jurisdiction_prefix,
    name text not null check (length(name) between 1 and 120),
    lead boolean not null,
    joined timestamptz not null,
    gone timestamptz,
    -- whether it has something to do with it: neither gone, nor is the ticket closed
    active boolean not null,
    check (person is not null or unit is not null or role <> ''),
    check ((role = '') = (role_region is null))
);
-- Whether a ticket is where somebody acts, was raised by them, or is partly theirs. As the owner, so that no policy asks another one.
create function concerned_by_ticket(wanted uuid) returns boolean
  language sql stable parallel safe security definer set search_path = public, pg_temp
  return exists (
    select from ticket t
     where t.id = wanted
       and (in_jurisdiction(t.region) or t.opened_by = acting_person()
            or exists (select from ticket_party p where p.ticket = t.id
                        and (p.person = acting_person() or p.unit = any ((select acting_units())::uuid[])
                             or prefix_in_jurisdiction(p.role_region)))));

-- Seen and written where the ticket is, and by whom it concerns: the parties know of one another. What is cheap is asked first.
select protect('ticket_party', $$
    in_jurisdiction(region) or person = acting_person() or unit = any ((select acting_units())::uuid[])
    or prefix_in_jurisdiction(role_region) or concerned_by_ticket(ticket)$$);
create index ticket_party_ticket on ticket_party (ticket);
create index ticket_party_unit on ticket_party (unit, active, ticket) where unit is not null;
create index ticket_party_person on ticket_party (person, active, ticket) where person is not null;
create index ticket_party_role on ticket_party (role, role_region, active, ticket) where role <> '';

-- Seen where it is, by whoever raised it, and by the parties.
select protect('ticket', $$
    in_jurisdiction(region) or opened_by = acting_person()
    or exists (select from ticket_party p where p.ticket = ticket.id
                and (p.person = acting_person() or p.unit = any ((select acting_units())::uuid[])
                     or prefix_in_jurisdiction(p.role_region)))$$);
create index ticket_region on ticket (region, opened desc, id);
create index ticket_open on ticket (region, due, id) where closed is null;
create index ticket_due on ticket (due, id) where closed is null;
create index ticket_opener on ticket (opened_by, opened desc, id);
create index ticket_parent on ticket (parent) where parent is not null;
create index ticket_merged on ticket (merged_into) where merged_into is not null;

-- What happened, in order; two who write at once meet at the number.
create table ticket_event (
    ticket uuid not null references ticket (id),
    seq integer not null,
    kind text not null,
    at timestamptz not null,
    party uuid,
    stage text not null default '',
    outcome text not null default '',
    words text not null default '' check (length(words) <= 2000),
    person uuid not null,
    person_name text not null,
    office text not null,
    -- what was filled in, or what else belongs to it
    data jsonb,
    primary key (ticket, seq)
);
select protect('ticket_event', 'exists (select from ticket t where t.id = ticket)');
select append_only('ticket_event');
create index ticket_event_pause on ticket_event (at) where kind in ('pause-asked', 'paused', 'resumed', 'pause-refused');

-- The clocks of stages. What is to be told next stands beside them, so that one range of one index is all that has to be looked at.
create table ticket_clock (
    ticket uuid not null references ticket (id),
    -- the whole ticket where it is not of a party
    party uuid not null,
    stage text not null,
    round integer not null,
    region region_code not null,
    procedure text not null,
    began timestamptz not null,
    -- null while it stands still
    due timestamptz,
    stopped timestamptz,
    met boolean not null default false,
    -- how late it was when it stopped, or whether it was; null while it runs
    late boolean,
    alarm timestamptz,
    alarms jsonb not null default '[]',
    primary key (ticket, party, stage, round)
);
select protect('ticket_clock', 'exists (select from ticket t where t.id = ticket)');
create index ticket_clock_alarm on ticket_clock (alarm) where alarm is not null;
create index ticket_clock_began on ticket_clock (procedure, stage, began);

-- How to reach whoever raised it, where that is not somebody with an account.
create table ticket_contact (
    ticket uuid primary key references ticket (id),
    name text not null check (length(name) <= 40),
    phone text not null check (length(phone) <= 30),
    email text not null check (length(email) <= 120)
);
select protect('ticket_contact', 'exists (select from ticket t where t.id = ticket)');

-- Who wants to know what becomes of a ticket.
create table ticket_follower (
    ticket uuid not null references ticket (id),
    person uuid not null,
    primary key (ticket, person)
);
select protect('ticket_follower', 'person = acting_person() or concerned_by_ticket(ticket)');
create index ticket_follower_person on ticket_follower (person, ticket);
alter policy application on ticket using (
    in_jurisdiction(region) or opened_by = acting_person()
    or exists (select from ticket_party p where p.ticket = ticket.id
                and (p.person = acting_person() or p.unit = any ((select acting_units())::uuid[])
                     or prefix_in_jurisdiction(p.role_region)))
    or exists (select from ticket_follower f where f.ticket = ticket.id and f.person = acting_person()));

-- What may be given to communities and grids beyond what procedures give them: the lists of duties of places.
create table ticket_duty (
    id uuid primary key,
    region region_code not null,
    item text not null check (length(item) between 1 and 60),
    written timestamptz not null,
    written_by text not null,
    unique (region, item)
);
select exempt('ticket_duty', 'what communities and grids have to do is published');
