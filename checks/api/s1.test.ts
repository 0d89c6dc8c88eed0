import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { apiClient, signIn } from '#db/demo/client.ts';
import { COMPLAINTS } from '#db/demo/complaints.ts';
import { DEMO_COURT, draftComplaint } from '#db/demo/world.ts';
import { faultOfProof, type ProofBundle } from '#kernel/audit/bundle.ts';
import { LOG_FOLDER, VERIFIER_KEY_FILE } from '#kernel/audit/sequencer.ts';
import { openDatabase } from '#kernel/db/database.ts';
import { embeddedUrl } from '#kernel/db/embedded.ts';
import { startPlatform } from '../platform.ts';
import { runTool, until } from '../tool.ts';

/** PLATFORM names one that already runs: its address, data folder and sandboxes as JSON. */
const running = process.env['PLATFORM'];
const platform = running
  ? {
      ...(JSON.parse(running) as Pick<
        Awaited<ReturnType<typeof startPlatform>>,
        'url' | 'dataDir' | 'sandbox'
      >),
      stop: () => Promise.resolve(),
    }
  : await startPlatform();
after(() => platform.stop());
const { url, dataDir, sandbox } = platform;

type Rows<T> = { rows: T[] };
type Submitted = { filingId: string; receiptNo: string; state: string; dueOn: string };
type Bill = {
  id: string;
  state: string;
  amountFen: number;
  filingId: string;
  receipt: { receiptNo: string } | null;
};
type Paper = {
  id: string;
  kind: string;
  state: string;
  caseNumber: string | null;
  effectiveAt: string | null;
};

const token = await runTool('tools/demo.ts', ['token', 'lin-zhixing'], dataDir);
assert.equal(token.code, 0, token.output);
const lawyer = apiClient(url, new Map(), `Bearer ${token.output}`);
const registrar = await signIn(url, 'court', 'g13-registrar');

const pdf = async (client: typeof lawyer, at: string) => {
  const { status, body } = await client.ask('GET', at);
  assert.equal(status, 200, at);
  assert.equal(
    Buffer.from(body as Buffer)
      .subarray(0, 5)
      .toString(),
    '%PDF-',
    at,
  );
};

/** The payer's phone or browser at the channel's own page. */
const PAY = {
  wechat: (order: { codeUrl: string | null }) =>
    fetch(`${sandbox.wechatPay}/pay`, {
      method: 'POST',
      body: new URLSearchParams({ code_url: order.codeUrl ?? '', act: 'pay' }),
    }),
  alipay: async (order: { redirectUrl: string | null }) => {
    const cashier = await fetch(order.redirectUrl ?? '', { redirect: 'follow' });
    const trade = new URL(cashier.url).searchParams.get('trade') ?? '';
    return fetch(`${sandbox.alipay}/pay`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ trade, act: 'pay' }),
    });
  },
};

