-- Who acts: lawyers, court staff, how they were verified, and by what they come in (sessions, tokens).
-- lawyer, staff, session, access_token and auth_attempt are registers of the whole nation, read on every request by a hash: on a
-- distributed server they are reference tables. verification is bound to its lawyer, counter_verification to its court.

-- Lawyers as the identity platform (律师身份核验平台) last described them. Phone and identity number are sealed for their row;
-- the indexes are keyed digests for exact look-up.
create table lawyer (
  lawyer_id          uuid primary key,
  sub                text not null unique check (length(sub) between 1 and 255),
  name               text not null check (length(name) between 1 and 100),
  licence_no         text not null unique check (licence_no ~ '^1[0-9]{16}$'),
  category           text not null check (category in ('full-time', 'part-time', 'public', 'company', 'legal-aid')),
  firm_name          text not null,
  firm_credit_code   text not null check (length(firm_credit_code) = 18),
  unit_name          text,
  unit_credit_code   text check (length(unit_credit_code) = 18),
  licence_state      text not null check (licence_state in ('practising', 'transferring', 'suspended', 'cancelled', 'revoked')),
  suspended_until    date,
  phone_sealed       text not null,
  phone_index        text not null,
  id_number_sealed   text not null,
  id_number_index    text not null,
  verification_level text not null check (verification_level in ('live-person', 'basic', 'none')),
  verified_at        timestamptz,
  verified_by        text not null check (verified_by in ('self', 'counter')),
  created_at         timestamptz not null,
  updated_at         timestamptz not null,
  check ((category in ('public', 'company')) = (unit_credit_code is not null)),
  check ((unit_name is null) = (unit_credit_code is null)),
  check ((verification_level = 'none') = (verified_at is null))
);
create index lawyer_by_phone on lawyer (phone_index);
create index lawyer_by_id_number on lawyer (id_number_index);
grant select, insert, update on lawyer to tongban_app;

-- Court staff as the courts' sign-on (法院统一身份认证) last described them. Who moves to another court has a new row there;
-- the old one is closed by left_at.
create table staff (
  court_id   text not null check (court_id ~ '^[0-9A-Z]{3}$'),
  staff_id   uuid not null,
  sub        text not null check (length(sub) between 1 and 255),
  name       text not null check (length(name) between 1 and 100),
  staff_no   text not null,
  roles      text[] not null check (cardinality(roles) > 0
             and roles <@ array['registrar', 'judge', 'clerk', 'president', 'court-admin', 'counter']),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  left_at    timestamptz,
  primary key (court_id, staff_id),
  unique (court_id, sub)
);
create index staff_by_sub on staff (sub);
grant select, insert, update on staff to tongban_app;

-- Every verification of a lawyer (身份核验记录), never changed: who was verified to which level, how, by whom, when.
create table verification (
  lawyer_id          uuid not null,
  verification_id    uuid not null,
  level              text not null check (level in ('live-person', 'basic')),
  method             text not null check (method in ('sign-in', 'counter')),
  by                 text not null check (by in ('self', 'counter')),
  clerk_id           uuid,
  clerk_name         text,
  court_id           text check (court_id ~ '^[0-9A-Z]{3}$'),
  verified_at        timestamptz not null,
  recorded_at        timestamptz not null,
  provider_reference text not null,
  primary key (lawyer_id, verification_id),
  unique (lawyer_id, provider_reference),
  check ((by = 'counter') = (clerk_id is not null and clerk_name is not null and court_id is not null))
);
grant select, insert on verification to tongban_app;

-- A verification that a clerk at the counter (诉讼服务窗口) began for a lawyer and that the lawyer passes on the phone.
create table counter_verification (
  court_id   text not null check (court_id ~ '^[0-9A-Z]{3}$'),
  code       text not null check (length(code) between 8 and 200),
  url        text not null,
  clerk_id   uuid not null,
  clerk_name text not null,
  licence_no text not null,
  state      text not null check (state in ('pending', 'passed', 'failed')),
  lawyer_id  uuid,
  started_at timestamptz not null,
  settled_at timestamptz,
  primary key (court_id, code),
  check ((state = 'pending') = (settled_at is null)),
  check ((state = 'passed') = (lawyer_id is not null))
);
create index counter_verification_pending on counter_verification (started_at) where state = 'pending';
grant select, insert, update on counter_verification to tongban_app;

-- Sign-ins. The cookie's value is never stored, only its SHA-256.
create table session (
  session_id   uuid primary key,
  secret_hash  bytea not null unique check (octet_length(secret_hash) = 32),
  lawyer_id    uuid,
  court_id     text,
  staff_id     uuid,
  device       text not null check (length(device) <= 100),
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  check ((lawyer_id is null) <> (staff_id is null)),
  check ((court_id is null) = (staff_id is null))
);
create index session_of_lawyer on session (lawyer_id) where lawyer_id is not null and revoked_at is null;
create index session_of_staff on session (court_id, staff_id) where staff_id is not null and revoked_at is null;
create index session_age on session (expires_at);
grant select, insert, update, delete on session to tongban_app;

-- Personal access tokens (访问令牌), by which a firm's own software comes in. Only the SHA-256 is kept.
create table access_token (
  token_id     uuid primary key,
  secret_hash  bytea not null unique check (octet_length(secret_hash) = 32),
  lawyer_id    uuid not null,
  name         text not null check (length(name) between 1 and 60),
  scopes       text[] not null check (cardinality(scopes) > 0),
  created_at   timestamptz not null,
  expires_at   timestamptz not null check (expires_at <= created_at + interval '365 days'),
  last_used_at timestamptz,
  revoked_at   timestamptz
);
create index access_token_of_lawyer on access_token (lawyer_id, created_at);
grant select, insert, update on access_token to tongban_app;

-- A sign-in under way: bound to the browser that began it, used once, gone after minutes.
create table auth_attempt (
  state_hash    bytea primary key check (octet_length(state_hash) = 32),
  browser_hash  bytea not null check (octet_length(browser_hash) = 32),
  door          text not null check (door in ('lawyer', 'court')),
  nonce         text not null,
  code_verifier text not null,
  return_path   text not null check (return_path like '/%' and length(return_path) <= 500),
  expires_at    timestamptz not null
);
create index auth_attempt_age on auth_attempt (expires_at);
grant select, insert, delete on auth_attempt to tongban_app;
