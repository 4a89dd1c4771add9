-- Whether whoever acts stands in for somebody: written out, the question was set up twice for each statement that writes one matter,
-- and hardly ever asked.
create function stood_in_for(absent uuid) returns boolean
  language sql stable parallel safe
  return exists (
    select from work_substitute s
     where s.person = absent and s.substitute = acting_person() and s.ended is null
       and s.first_day <= acting_day() and s.last_day >= acting_day());

alter policy application on work_matter
  using (in_jurisdiction(region) or holder = acting_person() or opened_by = acting_person() or changed_by = acting_person()
         or prefix_in_jurisdiction(role_region) or unit = any ((select acting_units())::uuid[]) or stood_in_for(holder))
  with check (in_jurisdiction(region) or holder = acting_person() or opened_by = acting_person() or changed_by = acting_person()
              or prefix_in_jurisdiction(role_region) or unit = any ((select acting_units())::uuid[]) or stood_in_for(holder));
