-- A matter may wait for a unit of the directory: for all who hold a position there today, of whom one takes it.
alter table work_matter
    add column unit uuid,
    -- as it was called then
    add column unit_name text not null default '',
    drop constraint work_matter_check1,
    add constraint work_matter_waits_for_somebody check (role <> '' or unit is not null or holder is not null),
    add constraint work_matter_role_or_unit check (unit is null or role = ''),
    add constraint work_matter_unit_named check ((unit is null) = (unit_name = ''));
create index work_matter_unit on work_matter (unit, due, id) where closed is null and holder is null and unit is not null;
create index work_matter_unit_kind on work_matter (unit, kind, due, id)
    where closed is null and holder is null and unit is not null;

-- The units in which the acting person holds a position today. As the owner, since positions may lie outside of the acting
-- jurisdiction, and so that no policy asks another one; it tells nobody but of themselves.
create function acting_units() returns uuid[]
  language sql stable parallel safe security definer set search_path = public, pg_temp
  return (select coalesce(array_agg(distinct p.unit), '{}')
            from directory_position p
           where p.person = acting_person()
             and (p.since is null or p.since <= acting_day()) and (p.until is null or p.until >= acting_day()));

-- Seen by the members of its unit as well, and by whoever stands in only while they do. The units are asked for once in a statement.
alter policy application on work_matter using (
    in_jurisdiction(region) or holder = acting_person() or opened_by = acting_person() or changed_by = acting_person()
    or prefix_in_jurisdiction(role_region)
    or unit = any ((select acting_units())::uuid[])
    or exists (select from work_substitute s
                where s.person = holder and s.substitute = acting_person() and s.ended is null
                  and s.first_day <= acting_day() and s.last_day >= acting_day()))
  with check (
    in_jurisdiction(region) or holder = acting_person() or opened_by = acting_person() or changed_by = acting_person()
    or prefix_in_jurisdiction(role_region)
    or unit = any ((select acting_units())::uuid[])
    or exists (select from work_substitute s
                where s.person = holder and s.substitute = acting_person() and s.ended is null
                  and s.first_day <= acting_day() and s.last_day >= acting_day()));
