-- How many letters to confirm it went out for a row: a stranger's address is not to be flooded, whatever reports they are asked for.
alter table portal_mail add column letters int not null default 1 check (letters > 0);
create index portal_mail_unconfirmed on portal_mail (hash) where confirmed is null;
