create extension if not exists btree_gin;

-- The case (案件) grows: what it is, where it stands, and everything that hangs on it. Every key begins with the court.
alter table case_file
  alter column filing_id drop not null,
  add column law text not null default 'civil' check (law in ('civil', 'administrative', 'criminal', 'enforcement', 'compensation')),
  add column procedure text default 'ordinary'
    check (procedure in ('ordinary', 'summary', 'small-claims', 'appeal', 'enforcement', 'compensation')),
  add column stage text not null default 'S2' check (stage in ('S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8')),
  -- false: the case is not to be shown through the internet (国家秘密 …); it is linked to nobody by one click
  add column disclosed boolean not null default true,
  add column filed_by uuid,
  add column fee_fen bigint not null default 0 check (fee_fen >= 0),
  add column evidence_days smallint check (evidence_days > 0),
  add column search_text text not null default '',
  add column debate_closed_on date,
  -- 宣判: the court's own limit ends here (审限规定 第十条)
  add column pronounced_on date,
  add column effective_on date,
  add column closed_on date,
  add column closed_way text check (length(closed_way) between 1 and 40),
  add column transferred_to char(3),
  -- a ruling of non-acceptance bears a number; there is no trial (民诉法 第一百二十六条)
  add column not_accepted boolean not null default false,
  add column changed_at timestamptz,
  add column version integer not null default 1 check (version > 0);

update case_file c set
  search_text = lower(translate(c.number || ' ' || c.title || ' ' || c.cause_name, '（）()', '')),
  changed_at = c.opened_at,
  filed_by = f.filer_id,
  fee_fen = f.fee_fen,
  stage = case f.state when 'not-accepted' then 'S5' else 'S2' end,
  not_accepted = f.state = 'not-accepted',
  pronounced_on = case f.state when 'not-accepted' then c.opened_on end
from filing f where f.court_id = c.court_id and f.id = c.filing_id;
update case_file set changed_at = opened_at where changed_at is null;

alter table case_file
  alter column changed_at set not null,
  -- a closed case is closed on a day, in a way, and lies in the archive stage; nothing else does
  add constraint case_file_closed check ((stage = 'S8') = (closed_on is not null) and (closed_on is null) = (closed_way is null)),
  add constraint case_file_order check (debate_closed_on >= opened_on and pronounced_on >= coalesce(debate_closed_on, opened_on)
    and effective_on >= coalesce(pronounced_on, opened_on) and closed_on >= opened_on),
  add constraint case_file_debate check ((stage = 'S4') <= (debate_closed_on is not null)),
  add constraint case_file_judged check ((stage = 'S5') <= (pronounced_on is not null)),
  add constraint case_file_transferred check ((transferred_to is not null) <= (stage = 'S8'));
create index case_file_stage on case_file (court_id, stage, opened_at desc, id);
create index case_file_search on case_file using gin (court_id, search_text gin_trgm_ops);
create index case_file_filed_by on case_file (filed_by, opened_at desc) where filed_by is not null;
grant update (title, procedure, stage, disclosed, fee_fen, amount_fen, evidence_days, search_text, debate_closed_on, pronounced_on, effective_on,
              closed_on, closed_way, transferred_to, changed_at, version) on case_file to tongban_app;

-- 当事人. `side` is null for who stands on neither (第三人).
create table case_party (
  court_id    char(3)  not null,
  case_id     uuid     not null,
  party_id    text     not null check (length(party_id) between 1 and 40),
  seq         smallint not null check (seq > 0),
  role        text     not null check (role in ('plaintiff', 'defendant', 'third-party', 'prosecutor', 'accused', 'creditor', 'debtor', 'claimant',
                                                'agency', 'applicant', 'respondent', 'appellant', 'appellee')),
  side        text     check (side in ('bringing', 'answering')),
  kind        text     not null check (kind in ('person', 'organisation')),
  name        text     not null check (length(name) between 1 and 100),
  added_on    date     not null,
  left_on     date,
  left_why    text,
  primary key (court_id, case_id, party_id),
  unique (court_id, case_id, seq),
  foreign key (court_id, case_id) references case_file (court_id, id),
  check ((role = 'third-party') = (side is null)),
  check ((left_on is null) = (left_why is null))
);
grant select, insert on case_party to tongban_app;
grant update (left_on, left_why) on case_party to tongban_app;

