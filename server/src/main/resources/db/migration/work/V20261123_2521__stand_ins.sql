-- Those for whom whoever acts stands in today, for policies and lists of other rooms. As the owner, so that no policy asks another one.
create function acting_absents() returns uuid[]
  language sql stable parallel safe security definer set search_path = public, pg_temp
  return (select coalesce(array_agg(s.person), '{}')
            from work_substitute s
           where s.substitute = acting_person() and s.ended is null
             and s.first_day <= acting_day() and s.last_day >= acting_day());

-- Whoever stands in for somebody today, whoever asks: what is told to the absent is told to them.
create function stand_ins_of(absent uuid) returns setof uuid
  language sql stable parallel safe security definer set search_path = public, pg_temp
begin atomic
  select s.substitute from work_substitute s
   where s.person = absent and s.ended is null and s.first_day <= acting_day() and s.last_day >= acting_day()
   order by s.first_day, s.id limit 20;
end;
