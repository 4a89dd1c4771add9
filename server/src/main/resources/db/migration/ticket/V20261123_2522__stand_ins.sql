-- Whoever stands in for somebody sees the tickets that wait for them, as they see what waits in the inbox.
create or replace function party_to_ticket(wanted uuid) returns boolean
  language sql stable parallel safe security definer set search_path = public, pg_temp
  return exists (
    select from ticket_party p
     where p.ticket = wanted
       and (p.person = acting_person() or p.unit = any ((select acting_units())::uuid[])
            or prefix_in_jurisdiction(p.role_region) or p.person = any ((select acting_absents())::uuid[])));

-- Whoever follows a ticket knows of its parties.
create or replace function concerned_by_ticket(wanted uuid) returns boolean
  language sql stable parallel safe security definer set search_path = public, pg_temp
  return exists (
    select from ticket t
     where t.id = wanted
       and (in_jurisdiction(t.region) or t.opened_by = acting_person() or party_to_ticket(t.id)
            or t.opened_by = any ((select acting_absents())::uuid[]) or follows_ticket(t.id)));

alter policy application on ticket
  using (in_jurisdiction(region) or opened_by = acting_person() or party_to_ticket(id) or follows_ticket(id)
         or stood_in_for(opened_by))
  with check (in_jurisdiction(region) or opened_by = acting_person() or party_to_ticket(id) or stood_in_for(opened_by));
