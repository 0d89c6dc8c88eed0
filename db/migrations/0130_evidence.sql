-- A merged PDF of a draft's evidence (证据册): asked for, made by the worker, kept as a blob under its hash.
create table evidence_bundle (
  lawyer_id    uuid        not null,
  id           uuid        not null,
  draft_id     uuid        not null,
  state        text        not null default 'waiting' check (state in ('waiting', 'making', 'done', 'failed', 'cancelled')),
  done         integer     not null default 0 check (done >= 0),
  total        integer     not null default 0 check (total >= 0),
  -- begun how often: a worker that dies in the middle begins again, not for ever
  attempts     smallint    not null default 0,
  failure      text        check (length(failure) <= 1000),
  -- of the evidence as it was when the bundle was made: tells whether the draft has changed since
  fingerprint  text        check (fingerprint ~ '^[0-9a-f]{64}$'),
  name         text        not null check (length(name) between 1 and 200),
  sha256       text        check (sha256 ~ '^[0-9a-f]{64}$'),
  size         bigint      check (size > 0),
  pages        integer     check (pages > 0),
  asked_at     timestamptz not null,
  ended_at     timestamptz,
  primary key (lawyer_id, id),
  constraint evidence_bundle_done check ((state = 'done') = (sha256 is not null)),
  constraint evidence_bundle_failed check ((state = 'failed') = (failure is not null)),
  constraint evidence_bundle_ended check ((state in ('waiting', 'making')) = (ended_at is null))
);
create index evidence_bundle_of_draft on evidence_bundle (lawyer_id, draft_id, asked_at desc, id desc);
-- one at a time for each draft
create unique index evidence_bundle_running on evidence_bundle (lawyer_id, draft_id) where state in ('waiting', 'making');
grant select, insert, update on evidence_bundle to tongban_app;
