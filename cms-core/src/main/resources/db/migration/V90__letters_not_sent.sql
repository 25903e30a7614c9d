-- Of a letter with a link also: whether it is on its way, and the hashes of those of which nobody knows whether they came, since the
-- program fell as they went out: their links are good beside the one that is sent again. Since when it is given up, as no server took
-- it; and who invited, who is told so (邀请人).
alter table sign_in_link
  add column on_its_way boolean not null default false,
  add column maybe_out text[] not null default '{}',
  add column given_up_at timestamptz,
  add column asked_by bigint references person;
create index sign_in_link_maybe_out on sign_in_link using gin (maybe_out);
create index sign_in_link_asked_by on sign_in_link (asked_by) where asked_by is not null;
