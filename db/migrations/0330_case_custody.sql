-- 被告人被羁押: in a private prosecution the court's own limit depends on it (刑诉法 第二百一十二条第二款).
alter table case_file
  add column detained boolean not null default false,
  add constraint case_file_detained check (detained <= (law = 'criminal'));
grant update (detained) on case_file to tongban_app;

-- Under which law a paper is served: the same ruling has another remedy in another procedure. Null: from before, as in civil procedure.
alter table court_document
  add column law text check (law in ('civil', 'administrative', 'criminal', 'enforcement', 'compensation', 'committee'));
