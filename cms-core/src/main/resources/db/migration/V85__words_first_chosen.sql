-- The words an annotation was made for: it stays with what becomes of them, and is for all of them again where they stand whole once more.
alter table annotation add column chosen text check (length(chosen) between 1 and 500);

-- What of them was left before is not known any more.
update annotation set chosen = quote;

alter table annotation add check ((chosen is null) = (quote is null));
