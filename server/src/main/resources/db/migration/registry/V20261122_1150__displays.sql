-- A practice on display (亮点晾晒). Drafts are of their region alone; what is displayed is for all who are signed in.
create table registry_display (
    id uuid primary key,
    -- a name for the eye and for references from playbooks
    slug text not null unique check (slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(slug) <= 60),
    region region_code not null references directory_region (code),
    unit_id uuid not null references directory_unit (id),
    -- as they were called when it was written: people move on
    contact text not null check (length(contact) <= 60),
    written_by uuid not null,
    topic text not null,
    title text not null check (length(title) between 1 and 80),
    problem text not null check (length(problem) <= 1000),
    actions text[] not null,
    lessons text not null check (length(lessons) <= 500),
    cost_fen bigint check (cost_fen >= 0),
    yearly_fen bigint check (yearly_fen >= 0),
    work_days numeric(9, 1) check (work_days >= 0),
    cost_note text not null check (length(cost_note) <= 200),
    display_fen bigint check (display_fen >= 0),
    display_days numeric(9, 1) check (display_days >= 0),
    usage_share numeric(6, 2) check (usage_share between 0 and 100),
    usage_below boolean not null default false,
    usage_words text not null check (length(usage_words) <= 200),
    started_on date,
    state text not null check (
        state in ('draft', 'submitted', 'returned', 'displayed', 'selected', 'distilled', 'withdrawn')),
    displayed_on date,
    -- says 模拟数据 wherever it is shown
    simulated boolean not null default false,
    playbook text,
    playbook_version text,
    -- what the check of evidence and effort said when it was written; what time adds to it is added when it is read
    doubt integer not null,
    strength text not null,
    -- kept with the follow-ups
    followed_up boolean not null default false,
    gone boolean not null default false,
    next_due date,
    version integer not null default 0,
    check ((playbook is null) = (playbook_version is null)),
    check (state not in ('displayed', 'selected', 'distilled') or displayed_on is not null)
);
select protect('registry_display');
create policy displayed_to_all on registry_display for select to zhagen_app
    using (state in ('displayed', 'selected', 'distilled') and acting_person() is not null);
create index registry_display_region on registry_display (region);
create index registry_display_shown on registry_display (displayed_on desc nulls first, id);
create index registry_display_due on registry_display (next_due) where next_due is not null;

-- Results by indicator, in the order in which they are told.
create table registry_evidence (
    display_id uuid not null references registry_display (id) on delete cascade,
    position integer not null,
    indicator text not null check (length(indicator) between 1 and 80),
    kind text not null,
    better text not null,
    before_value numeric,
    before_unit text,
    before_period text,
    after_value numeric,
    after_unit text,
    after_period text,
    told text not null,
    design text not null,
    comparison_before numeric,
    comparison_after numeric,
    comparison_of text,
    source text not null check (length(source) <= 200),
    primary key (display_id, position)
);
select protect('registry_evidence',
    'exists (select from registry_display d where d.id = display_id and in_jurisdiction(d.region))');
create policy read_with_the_display on registry_evidence for select to zhagen_app
    using (exists (select from registry_display d where d.id = display_id));

-- What peers and the reform office think of it. One from each person; a later one takes its place. No stars.
create table registry_review (
    id uuid primary key,
    display_id uuid not null references registry_display (id) on delete cascade,
    person uuid not null,
    person_name text not null,
    office text not null,
    kind text not null check (kind in ('peer', 'reform-office')),
    verdict text not null check (verdict in ('useful', 'questions', 'paper')),
    words text not null check (length(words) between 1 and 500),
    written_on date not null,
    unique (display_id, person)
);
select protect('registry_review', 'person = acting_person()',
    'person = acting_person() and exists (select from registry_display d where d.id = display_id)');
create policy read_with_the_display on registry_review for select to zhagen_app
    using (exists (select from registry_display d where d.id = display_id));

-- What became of it after it was displayed.
create table registry_follow_up (
    id uuid primary key,
    display_id uuid not null references registry_display (id) on delete cascade,
    due date not null,
    done date,
    finding text check (finding in ('alive', 'changed', 'gone')),
    words text not null default '' check (length(words) <= 500),
    person_name text,
    office text,
    check ((done is null) = (finding is null)),
    unique (display_id, due)
);
select protect('registry_follow_up',
    'exists (select from registry_display d where d.id = display_id and in_jurisdiction(d.region))');
create policy read_with_the_display on registry_follow_up for select to zhagen_app
    using (exists (select from registry_display d where d.id = display_id));

-- Who took it from state to state, and with which words.
create table registry_display_step (
    id uuid primary key,
    display_id uuid not null references registry_display (id),
    step text not null,
    state text not null,
    taken timestamptz not null,
    person uuid not null,
    person_name text not null,
    office text not null,
    words text not null check (length(words) <= 500)
);
select protect('registry_display_step',
    'exists (select from registry_display d where d.id = display_id and in_jurisdiction(d.region))');
create policy read_with_the_display on registry_display_step for select to zhagen_app
    using (exists (select from registry_display d where d.id = display_id));
select append_only('registry_display_step');
create index registry_display_step_display on registry_display_step (display_id, taken);
