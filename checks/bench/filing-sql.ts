import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { FieldKeys } from '#kernel/crypto/field.ts';
import { newId } from '#kernel/ids.ts';
import { sealContent } from '#modules/filing/personal.ts';
import type { Prepared } from './drafts.ts';

/**
 * The statements of one submission as somebody would write them by hand for this very page: named, prepared, in the order in which the
 * act needs them. They read what the act reads and leave the same rows, sealed content and audit rows included.
 */
const SQL = {
  session: `select s.session_id, s.lawyer_id, s.last_seen_at, s.expires_at, s.revoked_at, t.staff_id, t.court_id, t.name as staff_name, t.staff_no, t.roles, t.left_at,
    l.name as lawyer_name, l.licence_no, l.category, l.firm_name, l.firm_credit_code, l.unit_name, l.unit_credit_code, l.licence_state, l.suspended_until,
    l.verification_level, l.verified_at, l.verified_by from session s left join lawyer l on l.lawyer_id = s.lawyer_id
    left join staff t on t.court_id = s.court_id and t.staff_id = s.staff_id where s.secret_hash = $1`,
  lock: 'select pg_try_advisory_xact_lock(hashtextextended($1, 7)) as ok',
  answer: 'select request_hash, body from idempotent_answer where actor_id = $1 and key = $2',
  draft: 'select * from filing_draft where lawyer_id = $1 and id = $2 for update',
  files: `select id, owner_id, display_name, format, media_type, size, sha256, sm3, state, refusal_detail, flags, view_state, view_pages, view_sha256, created_at, sealed_at
    from file_object where id = any($1::uuid[])`,
  calendar: 'select day, kind, source from calendar_override order by day',
  settings: 'select version, settings from court_setting where court_id = $1 order by version desc limit 1',
  twins: `select id, receipt_no, title, submitted_at, state from filing where court_id = $1 and fingerprint = $2 and state not in ('withdrawn', 'returned')
    order by submitted_at desc limit 5`,
  filing: `insert into filing (court_id, id, receipt_no, state, version, content_number, draft_id, filer_id, filer_name, filer_firm, title, search_text, cause_id, cause_name,
    amount_fen, fee_fen, channel, fingerprint, submitted_at, due_on, due_at, promised_on, escalated_at, corrections, second_notices, claimed_by, claimed_name, claimed_at,
    decided_at, decided_by, case_id, case_number, ground_id)
    values ($1, $2, $3, 'submitted', 1, 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'online', $14, $15, $16, $17, $18, null, 0, 0, null, null, null, null, null, null, null, null)`,
  content:
    'insert into filing_content (court_id, filing_id, number, content, materials, submitted_at) values ($1, $2, 1, $3, $4, $5)',
  parties: `insert into filing_party (court_id, filing_id, number, seq, role, kind, name, paper_index)
    values ($1, $2, 1, 1, $3, $4, $5, $6), ($7, $8, 1, 2, $9, $10, $11, $12)`,
  record: `insert into filing_record (court_id, filing_id, seq, act, at, actor_id, actor_kind, actor_name, data)
    select $1, $2, coalesce(max(seq), 0) + 1, 'submit', $3, $4, 'lawyer', $5, $6 from filing_record where court_id = $1 and filing_id = $2`,
  consent:
    'select * from service_consent where court_id = $1 and filing_id = $2 and lawyer_id = $3 and withdrawn_at is null for update',
  giveConsent: `insert into service_consent (court_id, id, filing_id, lawyer_id, party_names, form, scope, address, source, given_at, withdrawn_at, withdrawn_why)
    values ($1, $2, $3, $4, $5, 'address-in-pleading', 'all', $6, $7, $8, null, null)`,
  audit: `insert into audit_entry (id, at, act, actor_kind, actor_id, on_behalf_of, court_id, subject_type, subject_id, related, outcome, refusal_code, change, law,
    request_id, actor_name, ip, personal, salt, personal_commitment)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
  event: `insert into outbox_event (id, topic, key, payload, audiences, created_at, attempts, next_at) values ($1, 'filing.changed', $2, $3, $4, $5, 0, $5)`,
  closeDraft: `update filing_draft set state = 'submitted' where lawyer_id = $1 and id = $2 and state = 'open'`,
  keepAnswer:
    'insert into idempotent_answer (actor_id, key, request_hash, status, body, created_at) values ($1, $2, $3, 200, $4, $5)',
} as const;
type Name = keyof typeof SQL;
type Step = { name: Name; values: unknown[] };

/** All values of one submission, made before the clock starts: `reads` decide nothing here, as nobody else touches these rows. */
export type Submission = { reads: Step[]; writes: Step[]; session: Step };

type Row = Record<string, unknown>;
/** What a real submission left, read back: the rows by which the hand-written ones are made. */
export type Left = {
  filing: Row;
  content: Row;
  parties: Row[];
  record: Row;
  consent: Row;
  audits: Row[];
  secretHash: Buffer;
};

export async function readLeft(owner: pg.Client, filingId: string, cookie: string): Promise<Left> {
  const rows = async (sql: string) => (await owner.query<Row>(sql, [filingId])).rows;
  const one = async (sql: string) => {
    const [row] = await rows(sql);
    if (!row) throw new Error(`nothing left: ${sql}`);
    return row;
  };
  const secret = /(?:^|;\s*)(?:__Host-)?tongban=([^;]*)/.exec(cookie)?.[1] ?? '';
  return {
    filing: await one('select * from filing where id = $1'),
    content: await one('select * from filing_content where filing_id = $1'),
    parties: await rows('select * from filing_party where filing_id = $1 order by seq'),
    record: await one('select * from filing_record where filing_id = $1'),
    consent: await one('select * from service_consent where filing_id = $1'),
    audits: await rows(
      `select * from audit_entry where (subject_type = 'filing' and subject_id = $1) or related @> jsonb_build_array(jsonb_build_object('type', 'filing', 'id', $1::text)) order by id`,
    ),
    secretHash: createHash('sha256').update(decodeURIComponent(secret)).digest(),
  };
}

export function submissionOf(left: Left, keys: FieldKeys, draft: Prepared): Submission {
  const { filing, parties } = left;
  const [id, consentId, key] = [newId(), newId(), newId()];
  const [court, lawyer, at] = [filing['court_id'], filing['filer_id'], new Date().toISOString()];
  const receiptNo = `SJB${id.replaceAll('-', '').slice(-20).toUpperCase()}`;
  const title = draft.content.parties.map((party) => party.name).join('与');
  const fingerprint = createHash('sha256').update(title).digest();
  const party = (index: number) => {
    const row = parties[index] ?? {};
    return [court, id, row['role'], row['kind'], draft.content.parties[index]?.name, row['paper_index']];
  };
  const audit = (row: Row, subject: string, related: unknown, change: unknown): Step => ({
    name: 'audit',
    values: [
      newId(),
      at,
      row['act'],
      row['actor_kind'],
      row['actor_id'],
      null,
      court,
      row['subject_type'],
      subject,
      JSON.stringify(related),
      'done',
      null,
      JSON.stringify(change),
      row['law'],
      newId(),
      row['actor_name'],
      row['ip'],
      null,
      randomBytes(32),
      randomBytes(32),
    ],
  });
  const [consentAudit, submitAudit] = [
    left.audits.find((row) => row['subject_type'] === 'service-consent') ?? {},
    left.audits.find((row) => row['subject_type'] === 'filing') ?? {},
  ];
  return {
    session: { name: 'session', values: [left.secretHash] },
    reads: [
      { name: 'lock', values: [`${String(lawyer)} ${key}`] },
      { name: 'answer', values: [lawyer, key] },
      { name: 'draft', values: [lawyer, draft.id] },
      { name: 'files', values: [draft.content.materials.map((material) => material.fileId)] },
      { name: 'calendar', values: [] },
      { name: 'settings', values: [court] },
      { name: 'twins', values: [court, fingerprint] },
    ],
    writes: [
      {
        name: 'filing',
        values: [
          court,
          id,
          receiptNo,
          draft.id,
          lawyer,
          filing['filer_name'],
          filing['filer_firm'],
          title,
          `${title} ${receiptNo}`.toLowerCase(),
          filing['cause_id'],
          filing['cause_name'],
          filing['amount_fen'],
          filing['fee_fen'],
          fingerprint,
          at,
          filing['due_on'],
          filing['due_at'],
          filing['promised_on'],
        ],
      },
      {
        name: 'content',
        values: [
          court,
          id,
          JSON.stringify(sealContent(keys, id, draft.content)),
          JSON.stringify(left.content['materials']),
          at,
        ],
      },
      { name: 'parties', values: [...party(0), ...party(1)] },
      {
        name: 'record',
        values: [court, id, at, lawyer, filing['filer_name'], JSON.stringify(left.record['data'])],
      },
      { name: 'consent', values: [court, id, lawyer] },
      {
        name: 'giveConsent',
        values: [
          court,
          consentId,
          id,
          lawyer,
          draft.content.parties[0]?.name,
          left.consent['address'],
          left.consent['source'],
          at,
        ],
      },
      audit(consentAudit, consentId, [{ type: 'filing', id }], consentAudit['change']),
      audit(submitAudit, id, [{ type: 'draft', id: draft.id }], submitAudit['change']),
      {
        name: 'event',
        values: [
          newId(),
          id,
          JSON.stringify({ courtId: court, filingId: id, filerId: lawyer, act: 'submit', version: 1 }),
          [`person:${String(lawyer)}`, `court:${String(court)}`],
          at,
        ],
      },
      { name: 'closeDraft', values: [lawyer, draft.id] },
      {
        name: 'keepAnswer',
        values: [
          lawyer,
          key,
          randomBytes(32),
          JSON.stringify({
            courtId: court,
            filingId: id,
            receiptNo,
            submittedAt: at,
            dueOn: filing['due_on'],
            state: 'submitted',
          }),
          at,
        ],
      },
    ],
  };
}

const query = (step: Step) => ({ name: step.name, text: SQL[step.name], values: step.values });

/** One statement after the other, as an act must when each answer may decide the next step. */
export async function submitInOrder(client: pg.Client, one: Submission): Promise<void> {
  await client.query(query(one.session));
  await client.query('begin');
  for (const step of [...one.reads, ...one.writes]) await client.query(query(step));
  await client.query('commit');
}

/** The same statements in three round trips: who asks; everything read; everything written. */
export async function submitPipelined(client: pg.Client, one: Submission): Promise<void> {
  await client.query(query(one.session));
  await Promise.all([client.query('begin'), ...one.reads.map((step) => client.query(query(step)))]);
  await Promise.all([...one.writes.map((step) => client.query(query(step))), client.query('commit')]);
}
