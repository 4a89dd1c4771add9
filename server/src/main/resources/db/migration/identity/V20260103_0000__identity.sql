-- Who may sign in. The id is that of the person; name, office and region are copies for showing and for row-level security.
create table account (
  id uuid primary key,
  login text collate "C" not null unique,
  name text not null,
  office text not null,
  region jurisdiction_prefix not null,
  password_hash text,
  must_change boolean not null default false,
  failed_attempts int not null default 0,
  locked_until timestamptz,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  oidc_subject text unique,
  disabled_at timestamptz,
  introduction_zh text,
  introduction_en text,
  created_at timestamptz not null,
  version int not null default 0
);
select protect('account', 'prefix_in_jurisdiction(region) or id = acting_person()');
create index account_region on account (region);

create table account_recovery_code (
  person uuid not null references account on delete cascade,
  hash bytea not null,
  used_at timestamptz,
  primary key (person, hash)
);
select protect('account_recovery_code', 'exists (select 1 from account a where a.id = person)');

-- Roles are part of the program: they are written from its table of roles at each start.
create table access_role (
  id text collate "C" primary key,
  name_zh text not null,
  name_en text not null,
  permissions text[] not null,
  grantable text[] not null,
  builtin boolean not null,
  position int not null
);
select exempt('access_role', 'what roles there are is the same everywhere and no secret');

-- A role, in a jurisdiction, for a time. Both days are inclusive.
create table role_grant (
  id uuid primary key,
  person uuid not null references account,
  role text collate "C" not null references access_role,
  region jurisdiction_prefix not null,
  unit uuid,
  unit_name text not null default '',
  valid_from date not null,
  valid_until date,
  granted_by uuid not null,
  granted_by_name text not null,
  granted_at timestamptz not null,
  reason text not null,
  revoked_by uuid,
  revoked_by_name text,
  revoked_at timestamptz,
  revoke_reason text,
  check (valid_until is null or valid_until >= valid_from)
);
select protect('role_grant', 'prefix_in_jurisdiction(region) or person = acting_person()',
                             'prefix_in_jurisdiction(region)');
create index role_grant_person on role_grant (person);
create index role_grant_region on role_grant (region);

-- Who is signed in. Only the hash of the token is here: who reads this table can't act as anybody.
create table account_session (
  id uuid primary key,
  token_hash bytea not null unique,
  person uuid not null references account on delete cascade,
  role_grant uuid references role_grant,
  entered_by text not null check (entered_by in ('password', 'oidc', 'demo')),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  second_factor_at timestamptz,
  address text not null,
  agent text not null
);
select protect('account_session', 'exists (select 1 from account a where a.id = person)');
create index account_session_person on account_session (person);
create index account_session_created on account_session (created_at);

create table api_token (
  id uuid primary key,
  person uuid not null references account on delete cascade,
  role_grant uuid not null references role_grant,
  name text not null,
  token_hash bytea not null unique,
  shown_end text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
select protect('api_token', 'exists (select 1 from account a where a.id = person)');
create index api_token_person on api_token (person);

-- A sign-in at another provider that has begun and not come back yet.
create table oidc_request (
  key_hash bytea primary key,
  request jsonb not null,
  created_at timestamptz not null
);
select exempt('oidc_request', 'state of a sign-in for minutes, before anybody knows whose it is');
create index oidc_request_created on oidc_request (created_at);

-- Before a session or token is looked up nobody is known, so these two look past row-level security, and each answers with
-- the one row whose secret the caller holds. The grant acted in is the chosen one while it is in force, else the oldest.
create function session_by_token(hash bytea, today date)
  returns table (session uuid, created_at timestamptz, seen_at timestamptz, second_factor boolean, entered_by text,
                 person uuid, name text, office text, must_change boolean, enrolled boolean,
                 role_grant uuid, role text, region text, permissions text[], grants bigint)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select s.id, s.created_at, s.seen_at, s.second_factor_at is not null, s.entered_by,
         a.id, a.name, a.office, a.must_change, a.totp_confirmed_at is not null,
         g.id, g.role, coalesce(g.region, a.region), g.permissions, coalesce(g.number, 0)
  from account_session s
  join account a on a.id = s.person and a.disabled_at is null
  left join lateral (
    select g.id, g.role, g.region, r.permissions, count(*) over () as number
    from role_grant g join access_role r on r.id = g.role
    where g.person = a.id and g.revoked_at is null and g.valid_from <= today
      and (g.valid_until is null or g.valid_until >= today)
    order by g.id is not distinct from s.role_grant desc, g.id
    limit 1) g on true
  where s.token_hash = hash
$$;

create function api_token_by_hash(hash bytea, today date)
  returns table (token uuid, expires_at timestamptz, used_at timestamptz, scopes text[],
                 person uuid, name text, office text, region text, permissions text[])
  language sql stable security definer set search_path = public, pg_temp
as $$
  select t.id, t.expires_at, t.used_at, t.scopes, a.id, a.name, a.office, g.region, r.permissions
  from api_token t
  join account a on a.id = t.person and a.disabled_at is null
  join role_grant g on g.id = t.role_grant and g.revoked_at is null and g.valid_from <= today
    and (g.valid_until is null or g.valid_until >= today)
  join access_role r on r.id = g.role
  where t.token_hash = hash
$$;

revoke execute on function session_by_token(bytea, date), api_token_by_hash(bytea, date) from public;
grant execute on function session_by_token(bytea, date), api_token_by_hash(bytea, date) to zhagen_app;
