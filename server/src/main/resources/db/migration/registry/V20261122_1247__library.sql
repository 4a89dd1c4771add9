-- Regions here have no foreign key: a division may be renumbered, and what was published under its old code stays as it was.

-- A practice as it is written; nobody outside of the jurisdiction sees it before it is published.
create table registry_draft (
    id uuid primary key,
    region region_code not null,
    owner text not null,
    title text not null check (length(title) between 1 and 120),
    yaml text not null check (length(yaml) <= 2097152),
    -- Markdown by name, such as documents/charter.md
    templates jsonb not null default '{}',
    -- the published version that it was taken from
    base_playbook text,
    base_version text,
    -- the displayed practice that it was distilled from
    display uuid,
    created timestamptz not null,
    changed timestamptz not null,
    changed_by text not null,
    version integer not null default 0
);
select protect('registry_draft');
create index registry_draft_region on registry_draft (region, changed desc);

create table registry_playbook (
    id text primary key check (id ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(id) <= 80),
    -- whose it is: who may publish the next version
    region region_code not null,
    owner text not null
);
select protect('registry_playbook');
create policy everybody_reads on registry_playbook for select to zhagen_app using (true);

create table registry_version (
    playbook text not null references registry_playbook (id),
    version text not null,
    -- that of the playbook
    region region_code not null,
    major integer not null,
    minor integer not null,
    patch integer not null,
    title text not null,
    state text not null check (state in ('published', 'retired')),
    -- the canonical form in the kernel's own codec, and the text as it was written, with its comments
    document jsonb not null,
    yaml text not null,
    templates jsonb not null,
    digest text not null,
    signature text not null,
    -- which earlier version it follows, what changed, and why a bottom line or core element did
    previous text,
    changes text not null,
    explanation text not null,
    -- who published it here, and when
    published timestamptz not null,
    published_by text not null,
    published_office text not null,
    -- who signed it elsewhere; empty when it was made here
    signer text not null default '',
    retired timestamptz,
    retired_by text,
    retired_reason text,
    successor text,
    primary key (playbook, version),
    foreign key (playbook, previous) references registry_version (playbook, version)
);
select protect('registry_version');
create policy everybody_reads on registry_version for select to zhagen_app using (true);
create index registry_version_newest on registry_version (playbook, major desc, minor desc, patch desc);

-- What is signed and published does not change any more; only its retirement is written down.
create function registry_version_stays() returns trigger
  language plpgsql as $$
begin
  if (new.document, new.yaml, new.templates, new.digest, new.signature, new.playbook, new.version)
     is distinct from (old.document, old.yaml, old.templates, old.digest, old.signature, old.playbook, old.version) then
    raise exception 'A published version does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger stays before update on registry_version
  for each row execute function registry_version_stays();

-- A bundle of elsewhere between its upload and the decision to take it over.
create table registry_import (
    id uuid primary key,
    region region_code not null,
    name text not null check (length(name) <= 200),
    content bytea not null,
    created timestamptz not null,
    created_by text not null
);
select protect('registry_import');

-- Keys of other cities that somebody here has compared and vouches for.
create table registry_key (
    fingerprint text primary key,
    public_key text not null,
    name text not null check (length(name) between 1 and 120),
    added timestamptz not null,
    added_by text not null
);
select exempt('registry_key', 'public keys, which everybody may know');

-- What came from what: displayed practices, versions, bundles of elsewhere.
create table registry_edge (
    from_kind text not null check (from_kind in ('display', 'version', 'origin')),
    from_key text not null,
    -- as it was called at that time
    from_label text not null,
    to_playbook text not null,
    to_version text not null,
    primary key (from_kind, from_key, to_playbook, to_version),
    foreign key (to_playbook, to_version) references registry_version (playbook, version)
);
select exempt('registry_edge', 'says only which published thing came from which published thing');

-- The search over all that was published to everybody.
create table registry_library (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('playbook', 'display')),
    key text not null,
    title text not null,
    -- the title as it is compared: small letters, no blanks
    plain_title text not null,
    summary text not null,
    problem text not null,
    body text not null,
    topics text[] not null,
    levels text[] not null,
    region region_code,
    place text not null,
    -- 0 an anecdote … 5 randomised; null where there is no evidence
    strength smallint,
    dated date not null,
    url text not null,
    -- characters and pairs of characters with positions: of the title alone, and of everything
    title_words tsvector not null,
    words tsvector not null,
    unique (kind, key)
);
select exempt('registry_library', 'holds only what was published to everybody who signs in');
-- Ranking reads the words of up to a thousand entries: beside the row and not packed they are read twice as fast.
alter table registry_library set (toast_tuple_target = 8160);
alter table registry_library alter column words set storage external;
alter table registry_library alter column title_words set storage external;
-- Without a list of pending changes, which a search would have to read through; and few write here.
create index registry_library_title_words on registry_library using gin (title_words) with (fastupdate = off);
create index registry_library_words on registry_library using gin (words) with (fastupdate = off);
create index registry_library_topics on registry_library using gin (topics);
create index registry_library_dated on registry_library (dated desc, id);
create index registry_library_region on registry_library (region, dated desc);
