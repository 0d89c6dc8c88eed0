-- 网银 as a third channel, fees other than the acceptance fee, 司法救助, and refunds (退费) of what was paid.

-- Bills of a case or of an application, which need no filing and, before a suit, no case.
alter table bill
  alter column filing_id drop not null,
  alter column case_id drop not null,
  add column application_id uuid,
  -- the sum before a reduction (减交); null while none was granted
  add column original_fen bigint,
  -- 司法救助 granted: {"kind", "percent", "until", "on", "article"}
  add column relief jsonb,
  drop constraint bill_kind_check,
  add constraint bill_kind_check check (kind in
    ('acceptance-fee', 'preservation-fee', 'claim-increase', 'counterclaim', 'conversion', 'jurisdiction-objection', 'copies')),
  drop constraint bill_state_check,
  add constraint bill_state_check check (state in ('open', 'settled', 'overdue', 'closed', 'waived')),
  add constraint bill_of_something check (num_nonnulls(filing_id, case_id, application_id) > 0),
  add constraint bill_original check (original_fen > amount_fen),
  add constraint bill_waived_by_relief check ((state = 'waived') <= (relief is not null));
create unique index bill_of_application on bill (court_id, application_id, kind) where application_id is not null;
grant update (amount_fen, original_fen, steps, relief) on bill to tongban_app;

-- A reduced bill keeps its number and its period; orders of the old sum are ended, so an order need not bear the bill's sum any more.
-- A receipt must: its key to the bill's sum stays, and forbids any reduction once money was received.
alter table payment_attempt
  drop constraint payment_attempt_court_id_bill_id_amount_fen_fkey,
  add foreign key (court_id, bill_id) references bill (court_id, id),
  -- a channel whose page is reached by posting a form (网银): {"action", "fields"}
  add column form jsonb,
  drop constraint payment_attempt_channel_check,
  add constraint payment_attempt_channel_check check (channel in ('wechat', 'alipay', 'bank')),
  drop constraint payment_attempt_check2,
  add constraint payment_attempt_way check ((state = 'pending') <= (num_nonnulls(code_url, redirect_url, form) = 1));
grant update (form) on payment_attempt to tongban_app;

alter table channel_payment
  drop constraint channel_payment_channel_check,
  add constraint channel_payment_channel_check check (channel in ('wechat', 'alipay', 'bank'));
alter table callback_log
  drop constraint callback_log_channel_check,
  add constraint callback_log_channel_check check (channel in ('wechat', 'alipay', 'bank'));
alter table reconciliation_run
  drop constraint reconciliation_run_channel_check,
  add constraint reconciliation_run_channel_check check (channel in ('wechat', 'alipay', 'bank')),
  add column refund_here_fen bigint not null default 0 check (refund_here_fen >= 0),
  add column refund_there_fen bigint not null default 0 check (refund_there_fen >= 0);
alter table surplus_refund
  -- when the channel last refused it
  add column tried_at timestamptz,
  drop constraint surplus_refund_why_check,
  add constraint surplus_refund_why_check check (why in ('second-payment', 'bill-closed', 'bill-waived', 'bill-changed', 'amount-differs'));
grant update (tried_at) on surplus_refund to tongban_app;
alter table lawyer_bill
  alter column filing_id drop not null,
  add column case_id uuid,
  add column application_id uuid;
update lawyer_bill l set case_id = b.case_id from bill b where b.court_id = l.court_id and b.id = l.bill_id;
create index lawyer_bill_application on lawyer_bill (lawyer_id, application_id) where application_id is not null;
create index lawyer_bill_case on lawyer_bill (lawyer_id, case_id) where case_id is not null;

-- What has been promised back of a receipt; never more than was paid, whoever writes and however many at once: the row is locked by the sum.
alter table receipt
  add column refunded_fen bigint not null default 0,
  add constraint receipt_never_overdrawn check (refunded_fen between 0 and amount_fen);
create index receipt_recent on receipt (court_id, created_at desc, id desc);

-- Numbers of the refund notices (退费通知书): consecutive within court and year.
create table refund_counter (
  court_id char(3)  not null,
  year     smallint not null,
  last     integer  not null check (last > 0),
  primary key (court_id, year)
);
grant select, insert, update on refund_counter to tongban_app;

