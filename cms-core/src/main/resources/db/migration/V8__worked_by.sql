-- Nobody works on two steps of a round, also where a step was taken from them after they had changed its words or sealed it.

alter table round_step add column worked_by bigint[] not null default '{}';
update round_step s
set worked_by = array(select e.person from seal e where e.round = s.round and e.step = s.step
                      union
                      select s.holder where s.decided_at is not null and s.outcome <> 'ENDED');
