-- What readers have lost, the latest first.
create index withdrawal_newest on withdrawal (withdrawn_at desc, id desc) where withdrawn_at is not null;
