-- What places change in playbooks. One row is one revision of the plan of one playbook for one site; the revisions of a pair
-- are one series. While people are asked what they think of it, everybody who is signed in may read a plan.
create table adaptation_plan (
    id uuid primary key,
    series uuid not null,
    revision integer not null check (revision > 0),
    region region_code not null references directory_region (code),
    playbook text not null,
    playbook_version text not null,
    -- as the playbook was called
    title text not null check (length(title) <= 120),
    state text not null check (state in ('draft', 'consulting', 'in-approval', 'returned', 'approved', 'active',
        'superseded', 'ended', 'withdrawn')),
    -- the adaptation as YAML, in the kernel's own writing
    document text not null check (length(document) <= 2097152),
    -- the revision that it was taken from
    based_on uuid references adaptation_plan (id),
    consult_until date,
    consult_words text not null default '' check (length(consult_words) <= 1000),
    -- how often it was submitted; the approvals of each round stay
    round integer not null default 0,
    submitted_by uuid,
    -- what the check said when it was last written, for lists
    errors integer not null,
    warnings integer not null,
    fidelity double precision check (fidelity between 0 and 1),
    modifications integer not null,
    core_kept boolean not null,
    -- from the activation on
    starts date,
    activated timestamptz,
    ended date,
    effective jsonb,
    digest text,
    -- the values of the site by which it was judged then
    profile jsonb,
    -- says 模拟数据 wherever it is shown
    simulated boolean not null default false,
    created timestamptz not null,
    created_by text not null,
    changed timestamptz not null,
    changed_by text not null,
    version integer not null default 0,
    unique (series, revision),
    check ((effective is null) = (digest is null) and (effective is null) = (profile is null)),
    check (state not in ('active', 'superseded', 'ended') or (effective is not null and starts is not null))
);
select protect('adaptation_plan');
create policy asked_of_all on adaptation_plan for select to zhagen_app
    using (state = 'consulting' and acting_person() is not null);
create index adaptation_plan_region on adaptation_plan (region, playbook);
create index adaptation_plan_playbook on adaptation_plan (playbook, playbook_version);
create unique index adaptation_plan_active on adaptation_plan (series) where state = 'active';
create unique index adaptation_plan_open on adaptation_plan (series)
    where state in ('draft', 'consulting', 'in-approval', 'returned', 'approved');
create unique index adaptation_plan_first on adaptation_plan (region, playbook) where revision = 1;

-- What was put into force stays as it was.
create function keep_effective_plan() returns trigger
  language plpgsql as $$
begin
  if old.effective is not null and (new.effective, new.digest, new.profile, new.document)
      is distinct from (old.effective, old.digest, old.profile, old.document) then
    raise exception 'The plan % is in force or was: its content stays', old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_effective_plan before update on adaptation_plan
    for each row execute function keep_effective_plan();

-- Who holds the roles of the playbook here: a person or a unit, as they were called when it was said.
create table adaptation_holder (
    plan_id uuid not null references adaptation_plan (id),
    role text not null,
    person uuid,
    unit uuid,
    name text not null check (length(name) between 1 and 120),
    primary key (plan_id, role),
    check ((person is null) <> (unit is null))
);
select protect('adaptation_holder',
    'exists (select from adaptation_plan p where p.id = plan_id and in_jurisdiction(p.region))');
create policy read_with_the_plan on adaptation_holder for select to zhagen_app
    using (exists (select from adaptation_plan p where p.id = plan_id));

-- Who took it from state to state, and what else was decided about it.
create table adaptation_event (
    id uuid primary key,
    plan_id uuid not null references adaptation_plan (id),
    act text not null,
    state_from text not null,
    state_to text not null,
    taken timestamptz not null,
    person uuid not null,
    person_name text not null,
    office text not null,
    words text not null check (length(words) <= 2000)
);
select protect('adaptation_event',
    'exists (select from adaptation_plan p where p.id = plan_id and in_jurisdiction(p.region))');
create policy read_with_the_plan on adaptation_event for select to zhagen_app
    using (exists (select from adaptation_plan p where p.id = plan_id));
select append_only('adaptation_event');
create index adaptation_event_plan on adaptation_event (plan_id, taken);

-- What people think of a plan that they were asked about, and what became of it.
create table adaptation_comment (
    id uuid primary key,
    plan_id uuid not null references adaptation_plan (id),
    -- an address in the playbook; empty for the whole
    at text not null check (length(at) <= 200),
    words text not null check (length(words) between 1 and 1000),
    person uuid not null,
    person_name text not null,
    office text not null,
    written timestamptz not null,
    answer text check (answer in ('adopted', 'partly', 'not-adopted')),
    answer_words text not null default '' check (length(answer_words) <= 1000),
    answered timestamptz,
    answered_by text,
    check ((answer is null) = (answered is null))
);
select protect('adaptation_comment',
    'exists (select from adaptation_plan p where p.id = plan_id and in_jurisdiction(p.region))',
    'exists (select from adaptation_plan p where p.id = plan_id)');
