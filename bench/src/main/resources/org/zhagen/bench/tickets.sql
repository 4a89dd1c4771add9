-- Generated tickets (模拟数据) for measuring lists and boards: the same ones on each machine. Run it as the owner of a migrated
-- database in which whistles are in force. Settings that may be made before:
--   bench.tickets  how many there are in all, 1000000 if unset; 60,000 of them are open
--   bench.people   ids of people, separated by commas, each of whom raised 40 of the open ones
--   bench.units    ids of units, for each of which 300 of the open ones wait
-- The rest is spread over 300 units and the villages of the city 9901.

create temporary table measured as
select id::uuid as id, number
  from unnest(string_to_array(nullif(current_setting('bench.people', true), ''), ',')) with ordinality as given (id, number);

create temporary table measured_unit as
select id::uuid as id, number
  from unnest(string_to_array(nullif(current_setting('bench.units', true), ''), ',')) with ordinality as given (id, number);

create temporary table raised as
with dice as (
    select n, ('x' || substr(md5('ticket' || n), 1, 7))::bit(28)::int as a,
           ('x' || substr(md5('ticket' || n), 8, 7))::bit(28)::int as b
      from generate_series(1, coalesce(nullif(current_setting('bench.tickets', true), ''), '1000000')::int) n
), running as (
    select id, procedure, region, row_number() over (order by region, id) as number, count(*) over () as all_of_them
      from ticket_course where ended is null and procedure in ('whistle', 'incident')
)
select md5('ticket' || n)::uuid as id, n, a, b, n <= 60000 as open, c.id as course, c.procedure,
       c.region || case when length(c.region) > 6 then '' else lpad((1 + b % 20)::text, 3, '0') || lpad((1 + a / 24 % 15)::text, 3, '0') end
         as region,
       (array['违法建设', '市容秩序', '物业与房屋', '食品与市场', '污染与油烟', '消防与治安', '管线与道路', '其他'])[1 + a % 8] as category,
       now() - make_interval(hours => case when n <= 60000 then b % 2000 else 24 + b % 16000 end) as opened
  from dice join running c on c.number = 1 + a % c.all_of_them;

insert into ticket (id, number, course, procedure, region, place, category, title, form, source, urgent, important, confidential, opened,
                    opened_by, opened_by_name, opened_by_office, phase, due, late, settled, closed, ending, outcome, score, lead_name,
                    seq, simulated)
select r.id, 'B' || lpad(n::text, 9, '0'), course, procedure, r.region, '某路 ' || n % 300 || ' 号', category,
       category || '：模拟事项' || n, '{}', (array['office', 'grid', 'resident', 'resident'])[1 + b % 4], b % 5 = 0, b % 3 = 0, b % 50 = 0,
       opened, coalesce(m.id, md5('giver' || b % 500)::uuid), '模拟反映人', '模拟单位',
       case when not open then 'closed' when b % 20 = 0 then 'unassigned' when b % 9 = 0 then 'settled' else 'under-way' end,
       case when open then opened + make_interval(hours => 2000 + a % 200) end, b % 10 = 0,
       case when not open then opened + make_interval(hours => 20) end, case when not open then opened + make_interval(hours => 23) end,
       case when not open then 'completed' end, case when open then '' else 'resolved' end,
       case when open then null else 1 + a % 5 end, '模拟承办单位', 1, true
  from raised r left join measured m on open and m.number = 1 + (n - 1) / 40
on conflict do nothing;

insert into ticket_party (id, ticket, region, doer, unit, name, lead, joined, active)
select md5('part' || n)::uuid, r.id, r.region, '', coalesce(u.id, md5('unit' || a % 300)::uuid), '模拟承办单位', true, opened, open
  from raised r left join measured_unit u on open and n > 40000 and u.number = 1 + (n - 40001) / 300
on conflict do nothing;

insert into ticket_event (ticket, region, course, seq, kind, at, person, person_name, office)
select id, region, course, 1, 'opened', opened, md5('giver' || b % 500)::uuid, '模拟反映人', '模拟单位' from raised
on conflict do nothing;

drop table raised;
drop table measured;
drop table measured_unit;
analyze ticket;
analyze ticket_party;
analyze ticket_event;
