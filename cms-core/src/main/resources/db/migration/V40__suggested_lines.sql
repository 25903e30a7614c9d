-- A suggestion may also be for a line of the form, with what stood there when it was made; an empty line is one, too.
alter table annotation
  add column form_line text check (form_line in ('HEADLINE', 'KICKER', 'SUBTITLE', 'SUMMARY')),
  add column stood text,
  drop constraint annotation_check1,
  add check (replacement is null or (quote is null) <> (form_line is null)),
  add check ((form_line is null) = (stood is null)),
  add check (form_line is null or replacement is not null);
