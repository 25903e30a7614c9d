-- The last day a picture may be printed, where its licence ends; no reader sees it, so no seal covers it.
alter table picture add column rights_until date;