create table refund (
  court_id       char(3)     not null,
  id             uuid        not null,
  receipt_id     uuid        not null,
  bill_id        uuid        not null,
  attempt_id     uuid        not null,
  channel        text        not null check (channel in ('wechat', 'alipay', 'bank')),
  transaction_id text        not null,
  case_id        uuid,
  application_id uuid,
  payer_id       uuid        not null,
  payee_name     text        not null check (length(payee_name) between 1 and 200),
  amount_fen     bigint      not null check (amount_fen > 0),
  ground         text        not null check (length(ground) between 1 and 60),
  why            text        not null check (length(why) between 1 and 500),
  article        text,
  refund_no      text        not null,
  -- our number at the channel: the same in every try
  out_refund_no  text        not null check (out_refund_no ~ '^[0-9A-Z]{28}$' and left(out_refund_no, 3) = court_id),
  -- D25: fifteen days after the document took effect (诉讼费用交纳办法 第五十三条第二款)
  due_on         date        not null,
  state          text        not null default 'requested' check (state in ('requested', 'processing', 'done', 'failed', 'by-hand')),
  fault          text,
  -- questions asked and times sent; the channel tells rounds apart by the time of sending
  tries          integer     not null default 0 check (tries >= 0),
  sent_at        timestamptz,
  version        integer     not null default 1 check (version > 0),
  -- outside the channel, to the payer's own account: {"account", "accountName", "bank", "voucher", "by", "byName"}
  by_hand        jsonb,
  late_told_at   timestamptz,
  -- the day of the channel's account in which it was found
  seen_on        date,
  audit_id       uuid        not null,
  created_at     timestamptz not null,
  created_by     text        not null,
  done_at        timestamptz,
  primary key (court_id, id),
  unique (court_id, out_refund_no),
  unique (court_id, refund_no),
  foreign key (court_id, receipt_id) references receipt (court_id, id),
  foreign key (court_id, bill_id) references bill (court_id, id),
  check ((state in ('done', 'by-hand')) = (done_at is not null)),
  check ((state = 'failed') <= (fault is not null)),
  check ((state = 'by-hand') = (by_hand is not null))
);
create index refund_of_receipt on refund (court_id, receipt_id);
create index refund_of_bill on refund (court_id, bill_id);
create index refund_of_case on refund (court_id, case_id) where case_id is not null;
create index refund_of_application on refund (court_id, application_id) where application_id is not null;
create index refund_by_state on refund (court_id, state, created_at desc, id desc);
create index refund_recent on refund (court_id, created_at desc, id desc);
create index refund_waiting on refund (created_at) where state in ('requested', 'processing');
create index refund_unseen on refund (channel, done_at) where state = 'done' and seen_on is null;
create index refund_late on refund (due_on) where state in ('requested', 'processing', 'failed') and late_told_at is null;
grant select, insert on refund to tongban_app;
grant update (state, fault, tries, sent_at, version, by_hand, late_told_at, seen_on, done_at) on refund to tongban_app;

-- The application role writes no receipt; the sum is kept here, in the writer's own transaction.
create function refund_counts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update receipt set refunded_fen = refunded_fen + new.amount_fen where court_id = new.court_id and id = new.receipt_id;
  return null;
end $$;
create trigger refund_counts after insert on refund for each row execute function refund_counts();

-- No state goes backward, whoever writes. An overdue bill opens again only by a deferral, to a later day.
create or replace function payments_forward() returns trigger language plpgsql as $$
declare
  allowed boolean := case tg_table_name
    when 'bill' then (old.state, new.state) in (('open', 'settled'), ('open', 'overdue'), ('open', 'closed'), ('open', 'waived'),
      ('overdue', 'settled'), ('overdue', 'closed'), ('overdue', 'waived'), ('overdue', 'open'))
    when 'payment_attempt' then (old.state, new.state) in (('created', 'pending'), ('created', 'paid'), ('created', 'closed'),
      ('created', 'failed'), ('pending', 'paid'), ('pending', 'closed'), ('pending', 'failed'), ('closed', 'late'), ('failed', 'late'))
    when 'surplus_refund' then (old.state, new.state) in (('requested', 'done'), ('requested', 'failed'), ('failed', 'done'))
    when 'refund' then (old.state, new.state) in (('requested', 'processing'), ('requested', 'done'), ('requested', 'failed'),
      ('processing', 'done'), ('processing', 'failed'), ('failed', 'requested'), ('failed', 'done'), ('failed', 'by-hand'))
  end;
begin
  if old.state <> new.state and not allowed then
    raise exception '% cannot go from % to %', tg_table_name, old.state, new.state
      using errcode = '23514', constraint = tg_table_name || '_forward';
  end if;
  return new;
end $$;
create trigger refund_forward before update on refund for each row execute function payments_forward();

create function bill_reopens() returns trigger language plpgsql as $$
begin
  if old.state = 'overdue' and new.state = 'open' and (new.relief is null or new.due_on <= old.due_on) then
    raise exception 'an overdue bill opens again only by a deferral to a later day'
      using errcode = '23514', constraint = 'bill_reopens_by_deferral';
  end if;
  if new.amount_fen > old.amount_fen or (new.amount_fen <> old.amount_fen and (old.state not in ('open', 'overdue') or new.relief is null)) then
    raise exception 'the sum of a bill only falls, by relief, while it is unpaid'
      using errcode = '23514', constraint = 'bill_amount_falls';
  end if;
  return new;
end $$;
create trigger bill_reopens before update on bill for each row execute function bill_reopens();
