-- Who did what, when, where, on whom, and with which result. Rows are added and never changed.
create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  person uuid not null,
  name text not null,
  office text not null,
  channel text not null check (channel in ('page', 'api', 'system')),
  address text not null,
  action text collate "C" not null,
  subject_kind text collate "C" not null,
  subject_id text collate "C" not null,
  subject_name text not null,
  region jurisdiction_prefix not null,
  result text not null check (result in ('done', 'refused', 'failed')),
  details jsonb not null
);

-- Anybody may leave a trace, wherever it belongs; only those whose jurisdiction contains the place may read it.
select protect('audit_entry', 'prefix_in_jurisdiction(region)', 'true');
select append_only('audit_entry');

create index audit_entry_at on audit_entry (at, id);
create index audit_entry_person on audit_entry (person, at);
create index audit_entry_action on audit_entry (action, at);
create index audit_entry_subject on audit_entry (subject_kind, subject_id, at);
create index audit_entry_region on audit_entry (region, at);

-- What is committed and has no place in the chain yet. It spares the sealer a look through all entries.
create table audit_waiting (entry uuid primary key);
select exempt('audit_waiting', 'ids of audit entries for a few seconds; nothing of a place or person');

-- The place of each entry in one chain over all of them: hash = SHA-256(hash before || canonical JSON of the entry).
create table audit_chain (
  position bigint primary key check (position > 0),
  entry uuid not null unique references audit_entry,
  hash bytea not null check (octet_length(hash) = 32),
  sealed_at timestamptz not null
);
select exempt('audit_chain', 'positions and hashes of audit entries; nothing of a place or person can be read from them');
select append_only('audit_chain');
