-- How people want their letters (来信方式), where they chose; hours are those of the newsroom's clocks.
create table letter_choice (
  person      bigint primary key references person,
  manner      text   not null check (manner in ('AT_ONCE', 'DAILY', 'NONE')),
  daily_at    time   not null,
  quiet_from  time,
  quiet_until time,
  check ((quiet_from is null) = (quiet_until is null)),
  check (quiet_from <> quiet_until)
);
