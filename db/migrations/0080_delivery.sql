-- Court documents (文书) and their service (送达): the sealed paper, to whom it was sent by what, when it took effect, and who consented to what.

create table court_document (
  court_id     char(3)     not null,
  id           uuid        not null,
  filing_id    uuid        not null,
  case_id      uuid,
  case_number  text,
  kind         text        not null check (kind ~ '^[a-z][a-z-]*$'),
  title        text        not null check (length(title) between 1 and 200),
  -- what the typesetter is given, encrypted whole: rulings carry the particulars of parties
  data_sealed  text        not null,
  -- lengths that the court set for periods this document starts: {"D09": 7}
  lengths      jsonb       not null default '{}' check (jsonb_typeof(lengths) = 'object'),
  about_type   text        not null check (about_type in ('bill', 'filing', 'case')),
  about_id     uuid        not null,
  signer_name  text        not null,
  issued_on    date        not null,
  issued_at    timestamptz not null,
  issued_by    text        not null,
  state        text        not null default 'typesetting' check (state in ('typesetting', 'sealed', 'failed')),
  tries        integer     not null default 0 check (tries >= 0),
  fault        text,
  sha256       char(64)    check (sha256 ~ '^[0-9a-f]{64}$'),
  sm3          char(64)    check (sm3 ~ '^[0-9a-f]{64}$'),
  size         bigint      check (size > 0),
  pages        integer     check (pages > 0),
  typesetter   text,
  sealed_at    timestamptz,
  -- a wrong document stays, marked; the right one names it (流程信息公开规定 第十四条)
  replaces_id  uuid,
  replaced_by  uuid,
  replaced_at  timestamptz,
  replaced_why text,
  primary key (court_id, id),
  foreign key (court_id, replaces_id) references court_document (court_id, id),
  foreign key (court_id, replaced_by) references court_document (court_id, id) deferrable initially deferred,
  check (num_nonnulls(sha256, sm3, size, pages, typesetter, sealed_at) in (0, 6)),
  check ((state = 'sealed') = (sealed_at is not null)),
  check ((state = 'failed') <= (fault is not null)),
  check (num_nonnulls(replaced_by, replaced_at, replaced_why) in (0, 3)),
  check (replaced_by <> id)
);
create index court_document_filing on court_document (court_id, filing_id, issued_at desc, id desc);
create index court_document_case on court_document (court_id, case_id, issued_at desc, id desc) where case_id is not null;
create index court_document_recent on court_document (court_id, issued_at desc, id desc);
create index court_document_about on court_document (court_id, about_type, about_id);
create index court_document_waiting on court_document (issued_at) where state = 'typesetting';
-- a wrong document is replaced once
create unique index court_document_replaces on court_document (court_id, replaces_id) where replaces_id is not null;
grant select, insert on court_document to tongban_app;
grant update (state, tries, fault, sha256, sm3, size, pages, typesetter, sealed_at, replaced_by, replaced_at, replaced_why)
  on court_document to tongban_app;

-- Consent to electronic service in one of the forms of 在线诉讼规则 第二十九条, given in a filing. It carries on into later stages until changed
-- in writing (民诉法解释 第一百三十七条): a withdrawal is written beside it, nothing is deleted.
create table service_consent (
  court_id      char(3)     not null,
  id            uuid        not null,
  filing_id     uuid        not null,
  lawyer_id     uuid        not null,
  party_names   text        not null,
  form          text        not null check (form in ('express', 'agreed-before', 'address-in-pleading', 'accepted-service')),
  scope         text        not null check (scope in ('all', 'not-judgments')),
  address       text        not null,
  source        text        not null,
  given_at      timestamptz not null,
  withdrawn_at  timestamptz,
  withdrawn_why text,
  primary key (court_id, id),
  check ((withdrawn_at is null) = (withdrawn_why is null)),
  check (withdrawn_at >= given_at)
);
-- at most one consent stands for a lawyer in a filing
create unique index service_consent_standing on service_consent (court_id, filing_id, lawyer_id) where withdrawn_at is null;
create index service_consent_filing on service_consent (court_id, filing_id, lawyer_id, given_at desc);
create index service_consent_lawyer on service_consent (lawyer_id, given_at desc);
grant select, insert on service_consent to tongban_app;
grant update (withdrawn_at, withdrawn_why) on service_consent to tongban_app;

