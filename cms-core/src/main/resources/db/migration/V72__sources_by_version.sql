-- Which change of a source it is: a program changes what it read, or nothing.
alter table source add column version int not null default 1;
