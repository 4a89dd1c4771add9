-- Reports that were made on a device without network go up when it returns, perhaps several times: the answer was lost, or two tabs
-- send at once. The key that the device gave a report stands beside the ticket that came of it, so that it comes of it once.
create table ticket_intake (
    person uuid not null,
    key uuid not null,
    ticket uuid not null references ticket (id),
    at timestamptz not null,
    primary key (person, key)
);
select protect('ticket_intake', 'person = acting_person()');
create index ticket_intake_ticket on ticket_intake (ticket);
