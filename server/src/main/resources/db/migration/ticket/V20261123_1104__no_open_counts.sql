-- Nobody counts what is open for everybody.
drop index ticket_public_open;
