-- Lists read a line of fifty stories and never a body: kept apart from the lines, bodies of any length leave room for
-- several times as many lines on a page of the table.
alter table publication
  alter column headline set storage main,
  alter column original_title set storage main,
  alter column original_author set storage main,
  alter column summary set storage main,
  alter column authors set storage main,
  alter column source_name set storage main,
  alter column tags set storage main,
  alter column picture set storage main,
  alter column responsible_editor set storage main,
  set (toast_tuple_target = 256);
