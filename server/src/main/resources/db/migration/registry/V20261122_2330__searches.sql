-- Each filter and each order of the lists has an index of its own, so that no page reads every row.

create index registry_library_kind on registry_library (kind, dated desc, id);
create index registry_library_levels on registry_library using gin (levels);
create index registry_library_strength on registry_library (strength, dated desc, id);

create index registry_display_shown_upwards on registry_display (displayed_on nulls first, id);
create index registry_display_title on registry_display (title collate pinyin, id);
create index registry_display_region_id on registry_display (region, id);
create index registry_display_unit on registry_display (unit_id, id);
create index registry_display_topic on registry_display (topic, displayed_on desc nulls first, id);
create index registry_display_state on registry_display (state, displayed_on desc nulls first, id);
create index registry_display_strength on registry_display (strength, displayed_on desc nulls first, id);
create index registry_display_doubt on registry_display (doubt);
create index registry_display_due_upwards on registry_display (next_due, id);
create index registry_display_due_downwards on registry_display (next_due desc nulls last, id);
drop index registry_display_region;
create index registry_display_parts on registry_display using gin (grams(title || ' ' || problem));
create index registry_draft_changed on registry_draft (changed desc, id);

-- Under row-level security the database compares texts only in rows that it has already found to be visible, so an index of
-- parts of texts would not be used. This looks past it and gives ids alone; who asks sees only the rows that are theirs.
create function displays_containing(parts text[], pattern text) returns setof uuid
  language sql stable security definer rows 100 set search_path = public, pg_temp
  as $$
    select id from registry_display
     where grams(title || ' ' || problem) @> parts and (title ilike pattern or problem ilike pattern)
    union
    select d.id from directory_unit u join registry_display d on d.unit_id = u.id
     where grams(u.name || ' ' || u.short_name) @> parts and u.name ilike pattern
  $$;
