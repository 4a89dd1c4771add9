-- A million clocks (模拟数据) of 250,000 whistles under way, each with an alarm that was due a while ago, for a thousand people. Run it as
-- the owner of a migrated database in which whistles are in force, while no server runs.

create temporary table late as
select md5('late' || n)::uuid as id, md5('late part' || n)::uuid as part, md5('late matter' || n)::uuid as matter,
       md5('late person' || n % 1000)::uuid as person, n, c.id as course, c.region
  from generate_series(1, 250000) n
  cross join lateral (
    select id, region from ticket_course where ended is null and procedure = 'whistle' order by region, id limit 1) c;

insert into ticket (id, number, course, procedure, region, place, category, title, form, source, urgent, important, confidential, opened,
                    opened_by, opened_by_name, opened_by_office, phase, due, waiting, seq, simulated)
select id, 'L' || lpad(n::text, 9, '0'), course, 'whistle', region, '', '市容秩序', '模拟事项' || n, '{}', 'office', false, false, false,
       now() - interval '80 hours', md5('giver')::uuid, '模拟反映人', '模拟单位', 'under-way', now() - interval '78 hours',
       jsonb_build_object('party:' || part, matter), 1, true
  from late;

insert into ticket_party (id, ticket, region, doer, person, name, lead, joined, active)
select part, id, region, '', person, '模拟承办人', true, now() - interval '80 hours', true from late;

insert into work_matter (id, kind, title, detail, subject_kind, subject_id, link, region, role, holder, holder_name, state, due, standard,
                         deliverable, elsewhere, opened, opened_by, opened_by_name, opened_by_office, changed_by)
select matter, 'ticket.stage', '响应：模拟事项' || n, '', 'ticket', id, '/tickets/' || id, region, '', person, '模拟承办人', 'open',
       now() - interval '78 hours', '', '', true, now() - interval '80 hours', md5('giver')::uuid, '模拟反映人', '模拟单位',
       md5('giver')::uuid
  from late;

insert into ticket_clock (ticket, party, stage, round, region, procedure, course, began, since, due, alarm, alarms)
select id, part, s.stage, 1, region, 'whistle', course, now() - interval '80 hours', now() - interval '80 hours', now() - s.ago * interval '1 hour',
       now() - s.ago * interval '1 hour',
       jsonb_build_array(jsonb_build_object(
         'at', to_char((now() - s.ago * interval '1 hour') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'key', 'late-0',
         'escalate', false, 'to', 'assignee'))
  from late
  cross join (values ('respond', 78), ('arrive', 56), ('plan', 8), ('resolve', 1)) as s (stage, ago);

drop table late;
analyze ticket;
analyze ticket_party;
analyze ticket_clock;
analyze work_matter;
