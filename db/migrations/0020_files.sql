-- Files of persons: one row from the first byte to the sealed original. The content itself lies in the blob store under its SHA-256.
create table file_object (
  id             uuid        primary key,
  -- The person whose file it is; rooms above decide who else may read it.
  owner_id       text        not null check (length(owner_id) between 1 and 100),
  -- As given by the sender: data, never a path and never shown as it is.
  name           text        not null check (length(name) <= 1000),
  display_name   text        not null check (length(display_name) between 1 and 160),
  -- By content, after the inspection; what the sender claimed is not kept.
  media_type     text        check (length(media_type) <= 200),
  format         text        check (length(format) <= 20),
  -- Declared before the first byte, verified when the last has arrived.
  size           bigint      not null check (size > 0),
  sha256         text        check (sha256 ~ '^[0-9a-f]{64}$'),
  sm3            text        check (sm3 ~ '^[0-9a-f]{64}$'),
  state          text        not null default 'uploading' check (state in ('uploading', 'quarantined', 'ready', 'refused')),
  refusal_code   text        check (length(refusal_code) <= 100),
  refusal_detail text        check (length(refusal_detail) <= 1000),
  -- What a reader should know of an accepted file (pdf-javascript, office-link …).
  flags          text[]      not null default '{}' check (cardinality(flags) <= 30),
  view_state     text        check (view_state in ('pending', 'ready', 'none', 'failed')),
  view_sha256    text        check (view_sha256 ~ '^[0-9a-f]{64}$'),
  view_pages     integer     check (view_pages > 0),
  view_error     text        check (length(view_error) <= 500),
  created_at     timestamptz(3) not null,
  sealed_at      timestamptz(3),
  constraint file_hashes_together check ((sha256 is null) = (sm3 is null)),
  constraint file_arrived_is_hashed check (state not in ('quarantined', 'ready') or sha256 is not null),
  constraint file_ready_is_sealed check (
    (state = 'ready') = (sealed_at is not null)
    and (state <> 'ready' or (format is not null and media_type is not null and view_state is not null))),
  constraint file_refused_says_why check (
    (state = 'refused') = (refusal_code is not null) and (state <> 'refused' or refusal_detail is not null)),
  constraint file_view_ready check (coalesce(view_state = 'ready', false) = (view_sha256 is not null)
    and (view_sha256 is null) = (view_pages is null)),
  constraint file_view_only_of_ready check (state = 'ready' or view_state is null or view_state = 'pending')
);
create index file_object_of_owner on file_object (owner_id, created_at desc, id desc);
-- Work lists: unfinished uploads of an owner, and what the cleaning task looks through.
create index file_object_open on file_object (owner_id) where state = 'uploading';
create index file_object_unsettled on file_object (state, created_at, id) where state in ('uploading', 'quarantined');

-- What is sealed stays: hashes and size never change once set, states only go forward, nothing is deleted — for the owner of the schema too.
create function file_object_guard() returns trigger language plpgsql as $$
begin
  if (new.id, new.owner_id, new.name, new.size, new.created_at) is distinct from (old.id, old.owner_id, old.name, old.size, old.created_at)
     or (old.sha256 is not null and new.sha256 is distinct from old.sha256)
     or (old.sm3 is not null and new.sm3 is distinct from old.sm3)
     or (old.sealed_at is not null and new.sealed_at is distinct from old.sealed_at) then
    raise exception 'file %: identity, size, hashes and seal never change', old.id using errcode = 'insufficient_privilege';
  end if;
  if new.state <> old.state and not (
       (old.state = 'uploading' and new.state in ('quarantined', 'refused'))
    or (old.state = 'quarantined' and new.state in ('ready', 'refused'))) then
    raise exception 'file %: % does not become %', old.id, old.state, new.state using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger file_object_guard before update on file_object for each row execute function file_object_guard();

create function file_object_keep() returns trigger language plpgsql as $$
begin
  raise exception 'files are never deleted: % on %', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger file_object_no_delete before delete on file_object for each row execute function file_object_keep();
create trigger file_object_no_truncate before truncate on file_object for each statement execute function file_object_keep();

grant select, insert on file_object to tongban_app;
grant update (display_name, media_type, format, sha256, sm3, state, refusal_code, refusal_detail, flags,
  view_state, view_sha256, view_pages, view_error, sealed_at) on file_object to tongban_app;
