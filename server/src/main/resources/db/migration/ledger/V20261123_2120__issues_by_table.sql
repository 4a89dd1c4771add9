-- Rows of tables that became tickets, so that the same table opens them once, whoever brings it.
create table ledger_issue_row (
    -- a digest of what the row says
    key uuid primary key,
    -- the ticket and its number; not there while it is being opened
    ticket uuid,
    number text not null default '',
    opened timestamptz not null
);
select exempt('ledger_issue_row', 'digests of rows and numbers of tickets; who may see a ticket is asked where it is kept');
