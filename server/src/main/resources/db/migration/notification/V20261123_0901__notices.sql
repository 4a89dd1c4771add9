-- What people are told, by which way each of them wants it, and everything that goes out of the house.

-- Whether the product itself acts: reminders, workers, and rooms that tell somebody else.
create function product_acts() returns boolean
  language sql stable parallel safe
  return acting_person() = '00000000-0000-0000-0000-000000000000'::uuid;

create table notification_notice (
    id uuid primary key,
    recipient uuid not null,
    kind text not null check (kind ~ '^[a-z]+(\.[a-z]+(-[a-z]+)*)+$'),
    -- telling the same person the same key a second time tells nothing, from whichever node
    key text not null check (length(key) between 1 and 200),
    title text not null check (length(title) between 1 and 120),
    words text not null check (length(words) <= 1000),
    link text not null check (link ~ '^/([^/]|$)'),
    subject_kind text not null,
    subject_id text not null,
    urgent boolean not null,
    told timestamptz not null,
    told_by uuid not null,
    seen timestamptz,
    -- when it is to go out by e-mail; null once it is in a letter, and where it is not to
    mail_due timestamptz,
    letter uuid,
    unique (recipient, key)
);
select protect('notification_notice', 'recipient = acting_person() or product_acts()');
create index notification_notice_unread on notification_notice (recipient) where seen is null;
create index notification_notice_list on notification_notice (recipient, (seen is not null), told desc, id desc);
create index notification_notice_mail on notification_notice (mail_due) where mail_due is not null;
create index notification_notice_letter on notification_notice (letter) where letter is not null;
create index notification_notice_told on notification_notice (told);

-- How somebody wants to be told; no row is the usual way: on pages only.
create table notification_person (
    person uuid primary key,
    language text not null default 'zh' check (language in ('zh', 'en')),
    address text not null default '' check (length(address) <= 254),
    confirmed timestamptz,
    confirm_hash bytea unique,
    confirm_sent timestamptz,
    not_by_mail text[] not null default '{}',
    quiet_from time not null default '22:00',
    quiet_until time not null default '07:00',
    digest_hour smallint check (digest_hour between 0 and 23),
    calendar_hash bytea unique,
    calendar_made timestamptz,
    version integer not null default 0
);
select protect('notification_person', 'person = acting_person() or product_acts()');

-- Robots in the groups of DingTalk, WeCom and Feishu. Address and secret are sealed: who has them can write into the group.
create table notification_robot (
    id uuid primary key,
    region jurisdiction_prefix not null,
    unit uuid,
    unit_name text not null default '',
    name text not null check (length(name) between 1 and 60),
    vendor text not null check (vendor in ('ding-talk', 'we-com', 'feishu')),
    address bytea not null,
    host text not null,
    secret bytea,
    kinds text[] not null,
    active boolean not null default true,
    -- the groups take 20 messages a minute: not before this moment comes the next one
    free_from timestamptz not null,
    changed timestamptz not null,
    changed_by_name text not null,
    version integer not null default 0
);
select protect('notification_robot', 'prefix_in_jurisdiction(region) or product_acts()');
create index notification_robot_region on notification_robot (region);

-- Where other programs want to be told of events.
create table notification_hook (
    id uuid primary key,
    region jurisdiction_prefix not null,
    name text not null check (length(name) between 1 and 60),
    url text not null check (length(url) <= 500),
    secret bytea not null,
    types text[] not null,
    active boolean not null default true,
    changed timestamptz not null,
    changed_by_name text not null,
    version integer not null default 0
);
select protect('notification_hook', 'prefix_in_jurisdiction(region) or product_acts()');
create index notification_hook_region on notification_hook (region);

-- All that goes out: written in the transaction of what it tells of, sent by whichever node takes it.
create table notification_delivery (
    id uuid primary key,
    channel text not null check (channel in ('mail', 'robot', 'hook')),
    -- the person, the robot or the endpoint
    target uuid not null,
    target_name text not null,
    region jurisdiction_prefix not null,
    kind text not null,
    key text not null,
    title text not null,
    -- what is sent, as JSON; of letters nothing, since their notices hold it
    payload text not null default '',
    state text not null default 'waiting' check (state in ('waiting', 'sent', 'given-up')),
    attempts integer not null default 0,
    -- counts the takings: who was too slow finds another number and leaves the row as it is
    turn integer not null default 0,
    -- when to try; while a worker has it, when others may believe it dead
    next_try timestamptz not null,
    created timestamptz not null,
    ended timestamptz,
    trouble text not null default '',
    answer text not null default '',
    unique (target, key),
    check ((ended is null) = (state = 'waiting'))
);
select protect('notification_delivery', 'prefix_in_jurisdiction(region) or product_acts()');
create index notification_delivery_waiting on notification_delivery (next_try) where state = 'waiting';
create index notification_delivery_created on notification_delivery (created desc, id desc);
create index notification_delivery_ended on notification_delivery (ended) where ended is not null;
