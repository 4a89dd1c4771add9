-- The divisions of the country are public; who may change them is a matter of jurisdiction.
create table directory_region (
    code region_code primary key,
    name text not null check (length(name) between 1 and 60),
    -- the code of the region that it became part of, and when; open while it exists
    opened date,
    closed date,
    -- 'national' as published by the statistics bureau, 'local' as kept by this deployment
    source text not null check (source in ('national', 'local')),
    version integer not null default 0
);
select protect('directory_region', 'in_jurisdiction(code)');
create policy everybody_reads on directory_region for select to zhagen_app using (true);
create index directory_region_name on directory_region (name text_pattern_ops);

create table directory_unit (
    id uuid primary key,
    region region_code not null references directory_region (code),
    kind text not null,
    name text not null check (length(name) between 2 and 80),
    short_name text not null check (length(short_name) <= 30),
    note text not null default '' check (length(note) <= 500),
    closed date,
    version integer not null default 0,
    unique (region, name)
);
select protect('directory_unit');
create policy everybody_reads on directory_unit for select to zhagen_app using (true);
