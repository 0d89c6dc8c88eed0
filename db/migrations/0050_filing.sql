-- A draft belongs to the lawyer who writes it. `content` holds identity and phone numbers only encrypted.
create table filing_draft (
  lawyer_id    uuid        not null,
  id           uuid        not null,
  version      integer     not null default 1 check (version > 0),
  content      jsonb       not null,
  title        text        not null default '',
  -- set when the draft corrects a filing that the court sent back
  court_id     char(3),
  filing_id    uuid,
  state        text        not null default 'open' check (state in ('open', 'submitted', 'discarded')),
  created_at   timestamptz not null,
  saved_at     timestamptz not null,
  primary key (lawyer_id, id),
  check ((court_id is null) = (filing_id is null))
);
create index filing_draft_open on filing_draft (lawyer_id, saved_at desc, id) where state = 'open';
-- one open correction at a time
create unique index filing_draft_correction on filing_draft (lawyer_id, filing_id) where filing_id is not null and state = 'open';
grant select, insert, update on filing_draft to tongban_app;

create table filing (
  court_id        char(3)     not null,
  id              uuid        not null,
  receipt_no      text        not null,
  state           text        not null check (state in ('submitted', 'correction-required', 'resubmitted', 'correction-lapsed', 'insisted',
                                                          'accepted', 'not-accepted', 'returned', 'withdrawn')),
  version         integer     not null default 1 check (version > 0),
  -- the last submitted content (filing_content.number)
  content_number  smallint    not null default 1 check (content_number > 0),
  draft_id        uuid        not null,
  filer_id        uuid        not null,
  filer_name      text        not null,
  filer_firm      text        not null,
  title           text        not null,
  search_text     text        not null,
  cause_id        text        not null,
  cause_name      text        not null,
  amount_fen      bigint      not null check (amount_fen >= 0),
  fee_fen         bigint      not null check (fee_fen >= 0),
  channel         text        not null check (channel in ('online', 'counter')),
  -- same parties, cause, court and amount: pointed out, never blocked
  fingerprint     bytea       not null,
  submitted_at    timestamptz not null,
  -- the legal clock that runs now: end of D01 for the court, of the correction period for the lawyer; null when nobody is awaited
  due_on          date,
  due_at          timestamptz,
  -- the court's own shorter promise for electronic filings
  promised_on     date,
  escalated_at    timestamptz,
  corrections     smallint    not null default 0,
  second_notices  smallint    not null default 0,
  claimed_by      uuid,
  claimed_name    text,
  claimed_at      timestamptz,
  decided_at      timestamptz,
  decided_by      uuid,
  case_id         uuid,
  case_number     text,
  ground_id       text,
  primary key (court_id, id),
  unique (court_id, receipt_no),
  -- one filing per draft, whatever is retried
  unique (court_id, draft_id),
  check ((state in ('accepted', 'not-accepted', 'returned', 'withdrawn')) = (due_at is null)),
  check ((due_at is null) = (due_on is null)),
  -- a ruling of non-acceptance bears a case number too
  check ((state in ('accepted', 'not-accepted')) = (case_id is not null and case_number is not null)),
  check ((state = 'not-accepted') <= (ground_id is not null)),
  check ((claimed_by is null) = (claimed_at is null))
);
-- the desk's queue: electronic filings first, then by legal due time (法发〔2021〕3号 第八条)
create index filing_queue on filing (court_id, (channel <> 'online'), due_at, id)
  where state in ('submitted', 'resubmitted', 'correction-lapsed', 'insisted');
create index filing_correcting on filing (court_id, (channel <> 'online'), due_at, id) where state = 'correction-required';
create index filing_decided on filing (court_id, decided_at desc, id desc) where decided_at is not null;
create index filing_claimed on filing (court_id, claimed_by, due_at) where claimed_by is not null and due_at is not null;
create index filing_fingerprint on filing (court_id, fingerprint);
create index filing_due on filing (due_at) where due_at is not null;
create index filing_search on filing using gin (search_text gin_trgm_ops);
grant select, insert, update on filing to tongban_app;

-- What was submitted, each time, for ever.
create table filing_content (
  court_id     char(3)     not null,
  filing_id    uuid        not null,
  number       smallint    not null check (number > 0),
  content      jsonb       not null,
  materials    jsonb       not null,
  submitted_at timestamptz not null,
  primary key (court_id, filing_id, number),
  foreign key (court_id, filing_id) references filing (court_id, id)
);
grant select, insert on filing_content to tongban_app;

-- Ask and answer: every act on a filing, in order; the state is what they fold to (design rule 3).
create table filing_record (
  court_id   char(3)     not null,
  filing_id  uuid        not null,
  seq        smallint    not null check (seq > 0),
  act        text        not null,
  at         timestamptz not null,
  actor_id   text        not null,
  actor_kind text        not null,
  actor_name text        not null,
  data       jsonb       not null default '{}',
  primary key (court_id, filing_id, seq),
  foreign key (court_id, filing_id) references filing (court_id, id)
);
grant select, insert on filing_record to tongban_app;

-- The parties as the court searches them; numbers encrypted, with a blind index for exact look-up.
create table filing_party (
  court_id      char(3)  not null,
  filing_id     uuid     not null,
  number        smallint not null,
  seq           smallint not null,
  role          text     not null check (role in ('plaintiff', 'defendant', 'third-party')),
  kind          text     not null check (kind in ('person', 'organisation')),
  name          text     not null,
  paper_index   bytea,
  primary key (court_id, filing_id, number, seq),
  foreign key (court_id, filing_id) references filing (court_id, id)
);
create index filing_party_paper on filing_party (court_id, paper_index) where paper_index is not null;
grant select, insert on filing_party to tongban_app;

-- A lawyer's own list across all courts, kept by the outbox (design rule 12).
create table lawyer_filing (
  lawyer_id    uuid        not null,
  filing_id    uuid        not null,
  court_id     char(3)     not null,
  title        text        not null,
  search_text  text        not null,
  state        text        not null,
  receipt_no   text        not null,
  case_number  text,
  cause_name   text        not null,
  due_on       date,
  due_at       timestamptz,
  version      integer     not null,
  submitted_at timestamptz not null,
  changed_at   timestamptz not null,
  primary key (lawyer_id, filing_id)
);
create index lawyer_filing_recent on lawyer_filing (lawyer_id, changed_at desc, filing_id);
create index lawyer_filing_due on lawyer_filing (lawyer_id, due_at) where state in ('correction-required', 'correction-lapsed');
create index lawyer_filing_search on lawyer_filing using gin (search_text gin_trgm_ops);
grant select, insert, update on lawyer_filing to tongban_app;

-- The lawyer's party book (常用当事人).
create table party_book (
  lawyer_id uuid        not null,
  id        uuid        not null,
  name      text        not null,
  kind      text        not null check (kind in ('person', 'organisation')),
  entry     jsonb       not null,
  used_at   timestamptz not null,
  primary key (lawyer_id, id)
);
create index party_book_recent on party_book (lawyer_id, used_at desc, id);
grant select, insert, update, delete on party_book to tongban_app;
