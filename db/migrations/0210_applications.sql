-- Applications to a court (向法院的申请): one set of tables for every service; what differs is the definition named by `service` and `definition`.

create extension if not exists btree_gin;

create table application (
  court_id       char(3)     not null,
  id             uuid        not null,
  service        text        not null check (service ~ '^[a-z][a-z0-9-]*$'),
  -- the version of the definition under which it was made
  definition     integer     not null check (definition > 0),
  -- null: before a suit there is no case
  case_id        uuid,
  case_number    text,
  title          text        not null check (length(title) between 1 and 200),
  search_text    text        not null,
  -- where the matter stood when it was asked
  stage          text        not null,
  state          text        not null,
  awaits         text        not null check (awaits in ('applicant', 'opponent', 'court', 'nobody')),
  version        integer     not null default 1 check (version > 0),
  -- the last content of the applicant (application_content.number)
  content_number smallint    not null default 1 check (content_number > 0),
  opened_by      text        not null check (opened_by in ('applicant', 'court')),
  asker_id       uuid        not null,
  asker_name     text        not null,
  asker_firm     text        not null default '',
  -- 执业证号 of a lawyer who asks: by it a mandate is entered
  asker_licence  text        not null default '',
  -- parties in whose name it is asked, or who are asked by the court
  party_ids      text[]      not null default '{}',
  party_names    text        not null,
  opponent_names text        not null,
  -- the same asker has one open application of a service in a case, unless the service allows more
  single         boolean     not null,
  asker_key      text        not null,
  decider_role   text        not null,
  decider_article text       not null,
  assigned_to    uuid,
  assigned_name  text,
  clock          text,
  clock_from     timestamptz,
  due_on         date,
  due_at         timestamptz,
  due_article    text,
  promised_at    timestamptz,
  reminded_at    timestamptz,
  escalated_at   timestamptz,
  -- hidden from the other side until it is carried out
  secret         boolean     not null,
  outcome        text,
  decided_at     timestamptz,
  decided_by     uuid,
  decided_name   text,
  bill_id        uuid,
  submitted_at   timestamptz not null,
  changed_at     timestamptz not null,
  ended_at       timestamptz,
  primary key (court_id, id),
  check ((case_id is null) = (case_number is null)),
  -- whoever is awaited has a due time; what is over awaits nobody
  check ((awaits = 'nobody') = (due_at is null)),
  check (num_nonnulls(clock, clock_from, due_on, due_at, promised_at) in (0, 5)),
  check (promised_at <= due_at),
  check ((awaits = 'nobody') = (ended_at is not null)),
  check (num_nonnulls(outcome, decided_at, decided_by, decided_name) in (0, 4)),
  check ((assigned_to is null) = (assigned_name is null))
);
create unique index application_single on application (court_id, case_id, service, asker_key)
  where single and case_id is not null and awaits <> 'nobody' and decided_at is null;
-- the desk: what the court must do, by due time
create index application_queue on application (court_id, due_at, id) where awaits = 'court';
create index application_mine on application (court_id, assigned_to, due_at) where awaits = 'court' and assigned_to is not null;
create index application_waiting on application (court_id, due_at, id) where awaits in ('applicant', 'opponent');
create index application_decided on application (court_id, decided_at desc, id desc) where decided_at is not null;
create index application_of_case on application (court_id, case_id, submitted_at desc, id desc) where case_id is not null;
create index application_due on application (due_at) where due_at is not null;
create index application_bill on application (court_id, bill_id) where bill_id is not null;
create index application_search on application using gin (court_id, search_text gin_trgm_ops);
grant select, insert on application to tongban_app;
grant update (case_id, case_number, party_ids, asker_key, state, awaits, version, content_number, assigned_to, assigned_name, clock, clock_from, due_on, due_at, due_article,
              promised_at, reminded_at, escalated_at, secret, outcome, decided_at, decided_by, decided_name, bill_id, changed_at, ended_at, search_text,
              decider_role, decider_article) on application to tongban_app;

-- What is over stays over, whoever writes; what was hidden and is shown is never hidden again; a case once given stays.
create function application_forward() returns trigger language plpgsql as $$
begin
  if old.awaits = 'nobody' and (new.state, new.awaits, new.outcome, new.decided_at, new.ended_at)
      is distinct from (old.state, old.awaits, old.outcome, old.decided_at, old.ended_at) then
    raise exception 'an application that is over does not change' using errcode = '23514', constraint = 'application_forward';
  end if;
  if (new.secret and not old.secret) or (old.case_id is not null and new.case_id is distinct from old.case_id) or new.version <> old.version + 1 then
    raise exception 'an application goes forward' using errcode = '23514', constraint = 'application_forward';
  end if;
  return new;
end $$;
create trigger application_forward before update on application for each row execute function application_forward();