-- 委托代理关系: who acts for whom, with which powers, from when to when. The licence number is the identity (流程信息公开规定 第五条);
-- `lawyer_id` is known once the lawyer has an account here.
create table case_counsel (
  court_id    char(3)     not null,
  case_id     uuid        not null,
  id          uuid        not null,
  licence_no  text        not null check (length(licence_no) between 5 and 40),
  lawyer_id   uuid,
  lawyer_name text        not null,
  firm        text        not null default '',
  special     boolean     not null,
  -- 特别授权的事项 (民诉法 第六十二条)
  matters     text[]      not null default '{}',
  from_on     date        not null,
  until_on    date,
  state       text        not null default 'confirmed' check (state in ('confirmed', 'ended')),
  source      text        not null check (source in ('filing', 'application', 'counter', 'exchange')),
  confirmed_by text       not null,
  confirmed_at timestamptz not null,
  ended_on    date,
  ended_why   text,
  primary key (court_id, case_id, id),
  unique (court_id, case_id, id, licence_no),
  foreign key (court_id, case_id) references case_file (court_id, id),
  check ((state = 'ended') = (ended_on is not null) and (ended_on is null) = (ended_why is null)),
  check (until_on >= from_on and ended_on >= from_on)
);
create unique index case_counsel_once on case_counsel (court_id, case_id, licence_no) where state = 'confirmed';
create index case_counsel_until on case_counsel (until_on) where state = 'confirmed' and until_on is not null;
create index case_counsel_licence on case_counsel (licence_no, court_id, case_id);
create index case_counsel_lawyer on case_counsel (lawyer_id, court_id, case_id) where lawyer_id is not null;
grant select, insert on case_counsel to tongban_app;
grant update (lawyer_id, special, matters, until_on, state, ended_on, ended_why) on case_counsel to tongban_app;

create table case_counsel_party (
  court_id   char(3)  not null,
  case_id    uuid     not null,
  counsel_id uuid     not null,
  licence_no text     not null,
  party_id   text     not null,
  side       text,
  -- one or two agents for a party, never a third (民诉法 第六十一条)
  slot       smallint not null check (slot in (1, 2)),
  standing   boolean  not null default true,
  primary key (court_id, case_id, counsel_id, party_id),
  foreign key (court_id, case_id, counsel_id, licence_no) references case_counsel (court_id, case_id, id, licence_no),
  foreign key (court_id, case_id, party_id) references case_party (court_id, case_id, party_id),
  -- never for both sides of one case, not even one after the other (律师法 第三十九条)
  constraint case_counsel_sides exclude using gist (court_id with =, case_id with =, licence_no with =, side with <>)
);
create unique index case_counsel_two on case_counsel_party (court_id, case_id, party_id, slot) where standing;
grant select, insert on case_counsel_party to tongban_app;
grant update (standing) on case_counsel_party to tongban_app;

-- 办案人员.
create table case_staff (
  court_id   char(3)     not null,
  case_id    uuid        not null,
  id         uuid        not null,
  person_id  uuid        not null,
  name       text        not null,
  role       text        not null check (role in ('presiding', 'judge', 'lay-judge', 'assistant', 'clerk', 'enforcement')),
  since      timestamptz not null,
  -- 回避申请提出后暂停参与本案的工作
  paused_at  timestamptz,
  paused_why text,
  ended_at   timestamptz,
  ended_why  text,
  primary key (court_id, case_id, id),
  foreign key (court_id, case_id) references case_file (court_id, id),
  check ((paused_at is null) = (paused_why is null)),
  check ((ended_at is null) = (ended_why is null))
);
create unique index case_staff_once on case_staff (court_id, case_id, person_id) where ended_at is null;
create unique index case_staff_presiding on case_staff (court_id, case_id) where ended_at is null and role = 'presiding';
create index case_staff_person on case_staff (court_id, person_id, case_id) where ended_at is null;
grant select, insert on case_staff to tongban_app;
grant update (paused_at, paused_why, ended_at, ended_why) on case_staff to tongban_app;

-- 开庭. One room of one court holds one hearing at a time.
create table case_hearing (
  court_id   char(3)     not null,
  case_id    uuid        not null,
  id         uuid        not null,
  -- null: held online (在线庭审)
  room       text        check (length(room) between 1 and 40),
  place      text        not null check (length(place) between 1 and 100),
  starts_at  timestamptz not null,
  ends_at    timestamptz not null,
  state      text        not null default 'fixed' check (state in ('fixed', 'held', 'postponed', 'moved', 'cancelled')),
  why        text,
  fixed_at   timestamptz not null,
  fixed_by   text        not null,
  ended_at   timestamptz,
  replaces   uuid,
  primary key (court_id, case_id, id),
  foreign key (court_id, case_id) references case_file (court_id, id),
  check (ends_at > starts_at and ends_at <= starts_at + interval '12 hours'),
  check ((state = 'fixed') = (ended_at is null)),
  check ((state in ('postponed', 'moved', 'cancelled')) <= (why is not null)),
  constraint case_hearing_room exclude using gist (court_id with =, room with =, tstzrange(starts_at, ends_at) with &&) where (state in ('fixed', 'held')),
  constraint case_hearing_case exclude using gist (court_id with =, case_id with =, tstzrange(starts_at, ends_at) with &&) where (state in ('fixed', 'held'))
);
create index case_hearing_day on case_hearing (court_id, starts_at) where state = 'fixed';
grant select, insert on case_hearing to tongban_app;
grant update (state, why, ended_at) on case_hearing to tongban_app;

