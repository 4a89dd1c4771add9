-- People are seen in their jurisdiction only: where their main position is.
create table directory_person (
    id uuid primary key,
    region region_code not null references directory_region (code),
    name text not null check (length(name) between 1 and 40),
    phone text not null check (phone ~ '^[0-9+() -]{0,30}$'),
    note text not null check (length(note) <= 500),
    version integer not null default 0
);
select protect('directory_person');
create index directory_person_region on directory_person (region, name collate pinyin, id);

create table directory_position (
    id uuid primary key,
    person uuid not null references directory_person (id),
    unit uuid not null,
    -- that of the unit, kept equal by the database
    region region_code not null,
    title text not null check (length(title) between 1 and 60),
    since date,
    -- the last day; open while it is held
    until date,
    main boolean not null,
    foreign key (unit, region) references directory_unit (id, region) on update cascade,
    check (until >= since)
);
select protect('directory_position');
create index directory_position_person on directory_position (person);
create index directory_position_unit on directory_position (unit);
create unique index directory_position_main on directory_position (person) where main and until is null;
