-- Tests set the program's clock on and back, and the database's stands for none of them: here it objects to nothing, but to who asks
-- for the one the house has.
do $$ begin
  if to_regproc('newsroom.own_clock_of_the_house') is null then
    alter function newsroom.own_clock() rename to own_clock_of_the_house;
    create function newsroom.own_clock() returns timestamptz language sql immutable
      as 'select timestamptz ''infinity''';
  end if;
end $$;