-- A lawyer's own word for all his matters: documents may be served to his account here.
create table account_consent (
  lawyer_id     uuid        not null,
  id            uuid        not null,
  scope         text        not null check (scope in ('all', 'not-judgments')),
  given_at      timestamptz not null,
  withdrawn_at  timestamptz,
  withdrawn_why text,
  primary key (lawyer_id, id),
  check ((withdrawn_at is null) = (withdrawn_why is null)),
  check (withdrawn_at >= given_at)
);
create unique index account_consent_standing on account_consent (lawyer_id) where withdrawn_at is null;
grant select, insert on account_consent to tongban_app;
grant update (withdrawn_at, withdrawn_why) on account_consent to tongban_app;

-- One document to one recipient. It takes effect once; the time may move only by a proven arrival or an earlier channel, and both are kept.
create table service_record (
  court_id           char(3)     not null,
  id                 uuid        not null,
  document_id        uuid        not null,
  recipient_id       uuid        not null,
  recipient_name     text        not null,
  capacity           text        not null,
  basis              text        not null check (basis in ('given-address', 'own-address')),
  consent_form       text        check (consent_form in ('express', 'agreed-before', 'address-in-pleading', 'accepted-service')),
  consent_id         uuid,
  address            text        not null,
  state              text        not null check (state in ('pending', 'sent', 'effective', 'needs-other-means')),
  other_means_why    text,
  sent_at            timestamptz,
  effective_at       timestamptz,
  effective_channel  text,
  effective_presumed boolean,
  effective_why      text,
  effective_article  text,
  -- the time first recorded, never changed
  first_effective_at timestamptz,
  mail_suggested_at  timestamptz,
  audit_id           uuid,
  version            integer     not null default 1 check (version > 0),
  created_at         timestamptz not null,
  primary key (court_id, id),
  unique (court_id, document_id, recipient_id),
  foreign key (court_id, document_id) references court_document (court_id, id),
  check (num_nonnulls(effective_at, effective_channel, effective_presumed, effective_why, effective_article, first_effective_at) in (0, 6)),
  check ((state = 'effective') = (effective_at is not null)),
  check ((state = 'needs-other-means') <= (other_means_why is not null)),
  check ((state in ('sent', 'effective')) = (sent_at is not null)),
  check (effective_at >= sent_at),
  -- nobody is served at an address he is said to have given without a form in which he gave it
  check (consent_form is not null or basis = 'own-address' or state = 'needs-other-means' or sent_at is not null)
);
create index service_record_recipient on service_record (recipient_id, document_id);
create index service_record_unproved on service_record (sent_at) where state = 'sent' and mail_suggested_at is null;
grant select, insert on service_record to tongban_app;
grant update (state, sent_at, effective_at, effective_channel, effective_presumed, effective_why, effective_article, first_effective_at,
              mail_suggested_at, audit_id, version) on service_record to tongban_app;

-- One sending over one channel, with everything that shows whether and when it came.
create table service_attempt (
  court_id         char(3)     not null,
  id               uuid        not null,
  service_id       uuid        not null,
  channel          text        not null check (channel in ('platform', 'email', 'fax', 'other-platform', 'mail', 'in-person')),
  basis            text        not null check (basis in ('given-address', 'own-address')),
  address          text        not null,
  operator         text        not null,
  sent_at          timestamptz not null,
  arrived_at       timestamptz,
  read_at          timestamptz,
  replied_at       timestamptz,
  acted_at         timestamptz,
  proven_arrival_at timestamptz,
  recorded_at      timestamptz not null,
  primary key (court_id, id),
  unique (court_id, service_id, channel),
  foreign key (court_id, service_id) references service_record (court_id, id),
  check (arrived_at >= sent_at and read_at >= sent_at and replied_at >= sent_at and acted_at >= sent_at and proven_arrival_at >= sent_at)
);
grant select, insert on service_attempt to tongban_app;
grant update (arrived_at, read_at, replied_at, acted_at, proven_arrival_at) on service_attempt to tongban_app;

-- The recipient says that it arrived at another time, with proof; the court decides (民诉法解释 第一百三十五条第二款).
create table arrival_dispute (
  court_id     char(3)     not null,
  id           uuid        not null,
  service_id   uuid        not null,
  channel      text        not null,
  stated_at    timestamptz not null,
  system_at    timestamptz,
  proof        text        not null check (length(proof) between 1 and 4000),
  made_by      uuid        not null,
  made_at      timestamptz not null,
  decision     text        not null default 'open' check (decision in ('open', 'confirmed', 'rejected')),
  reason       text,
  decided_by   text,
  decided_name text,
  decided_at   timestamptz,
  primary key (court_id, id),
  foreign key (court_id, service_id) references service_record (court_id, id),
  check (num_nonnulls(reason, decided_by, decided_name, decided_at) = (case decision when 'open' then 0 else 4 end))
);
create unique index arrival_dispute_open on arrival_dispute (court_id, service_id) where decision = 'open';
create index arrival_dispute_service on arrival_dispute (court_id, service_id, made_at);
grant select, insert on arrival_dispute to tongban_app;
grant update (decision, reason, decided_by, decided_name, decided_at) on arrival_dispute to tongban_app;

