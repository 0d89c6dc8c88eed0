-- Litigation fees (诉讼费用): bills, attempts to pay them through a channel, the money that came, and the daily comparison with the channel's account.
-- Amounts are integer 分. Every key begins with the court, so that all of one bill lies on one node.

create table bill (
  court_id     char(3)     not null,
  id           uuid        not null,
  case_id      uuid        not null,
  case_number  text        not null,
  filing_id    uuid        not null,
  payer_id     uuid        not null,
  payer_name   text,
  kind         text        not null check (kind in ('acceptance-fee')),
  title        text        not null check (length(title) between 1 and 200),
  -- a case without a fee has no bill
  amount_fen   bigint      not null check (amount_fen > 0),
  -- how the sum came about: [{"label", "amount", "article"}]
  steps        jsonb       not null check (jsonb_typeof(steps) = 'array'),
  state        text        not null default 'open' check (state in ('open', 'settled', 'overdue', 'closed')),
  version      integer     not null default 1 check (version > 0),
  created_at   timestamptz not null,
  -- the fee notice is effectively served: D21 begins the day after (诉讼费用交纳办法 第二十二条)
  noticed_at   timestamptz,
  due_on       date,
  due_at       timestamptz,
  counting     jsonb,
  overdue_at   timestamptz,
  settled_at   timestamptz,
  -- paid after the last moment of D21 by the channel's own time, not by when we heard of it
  paid_late    boolean,
  closed_at    timestamptz,
  closed_why   text,
  primary key (court_id, id),
  -- target of the receipt's key: a receipt bears the bill's sum or cannot be written
  unique (court_id, id, amount_fen),
  check (num_nonnulls(noticed_at, due_on, due_at, counting) in (0, 4)),
  check ((state = 'settled') = (settled_at is not null)),
  check ((state = 'settled') = (paid_late is not null)),
  check ((state = 'closed') = (closed_at is not null)),
  check ((closed_at is null) = (closed_why is null)),
  check ((state = 'overdue') <= (overdue_at is not null)),
  check ((overdue_at is null) or (due_at is not null))
);
create unique index bill_acceptance_fee on bill (court_id, filing_id) where kind = 'acceptance-fee';
create index bill_recent on bill (court_id, created_at desc, id desc);
create index bill_by_state on bill (court_id, state, created_at desc, id desc);
create index bill_by_case on bill (court_id, case_id);
create index bill_due on bill (due_at) where state = 'open' and due_at is not null;
grant select, insert on bill to tongban_app;
grant update (state, version, noticed_at, due_on, due_at, counting, overdue_at, settled_at, paid_late, closed_at, closed_why)
  on bill to tongban_app;

-- One order at one channel. `out_trade_no` carries court and id, so that a call-back finds its court by itself.
create table payment_attempt (
  court_id      char(3)     not null,
  id            uuid        not null,
  bill_id       uuid        not null,
  channel       text        not null check (channel in ('wechat', 'alipay')),
  out_trade_no  text        not null check (out_trade_no ~ '^[0-9A-Z]{28}$' and left(out_trade_no, 3) = court_id),
  amount_fen    bigint      not null,
  state         text        not null default 'created' check (state in ('created', 'pending', 'paid', 'closed', 'failed', 'late')),
  code_url      text,
  redirect_url  text,
  fault         text,
  started_by    uuid        not null,
  started_name  text        not null,
  created_at    timestamptz not null,
  expires_at    timestamptz not null,
  ended_at      timestamptz,
  transaction_id text,
  queries       integer     not null default 0 check (queries >= 0),
  asked_at      timestamptz,
  ask_at        timestamptz,
  primary key (court_id, id),
  unique (court_id, out_trade_no),
  unique (court_id, id, bill_id, channel),
  foreign key (court_id, bill_id, amount_fen) references bill (court_id, id, amount_fen),
  check (expires_at > created_at),
  check ((state = 'pending') <= (num_nonnulls(code_url, redirect_url) = 1)),
  check ((state in ('created', 'pending')) = (ended_at is null)),
  check ((state in ('created', 'pending')) = (ask_at is not null)),
  check ((state in ('paid', 'late')) = (transaction_id is not null)),
  check ((state = 'failed') = (fault is not null))
);
-- at most one order can be paid per bill and channel
create unique index payment_attempt_live on payment_attempt (court_id, bill_id, channel) where state in ('created', 'pending');
create index payment_attempt_ask on payment_attempt (ask_at) where ask_at is not null;
create index payment_attempt_bill on payment_attempt (court_id, bill_id, created_at);
grant select, insert on payment_attempt to tongban_app;
grant update (state, code_url, redirect_url, fault, ended_at, transaction_id, queries, asked_at, ask_at) on payment_attempt to tongban_app;

