import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { type ApiClient, apiClient, signIn } from '#db/demo/client.ts';
import { DEMO_COURT } from '#db/demo/world.ts';
import { startPlatform } from '../platform.ts';
import { type Door, DOORS, type Ids, nothing, type Role } from './table.ts';

/** PLATFORM_URL names one that already runs with the demo world. */
const running = process.env['PLATFORM_URL'];
const platform = running ? { url: running, stop: () => Promise.resolve() } : await startPlatform();
after(() => platform.stop());
const base = platform.url;

// ── the routes as the server itself lists them

type Route = { name: string; method: string; path: string };
type Api = { paths: Record<string, Record<string, { operationId?: string }>> };
const api = (await (await fetch(`${base}/api/openapi.json`)).json()) as Api;
const routes: Route[] = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId = '' }]) => ({
    name: operationId,
    method: method.toUpperCase(),
    path,
  })),
);

// ── the people

type Actor = {
  label: string;
  kind: 'nobody' | 'lawyer' | 'staff';
  client: ApiClient;
  barred?: boolean;
  ownsThing?: boolean;
  bareToken?: boolean;
  court?: string;
  roles?: readonly Role[];
};

const nobody = apiClient(base, new Map());
const [a, other, suspended, basic] = await Promise.all(
  ['lin-zhixing', 'gu-wangzhi', 'qin-zhige', 'he-chushi'].map((person) => signIn(base, 'lawyer', person)),
);
if (!a || !other || !suspended || !basic) throw new Error('four lawyers sign in');
const STAFF: [string, readonly Role[]][] = [
  ['president', ['president', 'judge']],
  ['registrar', ['registrar']],
  ['judge', ['judge']],
  ['clerk', ['clerk']],
  ['court-admin', ['court-admin']],
  ['counter', ['counter']],
];
const staffOf = async (court: string): Promise<Actor[]> =>
  Promise.all(
    STAFF.map(async ([sub, roles]) => ({
      label: `${sub} of ${court}`,
      kind: 'staff' as const,
      client: await signIn(base, 'court', `${court.toLowerCase()}-${sub}`),
      court,
      roles,
    })),
  );
const here = await staffOf(DEMO_COURT);
const there = await staffOf('G11');
const { token: secret, id: token } = await a.send<{ token: string; id: string }>('POST', '/api/me/tokens', {
  name: '只读参考数据',
  scopes: ['reference.read'],
  days: 1,
});

const actors: Actor[] = [
  { label: 'nobody', kind: 'nobody', client: nobody },
  { label: 'another lawyer', kind: 'lawyer', client: other },
  { label: 'a suspended lawyer', kind: 'lawyer', client: suspended, barred: true },
  { label: 'a lawyer verified only basically', kind: 'lawyer', client: basic, barred: true },
  {
    label: 'her own token without scope',
    kind: 'lawyer',
    client: apiClient(base, new Map(), `Bearer ${secret}`),
    ownsThing: true,
    bareToken: true,
  },
  ...there,
  ...here,
];

// ── what A has

type Rows<T> = { rows: T[] };
const counter = here.find((one) => one.roles?.includes('counter'))!;
const accepted = (await a.get<Rows<{ filingId: string; state: string }>>('/api/filings')).rows.find(
  (row) => row.state === 'accepted',
)!;
const filing = await a.get<{ content: { materials: { fileId: string }[]; parties: { id: string }[] } }>(
  `/api/filings/${DEMO_COURT}/${accepted.filingId}`,
);
const billId = (await a.get<Rows<{ id: string }>>('/api/bills')).rows[0]!.id;
const documents = await until(
  () => a.get<Rows<{ id: string; kind: string; state: string }>>('/api/documents'),
  ({ rows }) => rows.length >= 4 && rows.every((row) => row.state === 'effective'),
);
const documentId = documents.rows.find((row) => row.kind === 'fee-notice')!.id;
const registrar = here.find((one) => one.roles?.includes('registrar'))!;
const deskDocument = await registrar.client.get<{ services: { id: string }[] }>(
  `/api/desk/documents/${documentId}`,
);
const attempt = await a.send<{ id: string }>('POST', `/api/bills/${DEMO_COURT}/${billId}/payments`, {
  channel: 'wechat',
});
const consents = await a.get<{ filings: { id: string }[] }>('/api/me/service-consent');
const { code } = await counter.client.send<{ code: string }>('POST', '/api/identity/counter-verifications', {
  licenceNo: '14101200811900001',
});
const book = await a.send<{ id: string }>('POST', '/api/party-book', {
  id: 'p1',
  role: 'plaintiff',
  name: '周示例',
});
const notices = await until(
  () => a.get<Rows<{ id: string }>>('/api/notices'),
  ({ rows }) => rows.length > 0,
);

