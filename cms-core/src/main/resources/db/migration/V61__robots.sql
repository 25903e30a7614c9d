-- Robots (群机器人): what happens on a desk, or anywhere in the house, is said in a group of WeCom, DingTalk or Feishu.
create table robot (
  id              bigint generated always as identity primary key,
  kind            text        not null check (kind in ('WECOM', 'DINGTALK', 'FEISHU')),
  name            text        not null check (length(name) between 1 and 40),
  desk            bigint references desk, -- none: of the whole house
  address         text        not null check (address ~ '^https://' and length(address) <= 500),
  secret          text check (length(secret) between 1 and 200),
  subjects        text[]      not null check (cardinality(subjects) > 0),
  switched_off_at timestamptz,
  rests_until     timestamptz not null,
  attempts        int         not null default 0,
  sent_at         timestamptz,
  failing_since   timestamptz
);
create index robot_resting on robot (rests_until) where switched_off_at is null;

-- What it has yet to say, written with the act; no occasion: that it is there.
create table robot_outbox (
  id         bigint generated always as identity primary key,
  robot      bigint      not null references robot,
  at         timestamptz not null,
  occasion   text,
  article    bigint references article,
  line       text        not null,
  by_person  bigint references person,
  outcome    text check (outcome in ('SENT', 'GIVEN_UP')),
  settled_at timestamptz,
  check ((outcome is null) = (settled_at is null))
);
create index robot_outbox_due on robot_outbox (robot, id) where outcome is null;
