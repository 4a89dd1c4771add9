-- What residents say afterwards, the rules by which rates are reckoned, what figures were when they were shown, and what was concluded
-- from a month. The visits themselves follow from their events, which only grow.

-- How rates are reckoned, and who is asked, from a day on. The nearest place that has a rule of its own counts.
create table review_rule (
    id uuid primary key,
    region region_code not null,
    version integer not null check (version > 0),
    holds_from date not null,
    -- weights, coefficients and exclusions
    scheme jsonb not null,
    share double precision not null check (share between 0 and 1),
    seed text not null check (length(seed) between 1 and 80),
    why text not null check (length(why) between 1 and 2000),
    written timestamptz not null,
    person uuid not null,
    person_name text not null,
    office text not null,
    unique (region, version)
);
select exempt('review_rule', 'how figures are reckoned is open to everybody, and names nobody but who wrote it for their office');
select append_only('review_rule');
create index review_rule_region on review_rule (region, holds_from);

-- A closed ticket that was drawn: somebody asks how it went.
create table review_visit (
    id uuid primary key,
    ticket uuid not null unique,
    number text not null,
    title text not null,
    procedure text not null,
    region region_code not null,
    closed timestamptz not null,
    month date generated always as ((date_trunc('month', closed at time zone 'Asia/Shanghai'))::date) stored,
    -- what whoever raised it said in the ticket; null where they said nothing
    score integer check (score between 1 and 5),
    phase text not null check (phase in ('open', 'asked', 'unreachable')),
    -- whether something about it waits to be decided
    pending boolean not null default false,
    -- how much happened; who saw an older one is told so
    seq integer not null,
    simulated boolean not null default false
);
select protect('review_visit');
create index review_visit_month on review_visit (month, region);
create index review_visit_open on review_visit (region, closed, id) where phase = 'open';
create index review_visit_pending on review_visit (region, closed, id) where pending;
create index review_visit_region on review_visit (region, closed desc, id);

create table review_event (
    visit uuid not null references review_visit (id),
    seq integer not null,
    ticket uuid not null,
    region region_code not null,
    -- in which the ticket was closed: a correction changes the figure of that month from then on, not the figure of another one
    month date not null,
    kind text not null check (kind in ('drawn', 'unreached', 'visited', 'asked', 'excluded', 'corrected', 'refused')),
    at timestamptz not null,
    -- what is known from then on: contacted, solved, satisfaction, exclusions; of what was asked for, what and why
    data jsonb not null,
    words text not null default '' check (length(words) <= 2000),
    person uuid not null,
    person_name text not null,
    office text not null,
    primary key (visit, seq)
);
select protect('review_event');
select append_only('review_event');
create index review_event_month on review_event (month, region) where kind in ('visited', 'excluded', 'corrected');

-- What a figure was when it was first shown after its period was over.
create table review_value (
    series text not null,
    indicator text not null,
    first_month date not null,
    months integer not null,
    region region_code not null,
    value double precision,
    part bigint not null,
    whole bigint not null,
    reckoned timestamptz not null,
    primary key (series, indicator, first_month, months)
);
select exempt('review_value', 'sums of a place that name nobody, open to everybody there');
select append_only('review_value');

-- What was learnt from a month, and what somebody is to do because of it.
create table review_lesson (
    id uuid primary key,
    region region_code not null,
    month date not null,
    ticket uuid,
    ticket_number text not null default '',
    words text not null check (length(words) between 1 and 2000),
    written timestamptz not null,
    person uuid not null,
    person_name text not null,
    office text not null,
    -- who is to do something, and until when
    given_to text not null default '',
    due date,
    withdrawn timestamptz
);
select protect('review_lesson');
create index review_lesson_month on review_lesson (region, month);
