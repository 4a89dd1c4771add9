-- The three lists of a place. The third one, of issues, has no table here: issues are tickets. What somebody has to do waits in the
-- inbox as a matter; here stands what it is part of. Regions have no foreign key: a division may be renumbered.

-- From where a place got its responsibilities: opaque here, a plan.
create table ledger_source (
    series text primary key,
    origin text not null,
    title text not null check (length(title) between 1 and 120),
    region region_code not null,
    -- how much is too much, by name, as the source says
    limits jsonb not null default '{}',
    begun timestamptz not null,
    ended timestamptz
);
select protect('ledger_source');
create index ledger_source_region on ledger_source (region) where ended is null;

-- Who answers for what. One line is one item, and has one lead.
create table ledger_responsibility (
    id uuid primary key,
    region region_code not null,
    item text not null check (length(item) between 1 and 120),
    lead text not null check (length(lead) between 1 and 60),
    supporters text not null check (length(supporters) <= 200),
    standard text not null check (length(standard) <= 500),
    basis text not null check (length(basis) <= 300),
    note text not null check (length(note) <= 300),
    -- of the source that proposed it, and what it is called there; empty where somebody wrote it
    series text not null default '',
    key text not null default '',
    -- whether somebody of the place wrote in it: then no source changes it any more
    own boolean not null,
    written timestamptz not null,
    written_by uuid not null,
    written_by_name text not null,
    ended timestamptz,
    version integer not null default 0,
    simulated boolean not null default false
);
select protect('ledger_responsibility');
create unique index ledger_responsibility_item on ledger_responsibility (region, item) where ended is null;
create index ledger_responsibility_series on ledger_responsibility (series, key) where series <> '';

-- A goal of a year, or a part of one: of a quarter, a month or a week.
create table ledger_task (
    id uuid primary key,
    region region_code not null,
    parent uuid references ledger_task (id),
    span text not null check (span in ('year', 'quarter', 'month', 'week')),
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    title text not null check (length(title) between 1 and 120),
    standard text not null check (length(standard) <= 500),
    -- who does it, and what they are called; nobody for what is divided
    person uuid,
    unit uuid,
    role text not null default '',
    role_region jurisdiction_prefix,
    who text not null default '' check (length(who) <= 120),
    due date not null,
    urgent boolean not null,
    important boolean not null,
    note text not null check (length(note) <= 300),
    state text not null check (state in ('open', 'done', 'cancelled')),
    -- what waits in an inbox because of it
    matter uuid,
    opened timestamptz not null,
    opened_by uuid not null,
    opened_by_name text not null,
    closed timestamptz,
    closed_by_name text not null default '',
    version integer not null default 0,
    simulated boolean not null default false,
    check ((parent is null) = (span = 'year')),
    check ((role = '') = (role_region is null)),
    check ((state = 'open') = (closed is null))
);
-- Seen where it is, and by those who have it.
select protect('ledger_task', $$
    in_jurisdiction(region) or person = acting_person() or unit = any ((select acting_units())::uuid[])
    or prefix_in_jurisdiction(role_region)$$);
create index ledger_task_parent on ledger_task (parent, due, id);
create index ledger_task_due on ledger_task (region, due, id);
create index ledger_task_open on ledger_task (region, due, id) where state = 'open';
create index ledger_task_goals on ledger_task (region, first_day, id) where parent is null;
create index ledger_task_week on ledger_task (region, first_day) where span = 'week' and state <> 'cancelled';

create table ledger_task_event (
    task uuid not null references ledger_task (id),
    seq integer not null,
    region region_code not null,
    act text not null,
    at timestamptz not null,
    person uuid not null,
    person_name text not null,
    office text not null,
    words text not null check (length(words) <= 2000),
    before text not null,
    after text not null,
    primary key (task, seq)
);
-- As its task is seen.
select protect('ledger_task_event', 'exists (select from ledger_task t where t.id = task)');
select append_only('ledger_task_event');
