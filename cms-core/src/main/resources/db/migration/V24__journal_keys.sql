-- With what a person's browser locks the words it keeps until the newsroom has them; whoever else sits down there cannot read them.
create table journal_key (
  person bigint primary key references person,
  key    bytea  not null check (length(key) = 32)
);