for (const [channel, complaint] of [
  ['wechat', COMPLAINTS[0]!],
  ['alipay', COMPLAINTS[1]!],
] as const)
  test(`a law firm's own software does the whole of S1 with a token, paid by ${channel}`, async () => {
    const draft = await draftComplaint(lawyer, complaint);
    const check = await lawyer.send<{
      ready: boolean;
      findings: { level: string; what: string }[];
      fee: { total: number };
    }>('POST', `/api/drafts/${draft.id}/check`);
    assert.ok(check.ready, JSON.stringify(check.findings));

    const submitted = await lawyer.send<Submitted>('POST', `/api/drafts/${draft.id}/submit`, {
      version: draft.version,
    });
    assert.match(submitted.receiptNo, /^SJG13\d{8}[0-9A-Z]{8}$/);
    const at = `/api/filings/${DEMO_COURT}/${submitted.filingId}`;
    await pdf(lawyer, `${at}/receipt.pdf`);
    await pdf(lawyer, `${at}/complaint.pdf`);
    const proof = await lawyer.get<ProofBundle>(`${at}/proof`);
    const key = (await readFile(path.join(dataDir, LOG_FOLDER, VERIFIER_KEY_FILE), 'utf8')).trim();
    assert.equal(faultOfProof(proof, key), undefined);
    assert.ok(
      faultOfProof({ ...proof, content: `${String(proof.content)} ` } as ProofBundle, key),
      'an altered proof does not hold',
    );

    const desk = `/api/desk/filings/${submitted.filingId}`;
    const { version } = await registrar.send<{ version: number }>('POST', `${desk}/claim`);
    const seen = await registrar.get<{
      checklist: { level: string }[];
      content: { parties: { paperNumber: string }[] };
    }>(desk);
    assert.deepEqual(
      seen.checklist.filter((line) => line.level === 'fault'),
      [],
      'the registrar’s checklist is the lawyer’s check',
    );
    assert.match(seen.content.parties[0]?.paperNumber ?? '', /＊/);
    await registrar.send('POST', `${desk}/correction-notice`, {
      version,
      days: 7,
      items: [{ field: 'parties.d1.address', what: '被告住所不明确', mend: '请补充门牌号' }],
    });

    const opened = await lawyer.send<{ draftId: string }>('POST', `${at}/correction-draft`);
    const open = await lawyer.get<{
      version: number;
      content: { parties: { id: string; address: string }[] };
      correction: { items: unknown[] };
    }>(`/api/drafts/${opened.draftId}`);
    assert.equal(open.correction.items.length, 1);
    const content = {
      ...open.content,
      parties: open.content.parties.map((party) =>
        party.id === 'd1' ? { ...party, address: `${party.address}1单元101号` } : party,
      ),
    };
    const saved = await lawyer.send<{ version: number }>('PUT', `/api/drafts/${opened.draftId}`, {
      version: open.version,
      content,
    });
    const corrected = await lawyer.send<Submitted>('POST', `/api/drafts/${opened.draftId}/submit`, {
      version: saved.version,
    });
    assert.equal(corrected.state, 'resubmitted');
    const again = await registrar.get<{ version: number; changedFields: string[] }>(desk);
    assert.deepEqual(again.changedFields, ['parties.d1.address']);
    const refused = await registrar.ask(
      'POST',
      `${desk}/correction-notice`,
      { version: again.version, days: 7, items: [{ field: 'facts', what: '事实不清' }] },
      { 'idempotency-key': crypto.randomUUID() },
    );
    assert.deepEqual(
      [refused.status, (refused.body as { code: string }).code],
      [422, 'filing.second-notice'],
    );
    const accepted = await registrar.send<{ caseNumber: string; state: string }>('POST', `${desk}/accept`, {
      version: again.version,
    });
    assert.match(accepted.caseNumber, /^（\d{4}）豫0105民初\d+号$/);

    const find = async () => (await lawyer.get<Rows<Bill>>('/api/bills')).rows;
    const papersOf = async () =>
      (await lawyer.get<Rows<Paper>>('/api/documents')).rows.filter(
        (paper) => paper.caseNumber === accepted.caseNumber,
      );
    const papers = await until(
      papersOf,
      (rows) => rows.length === 3 && rows.every((paper) => paper.state === 'effective'),
    );
    assert.deepEqual(papers.map((paper) => paper.kind).toSorted(), [
      'acceptance-notice',
      'evidence-notice',
      'fee-notice',
    ]);
    for (const paper of papers) {
      const place = `/api/documents/${DEMO_COURT}/${paper.id}`;
      await pdf(lawyer, `${place}/file`);
      await lawyer.send('POST', `${place}/read`);
      await lawyer.send('POST', `${place}/acknowledge`);
      await pdf(lawyer, `${place}/certificate.pdf`);
    }

    const bills = await Promise.all(
      (await find()).map((row) =>
        lawyer.get<Bill & { caseNumber: string }>(`/api/bills/${DEMO_COURT}/${row.id}`),
      ),
    );
    const bill = bills.find((one) => one.filingId === submitted.filingId);
    assert.ok(bill && bill.amountFen === check.fee.total && bill.state === 'open');
    const order = await lawyer.send<{ id: string; codeUrl: string | null; redirectUrl: string | null }>(
      'POST',
      `/api/bills/${DEMO_COURT}/${bill.id}/payments`,
      { channel },
    );
    assert.ok((await PAY[channel](order)).status < 400);
    const paid = await until(
      () => lawyer.get<Bill>(`/api/bills/${DEMO_COURT}/${bill.id}`),
      (one) => one.receipt !== null,
    );
    assert.ok(paid.receipt, `still ${paid.state}`);
    await pdf(lawyer, `/api/bills/${DEMO_COURT}/${bill.id}/receipt.pdf`);

    const trail = await lawyer.get<Rows<{ words: string; outcome: string; sealed: boolean }>>(
      `${at}/trail?limit=100`,
    );
    const words = trail.rows.map((row) => row.words).join('\n');
    for (const word of ['收件回执', '补正', accepted.caseNumber])
      assert.ok(words.includes(word), `${word} in the trail:\n${words}`);
    assert.ok(
      trail.rows.some((row) => row.outcome === 'refused'),
      'a refusal leaves its row too',
    );
  });