-- 期限: each period that runs in the case, with how it was counted. `party_id` '' = the court's own, or all parties alike.
create table case_period (
  court_id    char(3)     not null,
  case_id     uuid        not null,
  id          uuid        not null,
  rule        text        not null check (rule ~ '^D\d\d$'),
  entry       text        not null,
  name        text        not null,
  actor       text        not null check (actor in ('court', 'party')),
  party_id    text        not null default '',
  -- what it is about, where one case may have several at once (每份保全裁定的复议期)
  about       text        not null default '',
  event       text        not null,
  event_on    date        not null,
  due_on      date        not null,
  state       text        not null check (state in ('running', 'suspended', 'kept', 'ended')),
  -- length, unit, moved day, steps, warnings, article
  counting    jsonb       not null,
  -- days that do not count: [{"from","to","cause","why"}], `to` null while they last
  suspensions jsonb       not null default '[]',
  source_id   uuid,
  started_at  timestamptz not null,
  ended_at    timestamptz,
  ended_why   text,
  reminded_at timestamptz,
  overdue_at  timestamptz,
  primary key (court_id, case_id, id),
  foreign key (court_id, case_id) references case_file (court_id, id),
  check ((state in ('kept', 'ended')) = (ended_at is not null)),
  check ((ended_at is null) = (ended_why is null)),
  check (due_on >= event_on)
);
-- no two running same periods for one party
create unique index case_period_one on case_period (court_id, case_id, rule, party_id, about) where state in ('running', 'suspended');
create index case_period_due on case_period (due_on) where state = 'running';
create unique index case_period_source on case_period (court_id, case_id, rule, party_id, source_id) where source_id is not null;
grant select, insert on case_period to tongban_app;
grant update (event_on, due_on, state, counting, suspensions, ended_at, ended_why, reminded_at, overdue_at) on case_period to tongban_app;

-- 案件节点: the timeline of the case. `seen_by` names the parties who may see it; null = all, empty = the court alone.
create table case_node (
  court_id char(3)     not null,
  case_id  uuid        not null,
  seq      integer     not null check (seq > 0),
  kind     text        not null,
  title    text        not null check (length(title) between 1 and 100),
  detail   text        not null default '',
  at       timestamptz not null,
  by_name  text        not null,
  seen_by  text[],
  primary key (court_id, case_id, seq),
  foreign key (court_id, case_id) references case_file (court_id, id)
);
grant select, insert on case_node to tongban_app;

-- 保全措施. Hidden from the other side until it is carried out (流程信息公开规定 第八条).
create table case_measure (
  court_id   char(3)     not null,
  case_id    uuid        not null,
  id         uuid        not null,
  -- the parties for whom it was ordered
  for_parties text[]     not null,
  kind       text        not null check (kind in ('deposit', 'movable', 'immovable', 'other')),
  object     text        not null check (length(object) between 1 and 500),
  amount_fen bigint      check (amount_fen >= 0),
  state      text        not null default 'ordered' check (state in ('ordered', 'in-force', 'lifted', 'expired')),
  ordered_on date        not null,
  taken_on   date,
  -- the current term begins; a renewal begins another of at most the same length (民诉法解释 第四百八十五条)
  term_from  date,
  until_on   date,
  ended_on   date,
  ended_why  text,
  reminded_at timestamptz,
  primary key (court_id, case_id, id),
  foreign key (court_id, case_id) references case_file (court_id, id),
  check (num_nonnulls(taken_on, term_from, until_on) in (0, 3)),
  check ((state in ('in-force', 'expired')) <= (taken_on is not null)),
  check ((state = 'ordered') <= (taken_on is null)),
  check ((state in ('lifted', 'expired')) = (ended_on is not null) and (ended_on is null) = (ended_why is null)),
  check (taken_on >= ordered_on and until_on > term_from),
  constraint case_measure_longest check (until_on <= term_from + case kind when 'deposit' then interval '1 year' when 'movable' then interval '2 years' else interval '3 years' end)
);
create index case_measure_until on case_measure (until_on) where state = 'in-force';
grant select, insert on case_measure to tongban_app;
grant update (state, taken_on, term_from, until_on, ended_on, ended_why, reminded_at) on case_measure to tongban_app;

