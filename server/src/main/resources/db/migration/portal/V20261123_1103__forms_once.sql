-- The same form sent twice raises one ticket; of what was sent only a keyed hash is kept. Null for what came otherwise.
alter table portal_report add column form bytea unique;

-- The board of a place, and what kinds of things it has.
create index portal_release_place on portal_release (region, seq desc) include (category) where state = 'released';
