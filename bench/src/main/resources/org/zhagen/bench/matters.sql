-- Generated matters (模拟数据) for measuring inbox and desk: the same ones on each machine. Run it as the owner of a migrated
-- database, whose row-level security it passes by the owner's own policy. Four settings may be made before:
--   bench.matters  how many there are in all, 1000000 if unset; 60,000 of them are open
--   bench.people   ids of people, separated by commas, who have 40 open matters each, ended 2,000 and stand in for a colleague
--   bench.roles    roles with their jurisdictions, such as reform-office@9901, for each of which 300 open matters wait
--   bench.units    ids of units, for each of which 300 open matters wait
-- The rest is spread over 10,000 holders and 4,000 roles in the city 9901 and its villages.

create temporary table measured as
select id::uuid as id, number
  from unnest(string_to_array(nullif(current_setting('bench.people', true), ''), ',')) with ordinality as given (id, number);

create temporary table measured_role as
select split_part(given, '@', 1) as role, split_part(given, '@', 2) as region, number
  from unnest(string_to_array(nullif(current_setting('bench.roles', true), ''), ',')) with ordinality as each (given, number);

-- A place, a holder and a due time for each, drawn by the digits of a hash; due times lie around now, a sixth of them before.
create temporary table measured_unit as
select id::uuid as id, number
  from unnest(string_to_array(nullif(current_setting('bench.units', true), ''), ',')) with ordinality as given (id, number);

create temporary table matter as
with dice as (
    select n, ('x' || substr(md5('matter' || n), 1, 7))::bit(28)::int as a,
           ('x' || substr(md5('matter' || n), 8, 7))::bit(28)::int as b
      from generate_series(1, coalesce(nullif(current_setting('bench.matters', true), ''), '1000000')::int) n
)
select md5('matter' || n)::uuid as id, n, a, b,
       n <= 60000 as open,
       '9901' || lpad((1 + a % 24)::text, 2, '0') || lpad((1 + b % 20)::text, 3, '0')
         || case when b % 3 = 0 then '' else lpad((1 + a / 24 % 15)::text, 3, '0') end as region,
       (array['核对企业档案', '走访住户', '报送名单', '清点停车缺口', '回复居民留言', '检查消防通道', '更新村社画像', '召开院坝会']
       )[1 + a % 8] || n as title,
       (array['work.task', 'plan.step', 'assessment.research', 'adaptation.approval'])[1 + b % 4] as kind,
       case when b % 7 = 0 then null else now() + make_interval(hours => (a % 1200) - 200) end as due
  from dice;

create temporary table placed as
select m.*,
       coalesce(own.id, case when m.open and (waits.role is not null or works.id is not null or m.n % 3 = 0) then null
                             else md5('holder' || a % 10000)::uuid end) as holder,
       works.id as unit,
       case when own.id is not null or works.id is not null then '' when waits.role is not null then waits.role
            when m.n % 3 = 0 then 'department' else '' end as role,
       case when own.id is not null or works.id is not null then null when waits.role is not null then waits.region
            when m.n % 3 = 0 then left(m.region, 9) end as role_region,
       case when m.open then null else md5('holder' || a % 10000)::uuid end as closer
  from matter m
  left join measured own on own.number = 1 + (m.n - 1) / 40 and m.open
  left join measured_role waits on m.open and m.n > 20000 and waits.number = 1 + (m.n - 20001) / 300
  left join measured_unit works on m.open and m.n > 40000 and works.number = 1 + (m.n - 40001) / 300;

-- The last of the closed ones were ended by those who are measured, 2,000 by each.
update placed set closer = m.id from measured m where not open and m.number = 1 + (n - 60001) / 2000;

insert into work_matter (id, kind, title, detail, subject_kind, subject_id, link, region, role, role_region, unit, unit_name, holder,
                         holder_name, state, due, standard, deliverable, elsewhere, opened, opened_by, opened_by_name, opened_by_office,
                         closed, closed_by, outcome, words, changed_by)
select id, kind, title, '', 'bench', (n / 5)::text, '/work', region, role, role_region, unit,
       case when unit is null then '' else '模拟承办单位' end, holder,
       case when holder is null then '' else '模拟' || a % 10000 end,
       case when not open then 'done' else 'open' end, due, '', '', kind = 'adaptation.approval',
       now() - make_interval(days => 1 + b % 400), md5('giver' || b % 500)::uuid, '模拟交办人', '模拟单位',
       case when open then null else now() - make_interval(hours => b % 9000) end, closer,
       case when open then '' else 'done' end, '', md5('giver' || b % 500)::uuid
  from placed
on conflict (id) do nothing;

insert into work_entry (id, matter, act, at, person, person_name, office, words)
select md5('entry' || n)::uuid, id, 'open', now() - make_interval(days => 1 + b % 400), md5('giver' || b % 500)::uuid,
       '模拟交办人', '模拟单位', ''
  from placed
on conflict (id) do nothing;

insert into work_party (matter, person, changed)
select id, case when open then holder else closer end, now() - make_interval(hours => b % 9000) from placed
 where case when open then holder else closer end is not null
union all
select id, md5('giver' || b % 500)::uuid, null from placed
on conflict do nothing;

insert into work_substitute (id, person, person_name, substitute, substitute_name, region, first_day, last_day, reason, written,
                             written_by, written_by_name)
select md5('substitute' || number)::uuid, md5('holder' || number)::uuid, '模拟' || number, id, '代办人', '9901', current_date - 30,
       current_date + 30, '', now(), id, '代办人'
  from measured
on conflict (id) do nothing;

drop table placed;
drop table matter;
drop table measured;
drop table measured_role;
drop table measured_unit;
analyze work_matter;
analyze work_entry;
analyze work_party;
analyze work_substitute;
