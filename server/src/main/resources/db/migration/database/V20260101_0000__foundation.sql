-- The ground of all rooms: regions, the acting jurisdiction and person, row-level security, the event publications.
-- Each further table calls protect(...) or exempt(...) in the migration that creates it; a test walks the catalogue.

-- Chinese words in the order of their pinyin, on any server: order by name collate pinyin.
create collation pinyin (provider = icu, locale = 'zh-u-co-pinyin');

-- Province 2, prefecture 4, county 6, township 9, village or community 12, grid 15 digits. Bytewise order makes every
-- jurisdiction one range of a plain index.
create domain region_code as text collate "C"
  check (value ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15})$');

-- Whether a region lies in the acting jurisdiction: the half-open range from zhagen.region_from to zhagen.region_to, set for
-- one transaction. Unset or empty (what a setting becomes when its transaction has ended) gives null, which is closed.
-- The collation is spelled out so that, inlined, it meets an index on a column of region_code.
create function in_jurisdiction(region text) returns boolean
  language sql stable parallel safe
  return region collate "C" >= nullif(current_setting('zhagen.region_from', true), '')
    and region collate "C" < nullif(current_setting('zhagen.region_to', true), '');

-- The person who acts in this transaction, or null.
create function acting_person() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('zhagen.person', true), '')::uuid;

-- Puts a table under row-level security, for its owner as well, and lets the application work with the rows that the
-- expression allows. The owner's own policy is for migrations and backups: the application never acts as the owner.
create function protect(target regclass,
                        using_expression text default 'in_jurisdiction(region)',
                        check_expression text default null) returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy application on %s to zhagen_app using (%s) with check (%s)',
                 target, using_expression, coalesce(check_expression, using_expression));
  execute format('create policy maintenance on %s to %I using (true) with check (true)', target, current_user);
  execute format('grant select, insert, update, delete on %s to zhagen_app', target);
end $$;

-- Says that a table holds nothing that belongs to one place or person, and why one can be sure of that.
create function exempt(target regclass, reason text) returns void
  language plpgsql as $$
begin
  if coalesce(btrim(reason), '') = '' then
    raise exception 'Table % needs a reason for having no row-level security', target;
  end if;
  execute format('comment on table %s is %L', target, 'row-level security exempt: ' || reason);
  execute format('grant select, insert, update, delete on %s to zhagen_app', target);
end $$;

create function refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception 'Table % only grows: % is refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end $$;

-- Makes a table grow only. Call it after protect or exempt.
create function append_only(target regclass) returns void
  language plpgsql as $$
begin
  execute format('revoke update, delete, truncate on %s from zhagen_app', target);
  execute format('create trigger append_only before update or delete or truncate on %s'
                 ' for each statement execute function refuse_change()', target);
  execute format('alter table %s enable always trigger append_only', target);
end $$;

revoke execute on function protect(regclass, text, text), exempt(regclass, text), append_only(regclass) from public;

-- Spring Modulith's event publications, structure 2.
create table event_publication (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index event_publication_serialized_event_hash_idx on event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on event_publication (completion_date);
select exempt('event_publication', 'the application''s own queue between rooms; no page and no API reads it');
