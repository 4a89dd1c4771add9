-- An uploaded table, until it is taken over or its time is over. It may hold telephone numbers: only who uploaded it sees it,
-- and the product itself, which throws it away.
create table directory_import (
    id uuid primary key,
    person uuid not null,
    kind text not null check (kind in ('regions', 'units', 'people')),
    file_name text not null check (length(file_name) <= 200),
    -- null when taken over
    content bytea,
    uploaded timestamptz not null,
    expires timestamptz not null,
    taken_over timestamptz,
    -- what was taken over
    added integer not null default 0,
    changed integer not null default 0,
    closed integer not null default 0
);
select protect('directory_import',
               'person = acting_person() or acting_person() = ''00000000-0000-0000-0000-000000000000''');
create index directory_import_person on directory_import (person, uploaded desc);
