-- What is known of sites. A value is never overwritten: the history only grows, and the current one is the latest by its date,
-- then by its entry. See docs/adr/0016.
create table assessment_value (
    id uuid primary key,
    region region_code not null references directory_region (code),
    -- id of a field of the dictionary
    field text not null,
    -- numbers, shares in points, money in fen, lengths of time in seconds, yes as 1 and no as 0
    amount double precision,
    -- choices and texts
    word text,
    -- the day on which it was so
    as_of date not null,
    -- where it can be looked up again
    source text not null check (length(source) between 1 and 200),
    -- the office that answers for it
    owner text not null check (length(owner) between 1 and 80),
    simulated boolean not null,
    -- by which way it came: 'form', 'table', 'record' of another room or program, 'region-change'
    way text not null check (way in ('form', 'table', 'record', 'region-change')),
    entered timestamptz not null,
    person uuid not null,
    person_name text not null,
    office text not null,
    check (num_nonnulls(amount, word) = 1)
);
select protect('assessment_value');
select append_only('assessment_value');
create index assessment_value_current on assessment_value (region, field, as_of desc, entered desc, id desc);

-- One row for each site and field: what rules read, field by field over all sites, out of the index alone.
create table assessment_current (
    field text not null,
    region region_code not null,
    amount double precision,
    word text,
    as_of date not null,
    -- another source says something else for the same day
    disputed boolean not null,
    value_id uuid not null references assessment_value (id),
    primary key (field, region) include (amount, word)
);
select protect('assessment_current');
create index assessment_current_region on assessment_current (region) include (field, as_of);

-- One row for each site, so that lists can be sorted by what is known.
create table assessment_site (
    region region_code primary key references directory_region (code),
    known integer not null default 0,
    disputed integer not null default 0,
    -- the oldest and the newest date of a current value
    oldest date,
    newest date
);
select protect('assessment_site');
