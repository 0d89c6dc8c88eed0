-- 对没有诉讼代理人的当事人的送达: recorded by the court, for what the platform itself has not sent. One row for each paper and party; a corrected
-- record takes its place, and what it started is counted anew.
create table case_service (
  court_id     char(3)     not null,
  case_id      uuid        not null,
  id           uuid        not null,
  party_id     text        not null,
  document     text        not null,
  -- tells several papers of one kind apart (每份裁定)
  paper        text        not null default '' check (length(paper) <= 100),
  way          text        not null check (way in ('in-person', 'left', 'electronic', 'mail', 'entrusted', 'forwarded', 'announcement', 'announcement-abroad')),
  happened_on  date        not null,
  effective_on date        not null,
  recorded_by  text        not null,
  recorded_at  timestamptz not null,
  version      integer     not null default 1 check (version > 0),
  primary key (court_id, case_id, id),
  unique (court_id, case_id, party_id, document, paper),
  foreign key (court_id, case_id, party_id) references case_party (court_id, case_id, party_id),
  check (effective_on >= happened_on)
);
grant select, insert on case_service to tongban_app;
grant update (way, happened_on, effective_on, recorded_by, recorded_at, version) on case_service to tongban_app;
