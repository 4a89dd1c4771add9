-- Whatever waits for somebody, and what was done about it. Regions here have no foreign key: a division may be renumbered; what
-- is open goes along, what was done keeps its code.

-- Who stands in for whom while they are away. Both days are inclusive.
create table work_substitute (
    id uuid primary key,
    person uuid not null,
    person_name text not null,
    substitute uuid not null,
    substitute_name text not null,
    -- of the account of the absent person, for row-level security
    region jurisdiction_prefix not null,
    first_day date not null,
    last_day date not null,
    reason text not null check (length(reason) <= 200),
    written timestamptz not null,
    written_by uuid not null,
    written_by_name text not null,
    ended timestamptz,
    check (last_day >= first_day),
    check (person <> substitute)
);
select protect('work_substitute',
    'prefix_in_jurisdiction(region) or person = acting_person() or substitute = acting_person()');
create index work_substitute_person on work_substitute (person, last_day);
create index work_substitute_substitute on work_substitute (substitute, last_day);

create table work_matter (
    id uuid primary key,
    kind text not null check (kind ~ '^[a-z]+\.[a-z]+(-[a-z]+)*$'),
    title text not null check (length(title) between 1 and 120),
    detail text not null check (length(detail) <= 2000),
    subject_kind text not null,
    subject_id text not null,
    link text not null check (link like '/%'),
    region region_code not null,
    -- for which role in which jurisdiction it waits; none where it was given to a person
    role text not null,
    role_region jurisdiction_prefix,
    -- who has it; null while it waits for the role
    holder uuid,
    holder_name text not null default '',
    state text not null check (state in ('open', 'taken', 'done', 'withdrawn')),
    due timestamptz,
    standard text not null check (length(standard) <= 500),
    deliverable text not null check (length(deliverable) <= 200),
    -- ended by the page of its room, not here
    elsewhere boolean not null,
    opened timestamptz not null,
    opened_by uuid not null,
    opened_by_name text not null,
    opened_by_office text not null,
    closed timestamptz,
    closed_by uuid,
    outcome text not null default '',
    words text not null default '' check (length(words) <= 2000),
    -- who last changed it: they see it even when it went out of their hands
    changed_by uuid not null,
    version integer not null default 0,
    check ((role = '') = (role_region is null)),
    check (role <> '' or holder is not null),
    check ((closed is null) = (state in ('open', 'taken'))),
    check ((closed is null) = (closed_by is null))
);
-- A matter is seen where it is, where it waits, and by those who have it, gave it or stand in for who has it.
select protect('work_matter', $$
    in_jurisdiction(region) or holder = acting_person() or opened_by = acting_person() or changed_by = acting_person()
    or prefix_in_jurisdiction(role_region)
    or exists (select from work_substitute s where s.person = holder and s.substitute = acting_person() and s.ended is null)$$);
-- Of a million matters few are open: everything that an inbox asks goes by indexes of the open ones.
create index work_matter_holder on work_matter (holder, due, id) where closed is null and holder is not null;
create index work_matter_role on work_matter (role, role_region, due, id) where closed is null and holder is null;
create index work_matter_holder_kind on work_matter (holder, kind, due, id) where closed is null and holder is not null;
create index work_matter_role_kind on work_matter (role, role_region, kind, due, id) where closed is null and holder is null;
create index work_matter_given on work_matter (opened_by, due, id) where closed is null;
create index work_matter_region on work_matter (region, due) where closed is null;
create index work_matter_role_region on work_matter (role_region) where closed is null and holder is not null;
create index work_matter_due on work_matter (due, id) where closed is null;
create index work_matter_closed on work_matter (closed_by, closed desc, id) where closed is not null;
create index work_matter_closed_kind on work_matter (closed_by, kind, closed desc, id) where closed is not null;
create index work_matter_subject on work_matter (subject_kind, subject_id);

-- What was done with a matter and said about it; it only grows.
create table work_entry (
    id uuid primary key,
    matter uuid not null references work_matter (id),
    act text not null,
    at timestamptz not null,
    person uuid not null,
    person_name text not null,
    office text not null,
    -- for whom the person stood in; empty for none
    stands_for text not null default '',
    words text not null check (length(words) <= 2000),
    -- what was changed, such as the holder or the due time; empty for nothing
    before text not null default '',
    after text not null default ''
);
select protect('work_entry', 'exists (select from work_matter m where m.id = matter)');
select append_only('work_entry');
create index work_entry_matter on work_entry (matter, at);

-- Who has, gave or spoke about a matter, and when others last did something with it.
create table work_party (
    matter uuid not null references work_matter (id),
    person uuid not null,
    changed timestamptz,
    primary key (matter, person)
);
select protect('work_party', 'person = acting_person() or exists (select from work_matter m where m.id = matter)');
create index work_party_person on work_party (person, changed desc) where changed is not null;
