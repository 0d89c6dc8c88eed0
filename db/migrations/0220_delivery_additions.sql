-- Documents of an application or a case, which need no filing.
alter table court_document
  alter column filing_id drop not null,
  add column application_id uuid,
  drop constraint court_document_about_type_check,
  add constraint court_document_about_type_check check (about_type in ('bill', 'filing', 'case', 'application', 'refund')),
  add constraint court_document_of_something check (num_nonnulls(filing_id, case_id, application_id) > 0);
create index court_document_application on court_document (court_id, application_id, issued_at desc, id desc) where application_id is not null;

alter table lawyer_document
  alter column filing_id drop not null,
  add column case_id uuid,
  add column application_id uuid;
create index lawyer_document_case on lawyer_document (lawyer_id, case_id, sent_at desc, document_id desc) where case_id is not null;
create index lawyer_document_application on lawyer_document (lawyer_id, application_id) where application_id is not null;
update lawyer_document l set case_id = d.case_id from court_document d where d.court_id = l.court_id and d.id = l.document_id;