const filingWaiting = (await a.get<Rows<{ filingId: string; state: string }>>('/api/filings')).rows.find(
  (row) => row.state === 'correction-required',
)!.filingId;
const { threadId } = await a.send<{ threadId: string }>('POST', '/api/contact/threads', {
  courtId: DEMO_COURT,
  about: { type: 'filing', id: filingWaiting },
  subject: '询问审查进度',
  message: { text: '请问何时可以立案？' },
});

const cases = await until(
  () => a.get<Rows<{ caseId: string }>>('/api/cases'),
  ({ rows }) => rows.length > 0,
);

const caseId = cases.rows[0]!.caseId;
const recusal = { service: 'recusal', courtId: DEMO_COURT, caseId };
const application = await a.send<{ id: string }>('POST', '/api/applications', {
  ...recusal,
  answers: {
    whose: 'other',
    name: '鉴定人王样本',
    ground: 'interest',
    facts: '该鉴定人持有被告公司的股份，与本案有利害关系。',
    learnt: 'before',
  },
  materials: [],
});

const ids: Ids = {
  courtId: DEMO_COURT,
  filingWaiting,
  contact: threadId,
  filing: accepted.filingId,
  case: caseId,
  application: application.id,
  applicationDraft: (await a.send<{ id: string }>('POST', '/api/application-drafts', recusal)).id,
  bill: billId,
  attempt: attempt.id,
  document: documentId,
  service: deskDocument.services[0]!.id,
  draft: (await a.get<Rows<{ id: string }>>('/api/drafts')).rows[0]!.id,
  evidenceBundle: await askForBundle(),
  file: filing.content.materials[0]!.fileId,
  reading: (
    await a.send<{ id: string }>('POST', '/api/readings', { fileId: filing.content.materials[0]!.fileId })
  ).id,
  session: (await a.get<Rows<{ id: string }>>('/api/me/sessions')).rows[0]!.id,
  token,
  party: filing.content.parties[0]!.id,
  bookEntry: book.id,
  pleading: (await a.send<{ id: string }>('POST', '/api/pleadings', { template: 'complaint' })).id,
  notice: notices.rows[0]!.id,
  code,
  consent: consents.filings[0]!.id,
  staff: randomUUID(),
};

/** A merged PDF of evidence, asked for in a draft of its own. */
async function askForBundle(): Promise<string> {
  const { id } = await a!.send<{ id: string }>('POST', '/api/drafts', {});
  await a!.send('PUT', `/api/drafts/${id}`, { version: 1, content: filing.content });
  return (await a!.send<{ id: string }>('POST', `/api/drafts/${id}/evidence-bundles`)).id;
}

