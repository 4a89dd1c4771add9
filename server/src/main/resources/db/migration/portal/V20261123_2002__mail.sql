-- Who follows a report is told what becomes of it: those with an account by notices, others by e-mail where they confirmed an address.
alter policy application on portal_follow using (person = acting_person() or product_acts());

create table portal_mail (
    id uuid primary key,
    ticket uuid not null references ticket (id),
    -- sealed: read by nobody, opened only when a letter goes out
    address bytea not null,
    -- keyed, so that one address follows a report once
    hash bytea not null,
    language text not null check (language in ('zh', 'en')),
    confirm_hash bytea unique,
    asked timestamptz not null,
    confirmed timestamptz,
    -- when the address is deleted; null while the ticket is open
    until timestamptz,
    unique (ticket, hash)
);
select protect('portal_mail', 'product_acts()');
create index portal_mail_until on portal_mail (until) where until is not null;
create index portal_mail_asked on portal_mail (asked) where confirmed is null;
