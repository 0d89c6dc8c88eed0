import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { undescribedActs } from '#kernel/audit/describe.ts';
import type { EntryRow } from '#kernel/audit/leaf.ts';
import { allRefusals } from '#kernel/refusals.ts';
import { actWords } from './house.ts';

const root = path.join(import.meta.dirname, '..');
/** The server's source, file by file, without tests and what only tests use. */
const sources = globSync('{kernel,modules,program}/**/*.ts', {
  cwd: root,
  exclude: (name) => name.includes('/ui/'),
})
  .filter((file) => !/\.test\.ts$|testing|\.tmp\.ts$|\/ui\//.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
const found = (pattern: RegExp) =>
  sources.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map((match) => ({ file, name: match[1] ?? '' })),
  );
const CHINESE = /[\u4e00-\u9fff]/;

test('every act that a route or an act names has words for the trail', () => {
  const ofRoutes = found(/\baudit:\s*'([a-z]+\.[\w-]+)'/g);
  const ofActs = found(/\bname:\s*'([a-z]+\.[\w-]+)',\s*subject/g);
  const ofRecords = found(/\bact:\s*'([a-z]+\.[\w-]+)'/g);
  assert.ok(ofRoutes.length > 30 && ofActs.length > 40, `${ofRoutes.length} routes, ${ofActs.length} acts`);
  assert.deepEqual(
    undescribedActs(
      actWords,
      [...ofRoutes, ...ofActs, ...ofRecords].map(({ name }) => name),
    ),
    [],
  );
});

test('the words are Chinese, whatever an entry holds', () => {
  const changes = [
    null,
    {},
    { caseNumber: [null, '（2026）豫0105民初1号'] },
    { state: ['a', 'b'] },
    { receiptNo: 1 },
  ];
  for (const [act, words] of Object.entries(actWords))
    for (const change of changes) {
      const entry = {
        id: '',
        at: '',
        act,
        actor_kind: 'lawyer',
        actor_id: '',
        on_behalf_of: null,
        court_id: null,
        subject_type: 'filing',
        subject_id: '',
        related: [],
        outcome: 'done',
        refusal_code: null,
        change,
        law: [],
        request_id: null,
        actor_name: '赵示例',
        ip: null,
        personal: null,
        salt: null,
        personal_commitment: Buffer.alloc(32),
      } as unknown as EntryRow; // as the database gives it
      const said = words(entry);
      assert.match(said, CHINESE, act);
      assert.doesNotMatch(said, /undefined|\[object|NaN/, act);
    }
});

test('every refusal says in Chinese what happened and what to do, with a status of its kind', () => {
  const any = new Proxy({}, { get: () => '甲' });
  assert.ok(allRefusals().size > 60);
  for (const [code, line] of allRefusals()) {
    assert.match(code, /^[a-z]+\.[a-z0-9-]+$/);
    assert.match(line.title, CHINESE, code);
    const detail = typeof line.detail === 'function' ? line.detail(any) : line.detail;
    assert.match(detail, CHINESE, code);
    assert.match(detail, /[。！？]$/u, `${code} ends as a sentence`);
    assert.doesNotMatch(detail, /undefined/, code);
    assert.ok([400, 401, 403, 404, 409, 410, 412, 413, 415, 422, 429, 503].includes(line.status), code);
    if (line.article !== undefined) assert.match(line.article, /第.+条|法/, code);
  }
});

test('every refusal that a room makes is declared', () => {
  const made = new Set(found(/\brefuse[A-Z]\w*\(\s*'([a-z]+\.[\w-]+)'/g).map(({ name }) => name));
  const declared = new Set(allRefusals().keys());
  assert.deepEqual(
    [...made].filter((code) => !declared.has(code)),
    [],
  );
});

test('no two routes share a name, none shares method and path', () => {
  const routes = sources.flatMap(({ text }) =>
    [...text.matchAll(/method:\s*'([A-Z]+)',\s*path:\s*[`']([^`']+)[`'],\s*name:\s*[`']([^`']+)[`']/g)].map(
      ([, method, at, name]) => ({ at: `${method} ${at}`, name: name ?? '' }),
    ),
  );
  assert.ok(routes.length > 60, `${routes.length} routes found`);
  const twice = (list: string[]) => list.filter((one, index) => list.indexOf(one) !== index);
  assert.deepEqual(twice(routes.map((route) => route.name).filter((name) => !name.includes('$'))), []);
  assert.deepEqual(twice(routes.map((route) => route.at).filter((at) => !at.includes('$'))), []);
});
