-- Since when somebody writes on a draft without having put it down.
alter table draft add column locked_since timestamptz;
update draft set locked_since = locked_until - interval '3 minutes' where locked_by is not null;
alter table draft add check ((locked_by is null) = (locked_since is null));
