-- One reading (诉状识别) of a lawyer's file: what was asked, how far it is, and what was found. Not a record of the court: it goes
-- when its lawyer drops it, and by itself when its time is over.
create table reading (
  lawyer_id     uuid        not null,
  id            uuid        not null,
  file_id       uuid        not null,
  state         text        not null default 'waiting' check (state in ('waiting', 'reading', 'done', 'failed', 'cancelled')),
  pages_done    integer     not null default 0 check (pages_done >= 0),
  pages         integer     not null default 0 check (pages >= 0),
  -- Begun how often: a worker that dies in the middle begins again, not for ever; also tells two runs of one reading apart.
  attempts      smallint    not null default 0,
  failure       text        check (length(failure) <= 1000),
  -- The text and what was found in it, compressed and encrypted for this row: personal data of the parties.
  result_sealed text,
  asked_at      timestamptz not null,
  ended_at      timestamptz,
  primary key (lawyer_id, id),
  constraint reading_done check ((state = 'done') = (result_sealed is not null)),
  constraint reading_failed check ((state = 'failed') = (failure is not null)),
  constraint reading_ended check ((state in ('waiting', 'reading')) = (ended_at is null)),
  constraint reading_pages check (pages_done <= pages)
);
create index reading_of_file on reading (lawyer_id, file_id, asked_at desc, id desc);
-- one at a time for each file
create unique index reading_running on reading (lawyer_id, file_id) where state in ('waiting', 'reading');
-- what the daily cleaning looks for
create index reading_old on reading (asked_at);
grant select, insert, update, delete on reading to tongban_app;
