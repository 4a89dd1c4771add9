-- Who reported something without an account is known by a code, of which only a keyed hash is kept.
create table portal_report (
    ticket uuid primary key references ticket (id),
    code_hash bytea not null unique,
    at timestamptz not null
);
select exempt('portal_report', 'found by a code before anybody is known to be concerned; names nobody, and a hash opens nothing');

-- What somebody with an account follows; the code is sealed for them.
create table portal_follow (
    person uuid not null,
    ticket uuid not null references ticket (id),
    code bytea not null,
    at timestamptz not null,
    primary key (person, ticket)
);
select protect('portal_follow', 'person = acting_person()');
create index portal_follow_ticket on portal_follow (ticket);
