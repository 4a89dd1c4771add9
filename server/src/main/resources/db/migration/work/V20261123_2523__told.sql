-- Whoever is told of what waits for somebody: they themselves, unless their account is closed, and whoever stands in for them today.
create function told_of(somebody uuid) returns setof uuid
  language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  select told.person
    from (select 0 as place, somebody as person
          union all
          select 1, s.person from stand_ins_of(somebody) s (person)) told
   where not exists (select from account a where a.id = told.person and a.disabled_at is not null)
   order by told.place, told.person;
end;
