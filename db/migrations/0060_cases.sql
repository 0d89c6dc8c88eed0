-- Case numbers run per court, year and type, natural numbers without gap or double (案号规定 第九条): the row is locked by the act that takes one.
create table case_counter (
  court_id char(3)  not null,
  year     smallint not null,
  type     text     not null,
  last     integer  not null check (last > 0),
  primary key (court_id, year, type)
);
grant select, insert, update on case_counter to tongban_app;

create table case_file (
  court_id   char(3)     not null,
  id         uuid        not null,
  number     text        not null,
  year       smallint    not null,
  type       text        not null,
  seq        integer     not null check (seq > 0),
  title      text        not null,
  cause_id   text        not null,
  cause_name text        not null,
  filing_id  uuid        not null,
  amount_fen bigint      not null check (amount_fen >= 0),
  opened_on  date        not null,
  opened_at  timestamptz not null,
  primary key (court_id, id),
  unique (court_id, number),
  unique (court_id, year, type, seq),
  unique (court_id, filing_id)
);
create index case_file_recent on case_file (court_id, opened_at desc, id);
grant select, insert on case_file to tongban_app;
