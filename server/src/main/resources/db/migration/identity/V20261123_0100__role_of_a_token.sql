-- A program acts in the role of its token, so that what waits for the role waits for the program, too.
drop function api_token_by_hash(bytea, date);

create function api_token_by_hash(hash bytea, today date)
  returns table (token uuid, expires_at timestamptz, used_at timestamptz, scopes text[],
                 person uuid, name text, office text, region text, role text, permissions text[])
  language sql stable security definer set search_path = public, pg_temp
as $$
  select t.id, t.expires_at, t.used_at, t.scopes, a.id, a.name, a.office, g.region, r.id, r.permissions
  from api_token t
  join account a on a.id = t.person and a.disabled_at is null
  join role_grant g on g.id = t.role_grant and g.revoked_at is null and g.valid_from <= today
    and (g.valid_until is null or g.valid_until >= today)
  join access_role r on r.id = g.role
  where t.token_hash = hash
$$;

revoke execute on function api_token_by_hash(bytea, date) from public;
grant execute on function api_token_by_hash(bytea, date) to zhagen_app;
