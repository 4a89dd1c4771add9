-- Ten thousand generated practices (模拟数据) for measuring the library and the list of displays: the same ones on each
-- machine. Run it as the owner of a migrated database, whose row-level security it passes by the owner's own policy.
-- They lie in the province 97 of no country, in 20 counties with 200 units.

insert into directory_region (code, name, source)
select '97', '基准省', 'local' union all select '9701', '基准市', 'local' union all
select '9701' || lpad(n::text, 2, '0'), '基准' || n || '县', 'local' from generate_series(1, 20) n
on conflict do nothing;

insert into directory_unit (id, region, kind, name, short_name)
select md5('unit' || n)::uuid, '9701' || lpad((1 + n % 20)::text, 2, '0'), 'sub-district', '基准第' || n || '街道办事处', ''
  from generate_series(0, 199) n
on conflict (id) do nothing;

-- What is told of one practice, drawn from lists of words by the digits of a hash.
create temporary table practice as
with dice as (
    select n, abs(('x' || substr(md5('practice' || n), 1, 7))::bit(28)::int) as a,
           abs(('x' || substr(md5('practice' || n), 8, 7))::bit(28)::int) as b,
           abs(('x' || substr(md5('practice' || n), 15, 7))::bit(28)::int) as c
      from generate_series(1, 10000) n
), words as (
    select n, a, b, c,
           (array['老旧小区', '农贸市场', '村级卫生室', '背街小巷', '产业园区', '学校周边', '社区食堂', '物流驿站', '文化广场', '河道沿线']
           )[1 + a % 10] as place,
           (array['错时停车', '垃圾分类', '积分兑换', '网格巡查', '上门服务', '联席议事', '代办帮办', '志愿服务', '电梯加装', '噪声治理',
                  '飞线整治', '助餐配送', '防汛值守', '信用评价', '数据共享', '就业帮扶']
           )[1 + b % 16] as matter,
           (array['一张清单', '三方协商', '限时办结', '首问负责', '分片包干', '轮值管理', '一码通办', '结对共建'])[1 + c % 8] as way,
           (array['elderly-care', 'children', 'property-service', 'grid', 'management', 'community-governance', 'rural-industry',
                  'data', 'enterprise', 'renovation'])[1 + (a / 10) % 10] as topic
      from dice
)
select md5('display' || n)::uuid as id, n, a, b, c, topic,
       place || matter || way || n as title,
       place || '的' || matter || '长期没有人管，居民反映多，部门之间来回转。' as problem,
       array['摸清' || place || '的底数', '用' || way || '推进' || matter, '每月公开一次结果'] as actions,
       '先做' || matter || '，再谈' || way || '。' as lessons,
       n % 200 as unit, n % 20 as county,
       case when n % 20 = 0 then 'draft' when n % 20 = 1 then 'selected' else 'displayed' end as state,
       date '2024-01-01' + (a % 900) as displayed_on,
       (array['anecdote', 'after-only', 'before-after', 'controlled', 'staggered', 'randomised'])[1 + (b / 16) % 6] as strength,
       (b / 16) % 6 as rank
  from words;

insert into registry_display (id, slug, region, unit_id, contact, written_by, topic, title, problem, actions, lessons, cost_note,
                              usage_words, state, displayed_on, simulated, doubt, strength, followed_up, next_due)
select id, 'bench-' || n, '9701' || lpad((1 + county)::text, 2, '0'), md5('unit' || unit)::uuid, '', md5('person')::uuid, topic,
       title, problem, actions, lessons, '', '', state, case when state = 'draft' then null else displayed_on end, true,
       c % 14, strength, c % 3 > 0, case when state = 'draft' then null else displayed_on + 180 + b % 600 end
  from practice
on conflict (id) do nothing;

-- As org.zhagen.registry.search.SearchText writes it: single characters and pairs at their positions, a number as one word,
-- a gap between runs, another one between the four texts.
create function pg_temp.run_words(text, weight text, first int) returns text language sql immutable as $$
  select case when $1 ~ '^[0-9]+$' then quote_literal($1) || ':' || first || weight
              else (select string_agg(quote_literal(substr($1, i, size)) || ':' || (first + i - 1) || weight, ' ')
                      from generate_series(1, length($1)) i, (values (1), (2)) sizes (size)
                     where i + size - 1 <= length($1)) end
$$;
create function pg_temp.run_length(text) returns int language sql immutable as $$
  select case when $1 ~ '^[0-9]+$' then 1 else length($1) end
$$;
create function pg_temp.vector(variadic parts text[]) returns tsvector language sql immutable as $$
  with runs as (
      select part, number, run[1] as run
        from unnest(parts) with ordinality as given (content, part),
             regexp_matches(content, '[0-9]+|[一-鿿]+', 'g') with ordinality as found (run, number)
  ), placed as (
      select part, run, 1 + (part - 1)
             + coalesce(sum(pg_temp.run_length(run) + 1)
                        over (order by part, number rows between unbounded preceding and 1 preceding), 0) as first
        from runs
  )
  select string_agg(pg_temp.run_words(run, substr('ABCD', part::int, 1), first::int), ' ')::tsvector from placed
$$;

insert into registry_library (kind, key, title, plain_title, summary, problem, body, topics, levels, region, place, strength,
                              dated, url, title_words, words)
select 'display', id::text, title, title, problem, problem, array_to_string(actions, chr(10)) || chr(10) || lessons,
       array[topic], array[(array['community', 'street', 'county', 'village'])[1 + n % 4]],
       '9701' || lpad((1 + county)::text, 2, '0'), '基准' || (1 + county) || '县', nullif(rank, 5) ,
       displayed_on, '/registry/displays/' || id,
       pg_temp.vector(title, '', '', ''),
       pg_temp.vector(title, problem || chr(10) || problem, array_to_string(actions, chr(10)),
                      lessons || chr(10) || '基准' || (1 + county) || '县')
  from practice where state <> 'draft'
on conflict do nothing;

drop table practice;
analyze directory_region;
analyze directory_unit;
analyze registry_display;
analyze registry_library;
