create table web_idempotency (
    person uuid not null,
    key text not null check (length(key) between 1 and 80),
    request text not null,
    -- null until the request has been answered
    status integer,
    content_type text,
    location text,
    etag text,
    body bytea,
    at timestamptz not null,
    primary key (person, key)
);
create index web_idempotency_at on web_idempotency (at);
-- Each person's own; the product itself, which removes what is old, is the nil person.
select protect('web_idempotency', $$acting_person() in (person, '00000000-0000-0000-0000-000000000000')$$);
