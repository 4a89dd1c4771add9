-- What matters have beside them asks about the matters themselves, whose policy asks more: written into one another, they make large
-- plans for small statements. Whoever acts for the whole country, as the product does when it writes histories for other rooms, sees
-- every matter; others are asked about by a function, which costs nothing until then.
create function sees_matter(wanted uuid) returns boolean
  language sql stable parallel safe
  return exists (select from work_matter m where m.id = wanted);

alter policy application on work_entry
  using (prefix_in_jurisdiction('') or sees_matter(matter)) with check (prefix_in_jurisdiction('') or sees_matter(matter));
alter policy application on work_party
  using (prefix_in_jurisdiction('') or person = acting_person() or sees_matter(matter))
  with check (prefix_in_jurisdiction('') or person = acting_person() or sees_matter(matter));
