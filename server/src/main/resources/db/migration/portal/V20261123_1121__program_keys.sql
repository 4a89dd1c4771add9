-- With which keys programs report for residents. Of a key only its hash is kept.
create table portal_key (
    id uuid primary key,
    region jurisdiction_prefix not null,
    name text not null check (length(name) between 1 and 60),
    key_hash bytea not null unique,
    shown_end text not null,
    made timestamptz not null,
    made_by_name text not null,
    used timestamptz,
    ended timestamptz
);
select protect('portal_key', 'prefix_in_jurisdiction(region)');
create index portal_key_region on portal_key (region, name);

-- Which program brought which ticket; the digest of what was sent finds out what is sent once more because an answer was lost.
create table portal_program_report (
    ticket uuid primary key references ticket (id),
    key_id uuid references portal_key (id),
    digest bytea not null,
    at timestamptz not null
);
select exempt('portal_program_report', 'found by a digest before anybody is known to be concerned; names nobody');
create index portal_program_report_digest on portal_program_report (digest, at);
create index portal_program_report_key on portal_program_report (key_id);