-- 不计入审限的期间.
create table case_clock_stop (
  court_id char(3) not null,
  case_id  uuid    not null,
  id       uuid    not null,
  cause    text    not null,
  from_on  date    not null,
  -- the first day that counts again
  again_on date,
  primary key (court_id, case_id, id),
  foreign key (court_id, case_id) references case_file (court_id, id),
  check (again_on >= from_on)
);
create unique index case_clock_stop_open on case_clock_stop (court_id, case_id, cause) where again_on is null;
grant select, insert on case_clock_stop to tongban_app;
grant update (again_on) on case_clock_stop to tongban_app;

-- 诉讼请求的变更、增加与反诉.
create table case_claim_change (
  court_id   char(3)     not null,
  case_id    uuid        not null,
  id         uuid        not null,
  kind       text        not null check (kind in ('amended', 'counterclaim')),
  party_ids  text[]      not null,
  before_fen bigint      not null check (before_fen >= 0),
  after_fen  bigint      not null check (after_fen >= 0),
  text       text        not null check (length(text) between 1 and 4000),
  at         timestamptz not null,
  primary key (court_id, case_id, id),
  foreign key (court_id, case_id) references case_file (court_id, id)
);
grant select, insert on case_claim_change to tongban_app;

-- A lawyer's own list across all courts, kept by the outbox (design rule 12). Labels are the lawyer's own.
create table lawyer_case (
  lawyer_id     uuid        not null,
  court_id      char(3)     not null,
  case_id       uuid        not null,
  number        text        not null,
  title         text        not null,
  search_text   text        not null,
  cause_name    text        not null,
  law           text        not null,
  stage         text        not null,
  open          boolean     not null,
  -- false once the mandate has ended: seen, no longer worked on
  standing      boolean     not null,
  opened_on     date        not null,
  closed_on     date,
  next_due_on   date,
  next_due_name text,
  next_hearing_at timestamptz,
  last_node     text        not null,
  last_node_at  timestamptz not null,
  labels        text[]      not null default '{}',
  linked_at     timestamptz not null,
  version       integer     not null,
  primary key (lawyer_id, court_id, case_id)
);
create index lawyer_case_recent on lawyer_case (lawyer_id, last_node_at desc, case_id desc);
create index lawyer_case_open on lawyer_case (lawyer_id, last_node_at desc, case_id desc) where open;
create index lawyer_case_due on lawyer_case (lawyer_id, next_due_on, case_id) where next_due_on is not null;
create index lawyer_case_stage on lawyer_case (lawyer_id, stage, last_node_at desc, case_id desc);
create index lawyer_case_court on lawyer_case (lawyer_id, court_id, last_node_at desc, case_id desc);
create index lawyer_case_number on lawyer_case (lawyer_id, number);
create index lawyer_case_search on lawyer_case using gin (lawyer_id, search_text gin_trgm_ops);
grant select, insert, update on lawyer_case to tongban_app;

-- 备注: what a lawyer writes to herself, encrypted.
create table lawyer_case_note (
  lawyer_id uuid        not null,
  court_id  char(3)     not null,
  case_id   uuid        not null,
  version   integer     not null default 1 check (version > 0),
  note      text        not null,
  saved_at  timestamptz not null,
  primary key (lawyer_id, court_id, case_id)
);
grant select, insert, update on lawyer_case_note to tongban_app;

-- What was opened before this migration gets its parties, its lawyer's mandate and its first node.
insert into case_party (court_id, case_id, party_id, seq, role, side, kind, name, added_on)
select c.court_id, c.id, 'p' || p.seq, p.seq, p.role, case p.role when 'plaintiff' then 'bringing' when 'defendant' then 'answering' end, p.kind, left(p.name, 100), c.opened_on
from case_file c
join filing f on f.court_id = c.court_id and f.id = c.filing_id
join filing_party p on p.court_id = f.court_id and p.filing_id = f.id and p.number = f.content_number
where length(p.name) > 0 and p.seq > 0;
insert into case_counsel (court_id, case_id, id, licence_no, lawyer_id, lawyer_name, firm, special, matters, from_on, source, confirmed_by, confirmed_at)
select c.court_id, c.id, gen_random_uuid(), l.licence_no, l.lawyer_id, f.filer_name, f.filer_firm, false, '{}', c.opened_on, 'filing', '立案', c.opened_at
from case_file c join filing f on f.court_id = c.court_id and f.id = c.filing_id join lawyer l on l.lawyer_id = f.filer_id;
insert into case_counsel_party (court_id, case_id, counsel_id, licence_no, party_id, side, slot)
select k.court_id, k.case_id, k.id, k.licence_no, p.party_id, p.side, 1
from case_counsel k join case_party p on p.court_id = k.court_id and p.case_id = k.case_id and p.side = 'bringing';
insert into case_node (court_id, case_id, seq, kind, title, at, by_name)
select court_id, id, 1, 'accepted', '立案', opened_at, '立案庭' from case_file;