create policy read_with_the_plan on adaptation_comment for select to zhagen_app
    using (exists (select from adaptation_plan p where p.id = plan_id));
create index adaptation_comment_plan on adaptation_comment (plan_id, written);

-- The links of the chain of one round, as the chain was when the plan was submitted.
create table adaptation_approval (
    plan_id uuid not null references adaptation_plan (id),
    round integer not null,
    position integer not null,
    title text not null,
    -- a role in the jurisdiction of exactly this region, or a named person
    role text not null,
    region text not null,
    person uuid,
    state text not null check (state in ('waiting', 'open', 'approved', 'returned', 'dropped')),
    decided timestamptz,
    decided_by uuid,
    decided_name text not null default '',
    decided_office text not null default '',
    words text not null default '' check (length(words) <= 1000),
    primary key (plan_id, round, position),
    check ((state in ('approved', 'returned')) = (decided is not null))
);
select protect('adaptation_approval',
    'exists (select from adaptation_plan p where p.id = plan_id and in_jurisdiction(p.region))');
create policy read_with_the_plan on adaptation_approval for select to zhagen_app
    using (exists (select from adaptation_plan p where p.id = plan_id));

-- Who has to approve in a jurisdiction; the nearest prefix of a site counts. Who waits for approval may see by whom.
create table adaptation_chain (
    prefix region_code primary key,
    -- [{"title", "role", "level"}]
    links jsonb not null,
    -- {"role", "level"}: who may let a bottom line pass
    waiver jsonb not null,
    changed timestamptz not null,
    changed_by text not null,
    version integer not null default 0
);
select protect('adaptation_chain', 'in_jurisdiction(prefix)');
create policy everybody_reads on adaptation_chain for select to zhagen_app using (acting_person() is not null);

-- A bottom line that somebody named let pass for a time. It counts for the whole series, as long as the rule is the same.
create table adaptation_waiver (
    id uuid primary key,
    series uuid not null,
    plan_id uuid not null references adaptation_plan (id),
    region region_code not null,
    bottom_line text not null,
    -- the rule and its words, as the approver saw them
    rule text not null,
    says text not null,
    reason text not null check (length(reason) between 1 and 1000),
    asked timestamptz not null,
    asked_by uuid not null,
    asked_name text not null,
    asked_office text not null,
    role text not null,
    approver_region text not null,
    person uuid,
    state text not null check (state in ('requested', 'granted', 'refused', 'revoked')),
    until date,
    words text not null default '' check (length(words) <= 1000),
    decided timestamptz,
    decided_by uuid,
    decided_name text not null default '',
    decided_office text not null default '',
    revoked timestamptz,
    version integer not null default 0,
    check ((state = 'revoked') = (revoked is not null)),
    check ((state = 'requested') = (decided is null)),
    check (state not in ('granted', 'revoked') or until is not null)
);
select protect('adaptation_waiver');
create index adaptation_waiver_series on adaptation_waiver (series);
create index adaptation_waiver_region on adaptation_waiver (region, asked desc);
create unique index adaptation_waiver_once on adaptation_waiver (series, bottom_line) where state = 'requested';

-- What was chosen in the conflicts of an upgrade that has not become a revision yet.
create table adaptation_choice (
    plan_id uuid not null references adaptation_plan (id),
    to_version text not null,
    at text not null,
    side text not null check (side in ('site', 'upstream')),
    chosen timestamptz not null,
    chosen_by text not null,
    primary key (plan_id, to_version, at)
);
select protect('adaptation_choice',
    'exists (select from adaptation_plan p where p.id = plan_id and in_jurisdiction(p.region))');

-- Changes of a site that are offered to all: seen where they were made, and by whom the playbook belongs to.
create table adaptation_contribution (
    id uuid primary key,
    plan_id uuid not null references adaptation_plan (id),
    region region_code not null,
    region_name text not null,
    playbook text not null,
    playbook_version text not null,
    playbook_title text not null,
    owner_region region_code not null,
    title text not null check (length(title) between 1 and 120),
    -- an adaptation with the chosen settings and changes only, as YAML
    document text not null,
    digest text not null,
    -- what it moved
    indicator text not null check (length(indicator) between 1 and 80),
    before_value text not null check (length(before_value) <= 60),
    after_value text not null check (length(after_value) <= 60),
    period text not null check (length(period) <= 60),
    note text not null check (length(note) <= 1000),
    state text not null check (state in ('offered', 'accepted', 'declined', 'withdrawn')),
    offered timestamptz not null,
    offered_by text not null,
    offered_office text not null,
    decided timestamptz,
    decided_by text not null default '',
    decided_office text not null default '',
    words text not null default '' check (length(words) <= 1000),
    taken_as text check (taken_as in ('version', 'variant')),
    draft uuid,
    simulated boolean not null default false,
    version integer not null default 0,
    check ((state = 'accepted') = (taken_as is not null))
);
select protect('adaptation_contribution', 'in_jurisdiction(region) or in_jurisdiction(owner_region)');
create index adaptation_contribution_owner on adaptation_contribution (owner_region, offered desc);
create index adaptation_contribution_region on adaptation_contribution (region, offered desc);
