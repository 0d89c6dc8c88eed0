-- Roles. The owner (who runs this file) has the tables; the application and the sequencer have only what is granted to them.
-- Roles belong to the whole server, so another database of the same server may have made them already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'tongban_app') then create role tongban_app login; end if;
  if not exists (select from pg_roles where rolname = 'tongban_sequencer') then create role tongban_sequencer login; end if;
exception when duplicate_object or unique_violation then null; -- two databases migrated at the same moment
end $$;

revoke create on schema public from public;
grant usage on schema public to tongban_app, tongban_sequencer;

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- Idempotency: the answer of an act, stored in the act's own transaction and replayed to a repeat (design rule 5).
create table idempotent_answer (
  actor_id     text        not null,
  key          uuid        not null,
  request_hash bytea       not null,
  status       smallint    not null,
  body         jsonb       not null,
  created_at   timestamptz not null,
  primary key (actor_id, key)
);
create index idempotent_answer_age on idempotent_answer (created_at);
grant select, insert, delete on idempotent_answer to tongban_app;

-- Outbox: what happened, told to the rooms above by claim (for update skip locked), never by an id cursor (design rule 10).
create table outbox_event (
  id         uuid        primary key,
  topic      text        not null,
  key        text        not null,
  payload    jsonb       not null,
  audiences  text[]      not null default '{}',
  created_at timestamptz not null,
  attempts   smallint    not null default 0,
  next_at    timestamptz not null,
  last_error text,
  dead_at    timestamptz
);
create index outbox_event_due on outbox_event (next_at, created_at) where dead_at is null;
create index outbox_event_dead on outbox_event (dead_at) where dead_at is not null;
grant select, insert, update, delete on outbox_event to tongban_app;

-- Which consumer has already taken which event: a repeat delivers nothing twice.
create table outbox_receipt (
  event_id uuid        not null,
  consumer text        not null,
  at       timestamptz not null default now(),
  primary key (event_id, consumer)
);
create index outbox_receipt_age on outbox_receipt (at);
grant select, insert, delete on outbox_receipt to tongban_app;
