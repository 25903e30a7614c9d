-- What somebody reads the desk and their letters in; null as long as they have not chosen.
alter table person add column language text check (language in ('ZH', 'EN'));
