-- How far the messages of each court have come without gap: what stands behind a gap waits, and the missing numbers are asked for.
create table exchange_heard (
  court_id char(3)     primary key,
  upto     bigint      not null default 0 check (upto >= 0),
  -- how often the gap after `upto` was asked for, and when it is asked for next; null where there is no gap
  asked    integer     not null default 0 check (asked >= 0),
  ask_at   timestamptz
);
grant select, insert, update on exchange_heard to tongban_app;

-- What came before gaps were watched has been applied without regard to them.
insert into exchange_heard (court_id, upto) select court_id, max(seq) from exchange_in group by court_id;
