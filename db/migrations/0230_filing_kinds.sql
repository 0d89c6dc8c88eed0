-- The five faces of filing (立案类型): which one a filing is. Older ones are civil.
alter table filing add column kind text not null default 'civil'
  check (kind in ('civil', 'administrative', 'private-prosecution', 'enforcement', 'compensation'));
-- 国家赔偿: by when everything that is missing must have been told at once (国家赔偿法 第十二条); null for the other kinds
alter table filing add column notice_due_on date;
alter table filing add constraint filing_notice_of_compensation check (notice_due_on is null or kind = 'compensation');
-- 国家赔偿: by when the notice of acceptance or the refusal is served (赔偿立案规定 第九条)
alter table filing add column serve_by date;
-- the filer's licence: by it the case knows which of the mandates is the filer's own; empty for older filings
alter table filing add column filer_licence text not null default '';
-- 快速办理 (法发〔2021〕3号 第八条): electronic materials go first, handed in on the platform or at the hall's counter; what comes on paper after them
alter table filing drop constraint filing_channel_check;
alter table filing add constraint filing_channel_check check (channel in ('online', 'hall', 'counter'));
drop index filing_queue;
create index filing_queue on filing (court_id, (channel = 'counter'), due_at, id)
  where state in ('submitted', 'resubmitted', 'correction-lapsed', 'insisted');
drop index filing_correcting;
create index filing_correcting on filing (court_id, (channel = 'counter'), due_at, id) where state = 'correction-required';

-- 基层法律服务工作者 sign in like lawyers: a licence of their own series, and the places where their office may act (执业辖区)
alter table lawyer drop constraint lawyer_licence_no_check;
alter table lawyer drop constraint lawyer_category_check;
alter table lawyer add column practice_areas text[] not null default '{}';
alter table lawyer add constraint lawyer_category_check
  check (category in ('full-time', 'part-time', 'public', 'company', 'legal-aid', 'legal-worker'));
alter table lawyer add constraint lawyer_licence_no_check
  check (case when category = 'legal-worker' then licence_no ~ '^[0-9]{6,20}$' else licence_no ~ '^1[0-9]{16}$' end);
alter table lawyer add constraint lawyer_area_of_workers check ((category = 'legal-worker') = (cardinality(practice_areas) > 0));

create index filing_kind_decided on filing (court_id, kind, decided_at desc, id desc) where decided_at is not null;

alter table lawyer_filing add column kind text not null default 'civil'
  check (kind in ('civil', 'administrative', 'private-prosecution', 'enforcement', 'compensation'));
create index lawyer_filing_kind on lawyer_filing (lawyer_id, kind, changed_at desc, filing_id);
