-- Each round of the clock asks for kinds of its own: what readers wait for is not held up by what the house looks after.
drop index timer_next;
drop index timer_next_deadline;
create index timer_next on timer (kind, next_try_at, subject);
