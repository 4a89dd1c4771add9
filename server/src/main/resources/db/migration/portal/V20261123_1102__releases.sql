-- What was handled and is shown to everybody, in words that an officer has read. What was refused stands here as well, so that nobody
-- is asked twice.
create sequence portal_release_seq;
grant usage on sequence portal_release_seq to zhagen_app;

create table portal_release (
    ticket uuid primary key references ticket (id),
    -- in the order of release, for paging
    seq bigint not null default nextval('portal_release_seq'),
    -- of the community at most
    region region_code not null,
    procedure text not null,
    category text not null,
    title text not null check (length(title) <= 80),
    summary text not null check (length(summary) <= 1000),
    -- that led; empty where that was a person
    unit text not null,
    opened timestamptz not null,
    closed timestamptz not null,
    late boolean not null,
    score integer check (score between 1 and 5),
    simulated boolean not null default false,
    state text not null check (state in ('released', 'refused', 'withdrawn')),
    -- for refusing or taking back
    why text not null default '' check (length(why) <= 500),
    decided timestamptz not null,
    person uuid not null,
    person_name text not null,
    office text not null,
    version integer not null default 1,
    check (state <> 'released' or (title <> '' and summary <> ''))
);
select protect('portal_release');
create index portal_release_board on portal_release (seq desc) where state = 'released';
create index portal_release_decided on portal_release (region, decided desc);
