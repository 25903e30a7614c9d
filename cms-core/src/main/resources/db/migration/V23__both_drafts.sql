-- Both drafts of an article may be saved in the same microsecond: what lists drafts by their last save tells them apart by their line.
drop index draft_newest;
drop index draft_newest_by_stage;
create index draft_newest on draft (saved_at desc, article desc, line desc);
create index draft_newest_by_stage on draft (stage, saved_at desc, article desc, line desc);
