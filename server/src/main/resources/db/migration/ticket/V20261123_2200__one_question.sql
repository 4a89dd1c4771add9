-- Row-level security asks about tickets, which asks about parties and followers, which ask about tickets: written into one another,
-- the policies make a plan of a hundred nodes for a statement that writes three rows, and the database sets all of them up each time.
-- What is asked only where a jurisdiction does not answer stands in functions, which cost nothing until they are asked.

-- Whether a ticket is partly theirs. As the owner, so that no policy asks another one.
create function party_to_ticket(wanted uuid) returns boolean
  language sql stable parallel safe security definer set search_path = public, pg_temp
  return exists (
    select from ticket_party p
     where p.ticket = wanted
       and (p.person = acting_person() or p.unit = any ((select acting_units())::uuid[])
            or prefix_in_jurisdiction(p.role_region)));

create function follows_ticket(wanted uuid) returns boolean
  language sql stable parallel safe security definer set search_path = public, pg_temp
  return exists (select from ticket_follower f where f.ticket = wanted and f.person = acting_person());

-- Whether whoever asks sees a ticket: by the policy of tickets themselves.
create function sees_ticket(wanted uuid) returns boolean
  language sql stable parallel safe
  return exists (select from ticket t where t.id = wanted);

alter policy application on ticket
  using (in_jurisdiction(region) or opened_by = acting_person() or party_to_ticket(id) or follows_ticket(id))
  with check (in_jurisdiction(region) or opened_by = acting_person() or party_to_ticket(id));
alter policy application on ticket_event
  using (in_jurisdiction(region) or sees_ticket(ticket))
  with check (in_jurisdiction(region) or sees_ticket(ticket));
alter policy application on ticket_clock
  using (in_jurisdiction(region) or sees_ticket(ticket))
  with check (in_jurisdiction(region) or sees_ticket(ticket));
alter policy application on ticket_contact using (sees_ticket(ticket)) with check (sees_ticket(ticket));