-- What was said: the application and its correction, answers of the other side, words of the decision and of the steps. Encrypted whole, never altered.
create table application_content (
  court_id       char(3)     not null,
  application_id uuid        not null,
  number         smallint    not null check (number > 0),
  act            text        not null,
  sealed         text        not null,
  -- files with their names and hashes at that moment
  materials      jsonb       not null default '[]' check (jsonb_typeof(materials) = 'array'),
  by_id          uuid        not null,
  at             timestamptz not null,
  primary key (court_id, application_id, number),
  foreign key (court_id, application_id) references application (court_id, id)
);
grant select, insert on application_content to tongban_app;

-- Every act, in order; the state is what they fold to. Only `act`s of the machine move it, the rest tells (claim, escalate …).
create table application_record (
  court_id       char(3)     not null,
  application_id uuid        not null,
  seq            smallint    not null check (seq > 0),
  act            text        not null,
  moves          boolean     not null,
  at             timestamptz not null,
  actor_id       text        not null,
  actor_kind     text        not null,
  actor_name     text        not null,
  -- for whom a deputy acted
  instead_of     text,
  side           text        not null check (side in ('applicant', 'opponent', 'court', 'system')),
  data           jsonb       not null default '{}',
  primary key (court_id, application_id, seq),
  foreign key (court_id, application_id) references application (court_id, id)
);
grant select, insert on application_record to tongban_app;

-- Which lawyer sees it, and as which side. A row that is not there is a right that is not there: a hidden application has none for the other side.
create table application_side (
  court_id       char(3)     not null,
  application_id uuid        not null,
  lawyer_id      uuid        not null,
  side           text        not null check (side in ('applicant', 'opponent')),
  lawyer_name    text        not null,
  capacity       text        not null,
  party_ids      text[]      not null default '{}',
  since          timestamptz not null,
  until          timestamptz,
  primary key (court_id, application_id, lawyer_id),
  foreign key (court_id, application_id) references application (court_id, id),
  check (until >= since)
);
create index application_side_lawyer on application_side (lawyer_id, application_id);
grant select, insert on application_side to tongban_app;
grant update (until, capacity, party_ids) on application_side to tongban_app;

-- A lawyer's own list across all courts, kept by the outbox.
create table lawyer_application (
  lawyer_id      uuid        not null,
  application_id uuid        not null,
  court_id       char(3)     not null,
  side           text        not null,
  service        text        not null,
  case_id        uuid,
  case_number    text,
  title          text        not null,
  search_text    text        not null,
  state          text        not null,
  awaits         text        not null,
  outcome        text,
  due_on         date,
  due_at         timestamptz,
  version        integer     not null,
  submitted_at   timestamptz not null,
  changed_at     timestamptz not null,
  primary key (lawyer_id, application_id)
);
create index lawyer_application_recent on lawyer_application (lawyer_id, changed_at desc, application_id desc);
create index lawyer_application_case on lawyer_application (lawyer_id, case_id, changed_at desc, application_id desc) where case_id is not null;
create index lawyer_application_open on lawyer_application (lawyer_id, changed_at desc, application_id desc) where awaits <> 'nobody';
create index lawyer_application_due on lawyer_application (lawyer_id, due_at) where awaits = side;
create index lawyer_application_search on lawyer_application using gin (search_text gin_trgm_ops);
grant select, insert, update, delete on lawyer_application to tongban_app;

-- What a lawyer is writing: an application, its correction, an answer. Saved as typed, encrypted whole.
create table application_draft (
  lawyer_id      uuid        not null,
  id             uuid        not null,
  version        integer     not null default 1 check (version > 0),
  service        text        not null,
  act            text        not null,
  court_id       char(3)     not null,
  case_id        uuid,
  -- the application that is corrected or answered
  application_id uuid,
  title          text        not null,
  sealed         text        not null,
  state          text        not null default 'open' check (state in ('open', 'submitted', 'discarded')),
  created_at     timestamptz not null,
  saved_at       timestamptz not null,
  primary key (lawyer_id, id),
  check ((act = 'submit') = (application_id is null))
);
create index application_draft_open on application_draft (lawyer_id, saved_at desc, id desc) where state = 'open';
create index application_draft_of on application_draft (lawyer_id, application_id) where application_id is not null and state = 'open';
grant select, insert, update on application_draft to tongban_app;

-- 代理审批: who stands in for whom in a court, from when to when.
create table deputy (
  court_id    char(3)     not null,
  id          uuid        not null,
  absent_id   uuid        not null,
  absent_name text        not null,
  deputy_id   uuid        not null,
  deputy_name text        not null,
  from_on     date        not null,
  until_on    date        not null,
  why         text        not null check (length(why) between 1 and 200),
  made_by     uuid        not null,
  made_at     timestamptz not null,
  ended_at    timestamptz,
  primary key (court_id, id),
  check (absent_id <> deputy_id),
  check (until_on >= from_on)
);
-- at most one stands in for a person on a day
alter table deputy add constraint deputy_once exclude using gist
  (court_id with =, absent_id with =, daterange(from_on, until_on, '[]') with &&) where (ended_at is null);
create index deputy_of on deputy (court_id, deputy_id, until_on) where ended_at is null;
grant select, insert on deputy to tongban_app;
grant update (ended_at) on deputy to tongban_app;
