create table demo_part (
    name text primary key,
    loaded timestamptz not null default now()
);
select exempt('demo_part', 'names of the parts of the demo that were loaded');
