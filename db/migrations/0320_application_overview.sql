-- What awaits a lawyer among her applications, nearest due first; and what somebody has typed of a later act and not yet done.

-- `mine`: it is this lawyer's move, and she has not made it yet (several on one side answer each for themselves) and still stands for her side.
alter table lawyer_application add column mine boolean not null default false;
alter table lawyer_application add column due_article text;
update lawyer_application l set mine = s.until is null and l.awaits = l.side, due_article = a.due_article
from application a join application_side s on s.court_id = a.court_id and s.application_id = a.id
where a.court_id = l.court_id and a.id = l.application_id and s.lawyer_id = l.lawyer_id;

drop index lawyer_application_due;
create index lawyer_application_mine on lawyer_application (lawyer_id, due_at, application_id) where mine;
create index lawyer_application_over on lawyer_application (lawyer_id, changed_at desc, application_id desc) where awaits = 'nobody';
-- the applications of one case, newest first
drop index lawyer_application_case;
create index lawyer_application_of_case on lawyer_application (lawyer_id, case_id, submitted_at desc, application_id desc) where case_id is not null;

-- Words of an act that is not done yet: reasons, answers, edited papers of a judge, reasons of a lawyer's withdrawal or review, what a court is about to
-- ask of a party. One row a person, thing and act, encrypted whole; gone when the act is done.
create table act_draft (
  person_id  uuid        not null,
  -- the application, or the case in which the court begins something
  subject_id uuid        not null,
  act        text        not null check (length(act) between 1 and 80),
  court_id   char(3)     not null,
  version    integer     not null default 1 check (version > 0),
  sealed     text        not null,
  saved_at   timestamptz not null,
  primary key (person_id, subject_id, act)
);
grant select, insert, update, delete on act_draft to tongban_app;
