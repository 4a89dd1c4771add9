-- The divisions of the country are public; who may change them is a matter of jurisdiction.
create table directory_region (
    code region_code primary key,
    name text not null check (length(name) between 1 and 60),
    -- the days on which it began and ended to exist, as far as known; open while it exists
    opened date,
    closed date,
    -- 'national' as published by the statistics bureau, 'local' as kept by this deployment
    source text not null check (source in ('national', 'local')),
    version integer not null default 0
);
select protect('directory_region', 'in_jurisdiction(code)');
create policy everybody_reads on directory_region for select to zhagen_app using (true);
create index directory_region_level on directory_region (length(code), code);
create index directory_region_name on directory_region using gin (grams(name));

create table directory_region_change (
    id uuid primary key,
    -- one of the codes that were changed, for the jurisdiction
    region region_code not null,
    kind text not null check (kind in ('merge', 'split', 'renumber', 'rename', 'close')),
    effective date not null,
    from_codes text[] not null,
    from_names text[] not null,
    to_codes text[] not null,
    to_names text[] not null,
    reason text not null check (length(reason) between 1 and 500),
    -- number of the document that ordered it; empty when there is none
    document text not null check (length(document) <= 80),
    recorded timestamptz not null,
    recorded_by text not null
);
select protect('directory_region_change');
select append_only('directory_region_change');
create policy everybody_reads on directory_region_change for select to zhagen_app using (true);
create index directory_region_change_effective on directory_region_change (effective, id);

create table directory_unit (
    id uuid primary key,
    region region_code not null references directory_region (code),
    kind text not null,
    name text not null check (length(name) between 2 and 80),
    short_name text not null check (length(short_name) <= 30),
    note text not null default '' check (length(note) <= 500),
    closed date,
    version integer not null default 0,
    -- checked at the end of a statement, so that regions can exchange their codes
    unique (region, name) deferrable initially immediate,
    unique (id, region)
);
select protect('directory_unit');
create policy everybody_reads on directory_unit for select to zhagen_app using (true);
create index directory_unit_name on directory_unit (name collate pinyin, id);
create index directory_unit_kind on directory_unit (kind, name collate pinyin, id);
create index directory_unit_part on directory_unit using gin (grams(name || ' ' || short_name));