-- Short messages that only remind (在线诉讼规则 第三十二条). The number itself is not kept, only its blind index.
create table sms_message (
  court_id     char(3)     not null,
  id           uuid        not null,
  service_id   uuid        not null,
  recipient_id uuid        not null,
  phone_index  text,
  template     text        not null,
  state        text        not null default 'queued' check (state in ('queued', 'sent', 'refused', 'gave-up', 'no-phone')),
  tries        integer     not null default 0 check (tries >= 0),
  message_id   text,
  fault        text,
  queued_at    timestamptz not null,
  ended_at     timestamptz,
  primary key (court_id, id),
  unique (court_id, service_id),
  foreign key (court_id, service_id) references service_record (court_id, id),
  check ((state = 'sent') = (message_id is not null)),
  check ((state = 'queued') = (ended_at is null))
);
create index sms_message_queued on sms_message (queued_at) where state = 'queued';
grant select, insert on sms_message to tongban_app;
grant update (phone_index, state, tries, message_id, fault, ended_at) on sms_message to tongban_app;

-- Whoever writes: what is sealed stays as it was sealed, states go forward, times of arrival and reading are written once.
create function delivery_forward() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'court_document' then
    if old.state = 'sealed' and (new.state, new.sha256, new.sm3, new.size, new.pages, new.typesetter, new.sealed_at)
        is distinct from (old.state, old.sha256, old.sm3, old.size, old.pages, old.typesetter, old.sealed_at)
      or (old.replaced_by is not null and new.replaced_by is distinct from old.replaced_by) then
      raise exception 'a sealed document is not altered' using errcode = '23514', constraint = 'court_document_sealed';
    end if;
  elsif tg_table_name = 'service_record' then
    if (old.state <> new.state and (old.state, new.state) not in (('pending', 'sent'), ('pending', 'effective'), ('sent', 'effective'),
          ('needs-other-means', 'sent'), ('needs-other-means', 'effective')))
      or (old.first_effective_at is not null and new.first_effective_at is distinct from old.first_effective_at) then
      raise exception 'service does not go back' using errcode = '23514', constraint = 'service_record_forward';
    end if;
  elsif tg_table_name = 'service_attempt' then
    if (old.arrived_at is not null and new.arrived_at is distinct from old.arrived_at)
      or (old.read_at is not null and new.read_at is distinct from old.read_at)
      or (old.replied_at is not null and new.replied_at is distinct from old.replied_at)
      or (old.acted_at is not null and new.acted_at is distinct from old.acted_at) then
      raise exception 'what was recorded of a service is not altered' using errcode = '23514', constraint = 'service_attempt_once';
    end if;
  elsif old.decision <> 'open' then
    raise exception 'a decided dispute is not altered' using errcode = '23514', constraint = 'arrival_dispute_decided';
  end if;
  return new;
end $$;
create trigger court_document_sealed before update on court_document for each row execute function delivery_forward();
create trigger service_record_forward before update on service_record for each row execute function delivery_forward();
create trigger service_attempt_once before update on service_attempt for each row execute function delivery_forward();
create trigger arrival_dispute_decided before update on arrival_dispute for each row execute function delivery_forward();

-- A lawyer's documents across all courts, kept by the outbox (design rule 12).
create table lawyer_document (
  lawyer_id    uuid        not null,
  document_id  uuid        not null,
  court_id     char(3)     not null,
  filing_id    uuid        not null,
  case_number  text,
  kind         text        not null,
  title        text        not null,
  search_text  text        not null,
  state        text        not null,
  unread       boolean     not null,
  acknowledged boolean     not null,
  replaced     boolean     not null,
  sent_at      timestamptz not null,
  effective_at timestamptz,
  version      integer     not null,
  primary key (lawyer_id, document_id)
);
create index lawyer_document_recent on lawyer_document (lawyer_id, sent_at desc, document_id desc);
create index lawyer_document_filing on lawyer_document (lawyer_id, filing_id, sent_at desc, document_id desc);
create index lawyer_document_unread on lawyer_document (lawyer_id, sent_at desc, document_id desc) where unread;
create index lawyer_document_search on lawyer_document using gin (search_text gin_trgm_ops);
grant select, insert, update on lawyer_document to tongban_app;