-- Numbers of the payment certificates (交费凭证): consecutive within court and year.
create table receipt_counter (
  court_id char(3)  not null,
  year     smallint not null,
  last     integer  not null check (last > 0),
  primary key (court_id, year)
);
grant select, insert, update on receipt_counter to tongban_app;

-- Every sum that a channel took for us, once, for ever. It is the receipt of its bill or a surplus that goes back; there is no third.
create table channel_payment (
  court_id       char(3)     not null,
  channel        text        not null check (channel in ('wechat', 'alipay')),
  transaction_id text        not null check (length(transaction_id) between 1 and 100),
  attempt_id     uuid        not null,
  bill_id        uuid        not null,
  amount_fen     bigint      not null check (amount_fen > 0),
  paid_at        timestamptz not null,
  known_at       timestamptz not null,
  known_by       text        not null check (known_by in ('callback', 'query', 'reconciliation')),
  receipt_id     uuid,
  surplus_id     uuid,
  primary key (court_id, channel, transaction_id),
  unique (court_id, channel, transaction_id, bill_id, attempt_id, amount_fen),
  unique (court_id, receipt_id),
  unique (court_id, surplus_id),
  foreign key (court_id, attempt_id, bill_id, channel) references payment_attempt (court_id, id, bill_id, channel),
  check (num_nonnulls(receipt_id, surplus_id) = 1)
);
create index channel_payment_bill on channel_payment (court_id, bill_id);
create index channel_payment_day on channel_payment (channel, paid_at);
grant select, insert on channel_payment to tongban_app;

create table receipt (
  court_id       char(3)     not null,
  id             uuid        not null,
  bill_id        uuid        not null,
  attempt_id     uuid        not null,
  channel        text        not null,
  transaction_id text        not null,
  amount_fen     bigint      not null check (amount_fen > 0),
  paid_at        timestamptz not null,
  receipt_no     text        not null,
  audit_id       uuid        not null,
  created_at     timestamptz not null,
  primary key (court_id, id),
  -- exactly one receipt settles a bill
  unique (court_id, bill_id),
  unique (court_id, channel, transaction_id),
  unique (court_id, receipt_no),
  foreign key (court_id, bill_id, amount_fen) references bill (court_id, id, amount_fen),
  foreign key (court_id, channel, transaction_id, bill_id, attempt_id, amount_fen)
    references channel_payment (court_id, channel, transaction_id, bill_id, attempt_id, amount_fen) deferrable initially deferred
);
grant select, insert on receipt to tongban_app;

-- Money that settles nothing: a second payment, one for a closed bill, one of another sum. It goes back the way it came.
create table surplus_refund (
  court_id       char(3)     not null,
  id             uuid        not null,
  bill_id        uuid        not null,
  attempt_id     uuid        not null,
  channel        text        not null,
  transaction_id text        not null,
  amount_fen     bigint      not null check (amount_fen > 0),
  why            text        not null check (why in ('second-payment', 'bill-closed', 'amount-differs')),
  out_refund_no  text        not null,
  state          text        not null default 'requested' check (state in ('requested', 'done', 'failed')),
  fault          text,
  tries          integer     not null default 0,
  created_at     timestamptz not null,
  done_at        timestamptz,
  primary key (court_id, id),
  unique (court_id, channel, transaction_id),
  unique (court_id, out_refund_no),
  foreign key (court_id, channel, transaction_id, bill_id, attempt_id, amount_fen)
    references channel_payment (court_id, channel, transaction_id, bill_id, attempt_id, amount_fen) deferrable initially deferred,
  check ((state = 'done') = (done_at is not null)),
  check ((state = 'failed') <= (fault is not null))
);
create index surplus_refund_waiting on surplus_refund (created_at) where state <> 'done';
create index surplus_refund_bill on surplus_refund (court_id, bill_id);
grant select, insert on surplus_refund to tongban_app;
grant update (state, fault, tries, done_at) on surplus_refund to tongban_app;

alter table channel_payment
  add foreign key (court_id, receipt_id) references receipt (court_id, id) deferrable initially deferred,
  add foreign key (court_id, surplus_id) references surplus_refund (court_id, id) deferrable initially deferred;

