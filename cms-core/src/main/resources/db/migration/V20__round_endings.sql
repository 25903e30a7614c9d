-- Who ended a round: whoever comes too late for it is told. A recall, a return and a spike stand in the ledger; an approved round
-- ended with whoever took its last step.
alter table round add column ended_by bigint references person;
update round r
set ended_by = coalesce(
  case when r.outcome = 'APPROVED' then
    (select s.holder from round_step s where s.round = r.id and s.outcome in ('APPROVED', 'PROOFREAD')
     order by s.decided_at desc limit 1)
  else
    (select l.by_person from ledger l where l.article = r.article and l.act = r.outcome and l.at >= r.ended_at
     order by l.number limit 1)
  end, r.begun_by)
where r.ended_at is not null;
alter table round add check ((ended_at is null) = (ended_by is null));