test('audit verify holds; one altered row, whichever, makes it fail; put back, it holds again', async () => {
  const owner = openDatabase({ url: embeddedUrl(dataDir, 'tongban_owner'), max: 1, name: 'tamper' });
  const verify = () => runTool('tools/audit.ts', ['verify', '--data-dir', dataDir], dataDir);
  try {
    const pending = () =>
      owner.db
        .selectFrom('audit_pending')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
    await until(pending, ({ n }) => Number(n) === 0);
    const whole = await verify();
    assert.equal(whole.code, 0, whole.output);
    await guards(owner, 'disable');
    for (const [what, change, back] of [
      [
        'the act',
        sql`update audit_entry set law = law || '{x}' where id = (select entry_id from audit_leaf where index = 5)`,
        sql`update audit_entry set law = law[1:cardinality(law) - 1] where id = (select entry_id from audit_leaf where index = 5)`,
      ],
      [
        'the name of who did it',
        sql`update audit_entry set actor_name = actor_name || '甲' where id = (select entry_id from audit_leaf where index = 7)`,
        sql`update audit_entry set actor_name = left(actor_name, -1) where id = (select entry_id from audit_leaf where index = 7)`,
      ],
      [
        'a leaf',
        sql`update audit_leaf set leaf_hash = set_byte(leaf_hash, 0, get_byte(leaf_hash, 0) # 1) where index = 3`,
        sql`update audit_leaf set leaf_hash = set_byte(leaf_hash, 0, get_byte(leaf_hash, 0) # 1) where index = 3`,
      ],
    ] as const) {
      await change.execute(owner.db);
      const tampered = await verify();
      await back.execute(owner.db);
      assert.equal(tampered.code, 1, `${what}: ${tampered.output}`);
    }
    const again = await verify();
    assert.equal(again.code, 0, again.output);
  } finally {
    await guards(owner, 'enable always');
    await owner.close();
  }
});

test('whatever people were told so far, no day in it is written as a machine writes it', async () => {
  const owner = openDatabase({ url: embeddedUrl(dataDir, 'tongban_owner'), max: 1, name: 'notices' });
  try {
    const told = await owner.db.selectFrom('notice').select(['kind', 'title', 'body']).execute();
    assert.ok(new Set(told.map(({ kind }) => kind)).size >= 5);
    assert.deepEqual(
      told.filter(({ title, body }) => /\d{4}-\d\d-\d\d/u.test(title + body)),
      [],
    );
  } finally {
    await owner.close();
  }
});

/** Sets the database's own guards aside, as only someone with its files or its owner's rights could. */
async function guards(
  { db }: ReturnType<typeof openDatabase>,
  how: 'disable' | 'enable always',
): Promise<void> {
  const { rows } = await sql<{
    of: string;
    name: string;
  }>`select tgrelid::regclass::text as of, tgname as name from pg_trigger
    where tgrelid in ('audit_entry'::regclass, 'audit_leaf'::regclass) and not tgisinternal and tgname not like '%enqueue%'`.execute(
    db,
  );
  assert.ok(rows.length >= 2);
  for (const { of, name } of rows)
    await sql`alter table ${sql.table(of)} ${sql.raw(how)} trigger ${sql.ref(name)}`.execute(db);
}