-- No state goes backward, whoever writes.
create function payments_forward() returns trigger language plpgsql as $$
declare
  allowed boolean := case tg_table_name
    when 'bill' then (old.state, new.state) in (('open', 'settled'), ('open', 'overdue'), ('open', 'closed'), ('overdue', 'settled'),
                                                ('overdue', 'closed'))
    when 'payment_attempt' then (old.state, new.state) in (('created', 'pending'), ('created', 'paid'), ('created', 'closed'),
      ('created', 'failed'), ('pending', 'paid'), ('pending', 'closed'), ('pending', 'failed'), ('closed', 'late'), ('failed', 'late'))
    when 'surplus_refund' then (old.state, new.state) in (('requested', 'done'), ('requested', 'failed'), ('failed', 'done'))
  end;
begin
  if old.state <> new.state and not allowed then
    raise exception '% cannot go from % to %', tg_table_name, old.state, new.state
      using errcode = '23514', constraint = tg_table_name || '_forward';
  end if;
  return new;
end $$;
create trigger bill_forward before update on bill for each row execute function payments_forward();
create trigger payment_attempt_forward before update on payment_attempt for each row execute function payments_forward();
create trigger surplus_refund_forward before update on surplus_refund for each row execute function payments_forward();

-- A settled bill has its receipt, and a receipt its settled bill, when the transaction ends.
create function payments_settled() returns trigger language plpgsql as $$
begin
  if exists (select from bill b left join receipt r on r.court_id = b.court_id and r.bill_id = b.id
             where b.court_id = new.court_id and b.id = (case tg_table_name when 'bill' then new.id else (to_jsonb(new) ->> 'bill_id')::uuid end)
               and (b.state = 'settled') <> (r.id is not null)) then
    raise exception 'bill and receipt disagree' using errcode = '23514', constraint = 'bill_settled_by_receipt';
  end if;
  return null;
end $$;
create constraint trigger bill_settled_by_receipt after insert or update of state on bill deferrable initially deferred
  for each row execute function payments_settled();
create constraint trigger receipt_settles_bill after insert on receipt deferrable initially deferred
  for each row execute function payments_settled();

-- What channels told us, as told: verdict and hash of the bytes. Court 000 where none can be read from it.
create table callback_log (
  court_id        char(3)     not null,
  id              uuid        not null,
  channel         text        not null check (channel in ('wechat', 'alipay')),
  raw_sha256      bytea       not null check (octet_length(raw_sha256) = 32),
  verdict         text        not null,
  notification_id text,
  out_trade_no    text,
  received_at     timestamptz not null,
  primary key (court_id, id)
);
create index callback_log_recent on callback_log (court_id, received_at desc);
grant select, insert on callback_log to tongban_app;

-- The channel's account of a day beside ours, court by court. A repeated run updates its lines.
create table reconciliation_run (
  court_id     char(3)     not null,
  channel      text        not null check (channel in ('wechat', 'alipay')),
  day          date        not null,
  here_fen     bigint      not null check (here_fen >= 0),
  there_fen    bigint      not null check (there_fen >= 0),
  matched      integer     not null check (matched >= 0),
  repaired     integer     not null check (repaired >= 0),
  differences  integer     not null check (differences >= 0),
  ran_at       timestamptz not null,
  primary key (court_id, channel, day)
);
create index reconciliation_run_recent on reconciliation_run (court_id, day desc, channel);
grant select, insert, update on reconciliation_run to tongban_app;

create table reconciliation_line (
  court_id       char(3)  not null,
  channel        text     not null,
  day            date     not null,
  kind           text     not null check (kind in ('payment', 'refund')),
  out_trade_no   text     not null,
  reference      text     not null,
  verdict        text     not null check (verdict in ('matched', 'missing-here', 'missing-there', 'amount-differs')),
  here_fen       bigint,
  there_fen      bigint,
  repaired       boolean  not null default false,
  primary key (court_id, channel, day, kind, reference),
  foreign key (court_id, channel, day) references reconciliation_run (court_id, channel, day)
);
grant select, insert, update on reconciliation_line to tongban_app;

-- A lawyer's own bills across all courts, kept by the outbox (design rule 12).
create table lawyer_bill (
  lawyer_id   uuid        not null,
  bill_id     uuid        not null,
  court_id    char(3)     not null,
  filing_id   uuid        not null,
  case_number text        not null,
  kind        text        not null,
  title       text        not null,
  amount_fen  bigint      not null,
  state       text        not null,
  due_on      date,
  due_at      timestamptz,
  settled_at  timestamptz,
  version     integer     not null,
  created_at  timestamptz not null,
  primary key (lawyer_id, bill_id)
);
create index lawyer_bill_recent on lawyer_bill (lawyer_id, created_at desc, bill_id desc);
create index lawyer_bill_filing on lawyer_bill (lawyer_id, filing_id);
create index lawyer_bill_state on lawyer_bill (lawyer_id, state, created_at desc, bill_id desc);
grant select, insert, update on lawyer_bill to tongban_app;
