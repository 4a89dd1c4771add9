-- Which fields changed in which transaction, so that what is kept in memory of all sites can ask whether it still holds. A row for
-- each transaction and field, never looked at again once newer ones are known. See docs/adr/0018.
create table assessment_revision (
    tx xid8 not null,
    -- id of a field of the dictionary; empty when the sites themselves changed: which there are, and what they are called
    field text not null,
    primary key (tx, field)
);
select exempt('assessment_revision', 'numbers of transactions and ids of fields; it names no place and no person');

create function assessment_values_changed() returns trigger
  language plpgsql as $$
begin
  insert into assessment_revision (tx, field)
  select distinct pg_current_xact_id(), changed.field from changed
  on conflict do nothing;
  return null;
end $$;

create trigger revision_insert after insert on assessment_current
  referencing new table as changed for each statement execute function assessment_values_changed();
create trigger revision_update after update on assessment_current
  referencing new table as changed for each statement execute function assessment_values_changed();
create trigger revision_delete after delete on assessment_current
  referencing old table as changed for each statement execute function assessment_values_changed();

-- A site is there as soon as anything is known of it. A trigger runs for a statement that touched no row as well, and whoever writes
-- a value first makes sure that its site has a row; so each looks at the rows.
create function assessment_sites_changed() returns trigger
  language plpgsql as $$
begin
  if exists (select from touched where known > 0) then
    insert into assessment_revision (tx, field) values (pg_current_xact_id(), '') on conflict do nothing;
  end if;
  return null;
end $$;

create function assessment_site_begun() returns trigger
  language plpgsql as $$
begin
  if exists (select from later join earlier using (region) where (later.known > 0) <> (earlier.known > 0)) then
    insert into assessment_revision (tx, field) values (pg_current_xact_id(), '') on conflict do nothing;
  end if;
  return null;
end $$;

create trigger revision_insert after insert on assessment_site
  referencing new table as touched for each statement execute function assessment_sites_changed();
create trigger revision_update after update on assessment_site
  referencing old table as earlier new table as later for each statement execute function assessment_site_begun();
create trigger revision_delete after delete on assessment_site
  referencing old table as touched for each statement execute function assessment_sites_changed();

-- What the directory knows: names, and the fields that are counted there.
create function assessment_directory_changed() returns trigger
  language plpgsql as $$
begin
  if exists (select from touched) then
    insert into assessment_revision (tx, field)
    select pg_current_xact_id(), field from unnest(array['', 'communities', 'grids']) as fields (field)
    on conflict do nothing;
  end if;
  return null;
end $$;

create trigger assessment_revision_insert after insert on directory_region
  referencing new table as touched for each statement execute function assessment_directory_changed();
create trigger assessment_revision_update after update on directory_region
  referencing new table as touched for each statement execute function assessment_directory_changed();
create trigger assessment_revision_delete after delete on directory_region
  referencing old table as touched for each statement execute function assessment_directory_changed();