async function until<T>(ask: () => Promise<T>, good: (value: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const value = await ask();
    if (good(value) || tries > 100) return value;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

// ── asking

const PLACES: [RegExp, keyof Ids][] = [
  [/\/filings\/\{courtId\}\/\{id\}|\/desk\/filings\/\{id\}/, 'filing'],
  [/\/applications\//, 'application'],
  [/\/application-drafts\//, 'applicationDraft'],
  [/\/deputies\//, 'staff'],
  [/\/contact\//, 'contact'],
  [/\/cases\//, 'case'],
  [/\/desk\/refunds\//, 'staff'],
  [/\/bills\/|\/payments\/returned\//, 'bill'],
  [/\/exchange\/messages\//, 'staff'],
  [/\/documents\//, 'document'],
  [/\/drafts\//, 'draft'],
  [/\/api\/files\//, 'file'],
  [/\/api\/readings\//, 'reading'],
  [/\/sessions\//, 'session'],
  [/\/tokens\//, 'token'],
  [/\/party-book\//, 'bookEntry'],
  [/\/pleadings\//, 'pleading'],
  [/\/evidence-bundles\//, 'evidenceBundle'],
  [/\/law-imports\//, 'staff'],
];

function pathFor({ path }: Route, of: Ids): string {
  const place = PLACES.find(([pattern]) => pattern.test(path))?.[1] ?? 'courtId';
  return path
    .replace('{courtId}', of.courtId)
    .replace('{fileId}', of.file)
    .replace('{attemptId}', of.attempt)
    .replace('{refundId}', of.staff)
    .replace('{personId}', of.staff)
    .replace('{hearingId}', of.staff)
    .replace('{counselId}', of.staff)
    .replace('{serviceId}', of.service)
    .replace('{slug}', '示例法')
    .replace('{article}', '1')
    .replace('{which}', 'original')
    .replace('{way}', 'out')
    .replace('{claimId}', 'c1')
    .replace('{format}', 'pdf')
    .replace('{service}', 'originals')
    .replace('{act}', path.includes('/desk/') ? 'decide:refused' : 'withdraw')
    .replace('{code}', path.includes('refusals') ? 'identity.sign-in-denied' : of.code)
    .replace('{id}', of[place]);
}

const QUERY: Record<string, string> = {
  'reference.court-tree': '?province=%E6%B2%B3%E5%8D%97%E7%9C%81',
  'workbench.search': '?q=%E8%B5%B5',
  'reference.courts': '?q=jinshui',
  'law.search': '?q=%E8%B5%B7%E8%AF%89',
  'law.at': '?cite=%E6%B0%91%E8%AF%89%E6%B3%95126',
  'desk.calendar': '?year=2027',
  'reference.causes': '?q=mj',
  'filing.claim-remove': '?version=999',
  'tools.fee': '?amounts=100000',
  'tools.interest': '?kind=agreed&principal=10000&rate=6&from=2025-01-01&to=2025-12-31',
  'tools.period': '?items=D45&event=2026-03-02',
};

type Answer = { status: number; body: unknown; code: string };

async function call(
  client: ApiClient,
  route: Route,
  of: Ids,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const path = `${pathFor(route, of)}${QUERY[route.name] ?? ''}`;
  if (route.name === 'platform.events' || /^identity\.(start|return)/.test(route.name))
    return unread(client, path);
  const body =
    DOORS[route.name]?.body?.(of) ??
    (route.method === 'POST' && route.path.includes('callbacks') ? {} : undefined);
  const answer = await client.ask(
    route.method,
    path,
    body,
    route.method === 'GET' ? headers : { 'idempotency-key': randomUUID(), ...headers },
  );
  return {
    status: answer.status,
    body: answer.body,
    code: (answer.body as { code?: string }).code ?? '',
  };
}

/** A stream without end and redirects to elsewhere: only the status matters. */
async function unread(client: ApiClient, path: string): Promise<Answer> {
  const end = new AbortController();
  const response = await fetch(`${base}${path}`, {
    redirect: 'manual',
    signal: end.signal,
    headers:
      client === actors[4]?.client ? { authorization: `Bearer ${secret}` } : { cookie: client.cookie() },
  });
  end.abort();
  return { status: response.status, body: null, code: '' };
}

// ── what must come back

const inside = (door: Door) => door.answers ?? [200];

/** Every status that this actor may be given at this door; for a thing of somebody else the same as for nothing at all. */
function expected(door: Door, actor: Actor): readonly number[] {
  if (door.who === 'open') return inside(door);
  if (actor.kind === 'nobody') return [401];
  if (door.who !== 'both' && door.who !== actor.kind) return [403];
  if (actor.bareToken) return [403];
  if (actor.kind === 'staff') {
    if (door.roles && !door.roles.some((role) => actor.roles?.includes(role))) return [403];
    if (door.thing === undefined) return inside(door);
    if (door.thing === 'of the lawyer') return [404];
    return actor.court === DEMO_COURT ? inside(door) : [404];
  }
  // whether the lawyer or the thing is looked at first is all one: she learns nothing of the thing
  if (actor.barred && door.litigation) return door.thing === undefined ? [403] : [403, 404];
  return door.thing === undefined ? inside(door) : [404];
}

/** These end what the walk needs (sessions), or are asked elsewhere with care. */
const ENDS = new Set(['identity.sign-out', 'identity.session-revoke-others']);
const withoutInstance = (body: unknown) =>
  typeof body === 'object' && body !== null && !Buffer.isBuffer(body)
    ? { ...body, instance: '' }
    : String(body).slice(0, 200);

// Registered only when everything above is made: the runner closes the platform as soon as no test is left.
test('every route of the server stands in the table, and no other', () => {
  assert.ok(routes.length > 80, `${routes.length} routes`);
  assert.deepEqual(routes.map((route) => route.name).toSorted(), Object.keys(DOORS).toSorted());
});

for (const actor of actors)
  test(`${actor.label}, with the identifiers of lawyer A, at every door`, async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      const door = DOORS[route.name];
      if (!door || ENDS.has(route.name)) continue;
      const answer = await call(actor.client, route, ids);
      const wanted = expected(door, actor);
      const said = `${route.method} ${route.path} → ${answer.status} ${answer.code || JSON.stringify(withoutInstance(answer.body)).slice(0, 120)}, expected ${wanted.join(' or ')}`;
      if (answer.status >= 500) wrong.push(`FAULT ${said}`);
      else if (!wanted.includes(answer.status)) wrong.push(said);
      else if (
        actor.bareToken &&
        door.who !== 'open' &&
        door.who !== 'staff' &&
        answer.code !== 'access.scope-missing' &&
        route.name !== 'platform.events'
      )
        wrong.push(`${said}: not for its scope`);
      else if (door.thing && wanted.includes(404) && !wanted.includes(200)) {
        const none = await call(actor.client, route, nothing(ids));
        try {
          assert.deepEqual(
            [none.status, withoutInstance(none.body)],
            [answer.status, withoutInstance(answer.body)],
          );
        } catch {
          wrong.push(
            `${route.method} ${route.path} tells what exists: ${JSON.stringify(answer.body)} ≠ ${JSON.stringify(none.body)}`,
          );
        }
      }
    }
    assert.deepEqual(wrong, []);
  });

test('A herself comes in at every door of hers (else the walk above would prove nothing)', async () => {
  for (const route of routes) {
    const door = DOORS[route.name];
    const last = new Set([
      'identity.session-revoke',
      'identity.token-revoke',
      'reading.drop',
      'filing.draft-discard',
      'filing.draft-restore',
      'filing.party-remove',
      'pleading.delete',
      'pleading.restore',
      'delivery.end-consent',
      ...ENDS,
    ]);
    if (!door || door.who === 'staff' || last.has(route.name)) continue;
    const answer = await call(a, route, ids);
    assert.ok(
      inside(door).includes(answer.status),
      `${route.method} ${route.path} → ${answer.status} ${answer.code}`,
    );
  }
});

test('a write from another site (no CSRF header) is refused, and one without Idempotency-Key, unless it is harmless to repeat', async () => {
  const writers: Record<Door['who'], ApiClient> = { open: a, lawyer: a, both: a, staff: registrar.client };
  for (const route of routes.filter(
    ({ method, path, name }) =>
      // a payer comes back from the bank's page by a form of that page; what it says is not believed; a court's system signs
      method !== 'GET' &&
      !/\/(callbacks|returned)\/|^\/api\/exchange\//.test(path) &&
      name !== 'identity.sign-out',
  )) {
    const door = DOORS[route.name]!;
    const client =
      door.roles && !door.roles.includes('registrar')
        ? here.find((one) => one.roles?.some((role) => door.roles?.includes(role)))!.client
        : writers[door.who];
    const foreign = await call(client, route, ids, { 'x-tongban-csrf': '' });
    assert.deepEqual([foreign.status, foreign.code], [403, 'access.csrf'], `${route.method} ${route.path}`);
    if (door.repeatable) continue;
    for (const key of ['', 'not-a-uuid']) {
      const keyless = await call(client, route, ids, { 'idempotency-key': key });
      assert.deepEqual(
        [keyless.status, keyless.code],
        [400, 'write.key-missing'],
        `${route.method} ${route.path}`,
      );
    }
  }
});

test('identifiers mixed: another lawyer’s own filing does not open A’s file, bill or document', async () => {
  const theirs = (await other.get<Rows<{ filingId: string; courtId: string }>>('/api/filings')).rows[0]!;
  for (const which of ['original', 'view']) {
    assert.equal(
      (await other.ask('GET', `/api/filings/${theirs.courtId}/${theirs.filingId}/files/${ids.file}/${which}`))
        .status,
      404,
    );
    assert.equal(
      (await registrar.client.ask('GET', `/api/desk/filings/${theirs.filingId}/files/${ids.file}/${which}`))
        .status,
      404,
    );
  }
  assert.equal(
    (await other.ask('GET', `/api/bills/${DEMO_COURT}/${ids.bill}/payments/${ids.attempt}`)).status,
    404,
  );
  assert.equal(
    (await registrar.client.ask('GET', `/api/desk/documents/${ids.document}/certificates/${randomUUID()}`))
      .status,
    404,
  );
  assert.equal((await other.ask('GET', `/api/filings/G11/${ids.filing}`)).status, 404);
});

test('what is not there and what is no identifier is never a fault of the server', async () => {
  const odd = ['%00', '..%2f..%2fetc%2fpasswd', "'", '%E0%A4%A', 'a'.repeat(250), '{}', '０'];
  const cursors = [
    'x',
    Buffer.from('["a","b"]').toString('base64url'),
    Buffer.from('["2026-01-01T00:00:00.000Z","b"]').toString('base64url'),
    Buffer.from('[1,2,3]').toString('base64url'),
    Buffer.from('["2026-13-01","x",1]').toString('base64url'),
  ];
  const faults: string[] = [];
  const look = async (client: ApiClient, path: string) => {
    const { status } = await client.ask('GET', path);
    if (status >= 500) faults.push(`${path} → ${status}`);
  };
  for (const route of routes.filter(
    ({ method, name }) =>
      method === 'GET' && name !== 'platform.events' && !name.startsWith('identity.start'),
  )) {
    const client = DOORS[route.name]?.who === 'staff' ? registrar.client : a;
    for (const bad of odd) await look(client, route.path.replaceAll(/\{\w+\}/g, bad));
    const real = pathFor(route, ids);
    for (const cursor of cursors) await look(client, `${real}?cursor=${cursor}`);
    await look(client, `${real}?q=%00&limit=0&province=%00`);
    await look(client, `${real}?q=%00`);
    await look(client, `${real}?q=%25_%5C'%22`);
  }
  assert.deepEqual(faults, []);
});

test('a signed-out session, a revoked token and a made-up credential open nothing', async () => {
  const gone = await signIn(base, 'lawyer', 'gu-wangzhi');
  const cookie = gone.cookie();
  assert.equal(
    (await gone.ask('POST', '/api/auth/sign-out', undefined, { 'x-tongban-csrf': '' })).status,
    403,
  );
  await gone.send('POST', '/api/auth/sign-out');
  const jar = new Map(
    cookie
      .split('; ')
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const),
  );
  assert.equal((await apiClient(base, jar).ask('GET', '/api/me')).status, 401);
  await a.send('DELETE', `/api/me/tokens/${token}`);
  for (const bearer of [`Bearer ${secret}`, 'Bearer tb_0000000000000000000000', 'Bearer x', 'Basic eDp5'])
    assert.equal((await apiClient(base, new Map(), bearer).ask('GET', '/api/me')).status, 401, bearer);
});
