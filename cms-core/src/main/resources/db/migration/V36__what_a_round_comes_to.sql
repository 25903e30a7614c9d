-- How many reviews a round comes to stands with it, as its proofreadings do: the rule may change while it runs.
alter table round add column reviews smallint not null default 3 check (reviews between 1 and 3);
update round set reviews = case route when 'correction' then 2 else 1 end where route in ('correction', 'flash', 'single-review');

-- Who chose the instant is told what keeps the draft from going out then.
alter table plan add column release_by bigint references person;

-- How long a step took stays with the seal it ended in, also when an edit voids that and the step is asked again.
alter table seal
  add column opened_at  timestamptz,
  add column claimed_at timestamptz;
