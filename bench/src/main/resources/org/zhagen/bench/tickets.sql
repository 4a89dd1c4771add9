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

insert into ticket_event (ticket, region, course, seq, kind, at, stage, outcome, person, person_name, office, data)
select id, region, course, e.seq, e.kind, opened + e.after, e.stage, e.outcome, md5('giver' || b % 500)::uuid, '模拟承办人', '模拟单位', e.data
  from raised,
       (values (2, 'ended', 'respond', '', interval '1 hour', null),
               (3, 'ended', 'resolve', 'resolved', interval '20 hours', null),
               (4, 'closed', '', '', interval '23 hours', '{"ending": "completed", "score": 5}'::jsonb))
         as e (seq, kind, stage, outcome, after, data)
 where not open
on conflict do nothing;

insert into ticket_clock (ticket, party, stage, round, region, procedure, course, began, since, due, stopped, met, late)
select id, md5('part' || n)::uuid, 'respond', 0, region, procedure, course, opened, opened, opened + interval '2 hours',
       case when not open then opened + make_interval(mins => 60 + a % 90) end, not open, case when not open then a % 90 > 60 end
  from raised
on conflict do nothing;

-- What was asked afterwards of one in twenty, and what of it is shown to everybody.
insert into review_visit (id, ticket, number, title, procedure, region, closed, score, phase, seq, simulated)
select md5('visit' || n)::uuid, id, 'B' || lpad(n::text, 9, '0'), category || '：模拟事项' || n, procedure, region,
       opened + interval '23 hours', 1 + a % 5, case when b % 50 = 0 then 'open' else 'asked' end, 1, true
  from raised where not open and n % 20 = 0
on conflict do nothing;

insert into review_event (visit, seq, ticket, region, month, kind, at, data, person, person_name, office)
select v.id, e.seq, v.ticket, v.region, v.month, e.kind, v.closed + e.after, e.data::jsonb, md5('caller')::uuid, '模拟回访员', '模拟单位'
  from review_visit v,
       (values (1, 'drawn', interval '1 hour', '{}'),
               (2, 'visited', interval '1 day', '{"answer": {"contacted": true, "solved": true, "satisfaction": 4, "exclusions": []}}')) as e (seq, kind, after, data)
 where v.simulated and v.number like 'B%' and (e.seq = 1 or v.phase = 'asked')
on conflict do nothing;

insert into portal_release (ticket, region, procedure, category, title, summary, unit, opened, closed, late, score, simulated, state,
                            decided, person, person_name, office)
select id, region, procedure, category, category || '：模拟事项', '已经办结。', '模拟承办单位', opened, opened + interval '23 hours', false,
       1 + a % 5, true, 'released', opened + interval '2 days', md5('giver')::uuid, '模拟专班', '模拟单位'
  from raised where not open and n % 5 = 0
on conflict do nothing;

drop table raised;
drop table measured;
drop table measured_unit;
analyze ticket;
analyze ticket_party;
analyze ticket_event;
analyze ticket_clock;
analyze review_visit;
analyze review_event;
analyze portal_release;
