-- Whoever comes second with what holds for the house is told who set what stands there.
create index ledger_of_the_house on ledger (act, number) where article is null;
