-- The audit log (全程留痕): who did what, on whose behalf, to which thing, with what result.
-- Rows are written in the act's own transaction; numbering and hashing come afterwards (audit_leaf, audit_tile, audit_checkpoint).

create table audit_entry (
  id                  uuid primary key,
  at                  timestamptz(3) not null,
  act                 text not null check (act ~ '^[a-z][A-Za-z0-9_-]*([.][A-Za-z0-9_-]+)+$' and length(act) <= 100),
  actor_kind          text not null check (length(actor_kind) between 1 and 40),
  actor_id            text check (length(actor_id) <= 100),
  on_behalf_of        text check (length(on_behalf_of) <= 200),
  court_id            text check (length(court_id) <= 20),
  subject_type        text not null check (length(subject_type) between 1 and 60),
  subject_id          text not null check (length(subject_id) between 1 and 200),
  -- Other things the act touched: [{"type":"payment","id":"…"}], so that the trail of a filing finds its payments and documents.
  related             jsonb not null default '[]' check (jsonb_typeof(related) = 'array' and octet_length(related::text) <= 16384),
  outcome             text not null check (outcome in ('done', 'refused', 'read')),
  refusal_code        text check (length(refusal_code) <= 100),
  -- What became of what ({"state":["draft","submitted"]}); never personal data, for it stays readable for ever.
  change              jsonb check (octet_length(change::text) <= 16384),
  law                 text[] not null default '{}' check (cardinality(law) <= 50 and octet_length(law::text) <= 4096),
  request_id          text check (length(request_id) <= 100),
  -- The erasable part. The log carries only sha256(salt || canonical JSON of {actorName, ip, personal}).
  actor_name          text check (length(actor_name) <= 200),
  ip                  text check (length(ip) <= 64),
  personal            jsonb check (octet_length(personal::text) <= 65536),
  salt                bytea check (octet_length(salt) = 32),
  personal_commitment bytea not null check (octet_length(personal_commitment) = 32),
  check ((outcome = 'refused') = (refusal_code is not null))
);

create index audit_entry_by_subject on audit_entry (subject_type, subject_id, at, id);
create index audit_entry_by_related on audit_entry using gin (related jsonb_path_ops) where related <> '[]'::jsonb;
create index audit_entry_by_court on audit_entry (court_id, at, id) where court_id is not null;
create index audit_entry_by_actor on audit_entry (actor_id, at, id) where actor_id is not null;

-- Work list of the sequencer: claimed by row, never found by an id cursor (a cursor loses rows that commit late).
create table audit_pending (
  entry_id uuid primary key references audit_entry (id)
);

create function audit_entry_enqueue() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into audit_pending (entry_id) values (new.id);
  return null;
end $$;

create trigger audit_entry_enqueue after insert on audit_entry
  for each row execute function audit_entry_enqueue();

-- The numbered log. `previous` makes a hole in the numbering impossible.
create table audit_leaf (
  index     bigint primary key check (index >= 0),
  entry_id  uuid not null unique references audit_entry (id),
  leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
  previous  bigint generated always as (case when index = 0 then null else index - 1 end) stored
            references audit_leaf (index)
);

-- Hash tiles of height 8 (C2SP tlog-tiles). The rightmost tile of a level grows; an older tree's tile is a prefix of it.
create table audit_tile (
  level  smallint not null check (level between 0 and 7),
  n      bigint not null check (n >= 0),
  hashes bytea not null check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
  primary key (level, n)
);
alter table audit_tile alter column hashes set storage external;

create table audit_checkpoint (
  size bigint primary key check (size > 0),
  root bytea not null check (octet_length(root) = 32),
  note text not null,
  at   timestamptz(3) not null default now()
);

-- Append-only, for the owner too. (Whoever switches a trigger off is caught by `audit verify`.)
create function audit_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit log is append-only: % on %', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_no_delete before delete on audit_entry for each row execute function audit_append_only();
create trigger audit_entry_no_truncate before truncate on audit_entry for each statement execute function audit_append_only();
create trigger audit_leaf_no_change before update or delete on audit_leaf for each row execute function audit_append_only();
create trigger audit_leaf_no_truncate before truncate on audit_leaf for each statement execute function audit_append_only();
create trigger audit_tile_no_delete before delete on audit_tile for each row execute function audit_append_only();
create trigger audit_tile_no_truncate before truncate on audit_tile for each statement execute function audit_append_only();
create trigger audit_checkpoint_no_change before update or delete on audit_checkpoint for each row execute function audit_append_only();
create trigger audit_checkpoint_no_truncate before truncate on audit_checkpoint for each statement execute function audit_append_only();

-- One update is lawful: emptying the personal part of an entry whose erasure is itself recorded in the log.
create function audit_entry_guard_update() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  emptied audit_entry := old;
begin
  emptied.actor_name := null;
  emptied.ip := null;
  emptied.personal := null;
  emptied.salt := null;
  if new is distinct from emptied then
    raise exception 'audit log is append-only: UPDATE on audit_entry' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from audit_entry e where e.act = 'audit.personal-erased' and e.outcome = 'done'
                 and e.subject_type = 'audit-entry' and e.subject_id = old.id::text) then
    raise exception 'personal data of audit entry % may be erased only after the erasure is recorded', old.id
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger audit_entry_guard_update before update on audit_entry
  for each row execute function audit_entry_guard_update();

create function audit_erase_personal(target uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update audit_entry set actor_name = null, ip = null, personal = null, salt = null where id = target and salt is not null;
  return found;
end $$;

-- A tile only ever grows at its right end.
create function audit_tile_guard_update() returns trigger language plpgsql as $$
begin
  if new.level <> old.level or new.n <> old.n
     or substring(new.hashes from 1 for octet_length(old.hashes)) <> old.hashes then
    raise exception 'audit tile (%, %) may only grow', old.level, old.n using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger audit_tile_guard_update before update on audit_tile
  for each row execute function audit_tile_guard_update();

revoke all on function audit_erase_personal(uuid) from public;
revoke all on audit_entry, audit_pending, audit_leaf, audit_tile, audit_checkpoint from tongban_app, tongban_sequencer;
grant select, insert on audit_entry to tongban_app;
grant select on audit_pending, audit_leaf, audit_tile, audit_checkpoint to tongban_app;
grant execute on function audit_erase_personal(uuid) to tongban_app;

grant select on audit_entry to tongban_sequencer;
grant select, insert, update, delete on audit_pending to tongban_sequencer;
grant select, insert on audit_leaf, audit_checkpoint to tongban_sequencer;
grant select, insert, update on audit_tile to tongban_sequencer;
