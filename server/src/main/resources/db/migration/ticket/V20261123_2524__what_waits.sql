-- Whoever finds something of a ticket in the inbox sees the ticket: a dispatcher's stand-in, an heir, whoever was named in another place.
create function waits_for_me(wanted uuid) returns boolean
  language sql stable parallel safe security definer set search_path = public, pg_temp
  return exists (
    select from work_matter m
     where m.subject_kind in ('ticket', 'ticket-escalation') and m.subject_id = wanted::text and m.closed is null
       and (m.holder = acting_person() or m.holder = any ((select acting_absents())::uuid[])
            or m.unit = any ((select acting_units())::uuid[]) or prefix_in_jurisdiction(m.role_region)));

-- Whoever stands in sees what is going on, and nothing of what is over.
create or replace function party_to_ticket(wanted uuid) returns boolean
  language sql stable parallel safe security definer set search_path = public, pg_temp
  return exists (
    select from ticket_party p
     where p.ticket = wanted
       and (p.person = acting_person() or p.unit = any ((select acting_units())::uuid[])
            or prefix_in_jurisdiction(p.role_region)
            or (p.active and p.person = any ((select acting_absents())::uuid[]))));

create or replace function concerned_by_ticket(wanted uuid) returns boolean
  language sql stable parallel safe security definer set search_path = public, pg_temp
  return exists (
    select from ticket t
     where t.id = wanted
       and (in_jurisdiction(t.region) or t.opened_by = acting_person() or party_to_ticket(t.id) or waits_for_me(t.id)
            or (t.closed is null and t.opened_by = any ((select acting_absents())::uuid[]))));

alter policy application on ticket
  using (in_jurisdiction(region) or opened_by = acting_person() or party_to_ticket(id) or follows_ticket(id)
         or waits_for_me(id) or (closed is null and stood_in_for(opened_by)))
  with check (in_jurisdiction(region) or opened_by = acting_person() or party_to_ticket(id) or waits_for_me(id)
              or stood_in_for(opened_by));

-- Whoever follows a ticket knows of its parties, and writes none.
alter policy application on ticket_party
  using (in_jurisdiction(region) or person = acting_person() or unit = any ((select acting_units())::uuid[])
         or prefix_in_jurisdiction(role_region) or concerned_by_ticket(ticket) or follows_ticket(ticket));
