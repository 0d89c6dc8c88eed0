import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { PDFDocument } from 'pdf-lib';
import { buffer } from 'node:stream/consumers';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { newId } from '#kernel/ids.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { testDatabase } from '#kernel/testing/database.ts';
import { plainDate } from '#law/time.ts';
import { aLawyer } from '#modules/identity/testing.ts';
import { askForBundle, BUNDLE_TASK, cancelBundle } from './acts.ts';
import { evidenceTasks } from './jobs.ts';
import { fingerprintOf, groupsOf, linesOf, whyNotOf } from './list.ts';
import { bookmarksOf, makeBook, stampLabels } from './make.ts';
import { beginBundle, findBundle, lastBundle, viewOfBundle } from './store.ts';
import { aPdf, evidenceWorld } from './testing.ts';

const world = await evidenceWorld(await testDatabase());
const run = async (lawyerId: string, id: string) =>
  evidenceTasks(world.deps)
    .find((task) => task.name === BUNDLE_TASK)!
    .run({ lawyerId, id });
const ask = async (lawyer: ReturnType<typeof aLawyer>, draftId: string) => {
  const asked = await askForBundle(world.context(lawyer), world.deps, draftId);
  assert.ok(!isRefusal(asked), JSON.stringify(asked));
  return asked.id;
};
const textOf = async (pdf: Awaited<ReturnType<typeof getDocument>['promise']>, page: number) =>
  (await (await pdf.getPage(page)).getTextContent()).items
    .map((piece) => ('str' in piece ? piece.str : ''))
    .join('');

test('lines are numbered and their pages counted by the files; groups keep the order, one that comes again continues', async () => {
  const three = await world.file('合同.pdf', await aPdf(3), 3);
  const sound = { ...three, name: '录音.mp3', mediaType: 'audio/mpeg', view: 'none' as const, pages: null };
  const lines = linesOf([
    world.item('借款合同', [three], { group: '合同订立', pages: 9 }),
    world.item('转账回单', [], { group: '款项交付', pages: 2 }),
    world.item('通话录音', [sound], { group: '合同订立' }),
  ]);
  assert.deepEqual(
    lines.map(({ label, pages, from, to }) => [label, pages, from, to]),
    [
      ['证据一', 3, 1, 3],
      ['证据二', 2, null, null],
      ['证据三', 1, 4, 4],
    ],
  );
  assert.match(lines[0]?.notes.join() ?? '', /填写的页数是 9/);
  assert.match(lines[1]?.notes.join() ?? '', /没有上传文件/);
  assert.deepEqual(
    groupsOf(lines).map(({ title }) => title),
    ['第一组 合同订立', '第二组 款项交付', '第一组 合同订立（续）'],
  );
  assert.equal(stampLabels(lines)[3], '证据三 第1页 / 总第4页');
});

test('what cannot be merged is said in words before anything begins', async () => {
  const file = await world.file('合同.pdf', await aPdf(1), 1);
  assert.match(whyNotOf([]) ?? '', /还没有列明证据/);
  assert.match(whyNotOf([world.item('合同', [])]) ?? '', /还没有上传证据文件/);
  const refusedFile = { ...file, state: 'refused' as const, why: '文件设有打开密码，请先解除。' };
  assert.match(whyNotOf([world.item('合同', [refusedFile])]) ?? '', /“合同.pdf”不能使用：文件设有打开密码/);
  assert.match(whyNotOf([world.item('合同', [{ ...file, view: 'pending' }])]) ?? '', /还在安全检查/);
  assert.match(whyNotOf([world.item('合同', [{ ...file, pages: 6_000 }])]) ?? '', /一册最多 5000 页/);
  assert.equal(whyNotOf([world.item('合同', [file])]), undefined);
});

test('the book: cover, every page in order and stamped, bookmarks for groups, pieces and files', async () => {
  const lawyer = aLawyer();
  const items = [
    world.item(
      '借款合同',
      [
        await world.file('合同正文.pdf', await aPdf(2, 'contract'), 2),
        await world.file('附件.pdf', await aPdf(1, 'annex', 90), 1),
      ],
      { group: '合同订立' },
    ),
    world.item('通话录音', [
      {
        ...(await world.file('录音.mp3', await aPdf(1), 1)),
        mediaType: 'audio/mpeg',
        view: 'none',
        pages: null,
      },
    ]),
    world.item('转账回单', [await world.file('回单.pdf', await aPdf(1, 'receipt', 180), 1)], {
      group: '款项交付',
    }),
  ];
  const draftId = world.put(lawyer.id, items);
  const id = await ask(lawyer, draftId);
  assert.equal(await ask(lawyer, draftId), id, 'asked again while it is being made');
  await run(lawyer.id, id);
  const row = await findBundle(world.db, lawyer.id, id);
  assert.equal(row?.state, 'done', row?.failure ?? '');
  const bytes = await buffer(await world.blobs.read(row?.sha256 ?? ''));
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  assert.equal(pdf.numPages, row?.pages);
  const cover = pdf.numPages - 5;
  assert.ok(cover >= 1);
  assert.match(await textOf(pdf, 1), /证据目录/);
  const words = await Promise.all([1, 2, 3, 4, 5].map((page) => textOf(pdf, cover + page)));
  assert.match(words[0] ?? '', /contract 1.*证据一 第1页 \/ 总第1页/);
  assert.match(words[2] ?? '', /annex 1.*证据一 第3页 \/ 总第3页/);
  assert.match(words[3] ?? '', /录音录像.*证据二 第1页 \/ 总第4页/);
  assert.match(words[4] ?? '', /receipt 1.*证据三 第1页 \/ 总第5页/);
  type Node = { title: string; items: Node[] };
  const shape = (list: readonly Node[]): unknown => list.map((node) => [node.title, shape(node.items)]);
  const outline = (await pdf.getOutline()) as Node[];
  assert.deepEqual(shape(outline), [
    ['证据目录', []],
    [
      '第一组 合同订立',
      [
        [
          '证据一 借款合同',
          [
            ['合同正文.pdf', []],
            ['附件.pdf', []],
          ],
        ],
      ],
    ],
    ['证据二 通话录音', []],
    ['第二组 款项交付', [['证据三 转账回单', []]]],
  ]);
  const last = (await pdf.getOutline())[3]?.items[0]?.dest as [Parameters<typeof pdf.getPageIndex>[0]];
  assert.equal((await pdf.getPageIndex(last[0])) + 1, cover + 5);
  assert.equal((await PDFDocument.load(bytes)).getPageCount(), pdf.numPages, 'a second reader agrees');

  // stale once the evidence is another
  const now = await world.deps.evidenceOf(lawyer.id, draftId);
  assert.equal(viewOfBundle(row!, fingerprintOf(now!)).stale, false);
  world.put(lawyer.id, items.toReversed(), draftId);
  const later = await world.deps.evidenceOf(lawyer.id, draftId);
  assert.equal(viewOfBundle(row!, fingerprintOf(later!)).stale, true);
  await run(lawyer.id, id);
  assert.deepEqual(await findBundle(world.db, lawyer.id, id), row, 'a repeated job changes nothing');
});

test('an encrypted or broken file, or one of other pages than was checked, is named with what to do', async () => {
  const lawyer = aLawyer();
  const broken = (await aPdf(2)).slice(0, 300);
  const plain = await PDFDocument.create();
  plain.addPage();
  const lockable = Buffer.from(
    Buffer.from(await plain.save({ useObjectStreams: false }))
      .toString('latin1')
      .replace('/Root', '/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -4 >>\n/Root'),
    'latin1',
  );
  const cases: [string, Uint8Array, number, RegExp][] = [
    ['broken', broken, 2, /证据二的文件“broken.pdf”已经损坏/],
    ['locked', lockable, 1, /“locked.pdf”设有密码/],
    ['short', await aPdf(1), 4, /“short.pdf”页数与上传时的检查不符/],
  ];
  for (const [name, bytes, pages, words] of cases) {
    const good = await world.file('good.pdf', await aPdf(1), 1);
    const draftId = world.put(lawyer.id, [
      world.item('好的', [good]),
      world.item('坏的', [await world.file(`${name}.pdf`, bytes, pages)]),
    ]);
    const id = await ask(lawyer, draftId);
    await run(lawyer.id, id);
    const row = await findBundle(world.db, lawyer.id, id);
    assert.equal(row?.state, 'failed');
    assert.match(row?.failure ?? '', words);
    assert.match(row?.failure ?? '', /请重新上传/);
  }
});

test('for another lawyer there is neither draft nor book; a finished one cannot be cancelled', async () => {
  const [lawyer, other] = [aLawyer(), aLawyer()];
  const draftId = world.put(lawyer.id, [world.item('合同', [await world.file('a.pdf', await aPdf(1), 1)])]);
  const foreign = await askForBundle(world.context(other), world.deps, draftId);
  assert.equal(isRefusal(foreign) && foreign.refused, 'evidence.not-found');
  const id = await ask(lawyer, draftId);
  assert.equal(await findBundle(world.db, other.id, id), undefined);
  const cancelled = await cancelBundle(world.context(other), { id });
  assert.equal(isRefusal(cancelled) && cancelled.status, 404);
  await run(lawyer.id, id);
  const over = await cancelBundle(world.context(lawyer), { id });
  assert.equal(isRefusal(over) && over.refused, 'evidence.over');
});

test('cancelled in the middle, the writer is gone and nothing is kept; asked again, it is made anew', async () => {
  const lawyer = aLawyer();
  const draftId = world.put(lawyer.id, [
    world.item('扫描件', [await world.file('scan.pdf', await aPdf(400, 'page', 0, 40_000), 400)]),
  ]);
  const id = await ask(lawyer, draftId);
  const making = run(lawyer.id, id);
  for (let tries = 0; (await findBundle(world.db, lawyer.id, id))?.state !== 'making' && tries < 100; tries++)
    await wait(20);
  assert.ok(!isRefusal(await cancelBundle(world.context(lawyer), { id })));
  await making;
  assert.equal((await findBundle(world.db, lawyer.id, id))?.state, 'cancelled');
  const next = await ask(lawyer, draftId);
  assert.notEqual(next, id);
  await run(lawyer.id, next);
  assert.equal((await lastBundle(world.db, lawyer.id, draftId))?.state, 'done');
});

test('after a crash it begins again from the start, and is given up after three beginnings', async () => {
  const lawyer = aLawyer();
  const draftId = world.put(lawyer.id, [world.item('合同', [await world.file('a.pdf', await aPdf(2), 2)])]);
  const crashed = await ask(lawyer, draftId);
  await beginBundle(world.db, lawyer.id, crashed, 2); // the worker died here
  await run(lawyer.id, crashed);
  assert.equal((await findBundle(world.db, lawyer.id, crashed))?.state, 'done');
  const hopeless = await ask(lawyer, draftId);
  for (let died = 0; died < 3; died++) await beginBundle(world.db, lawyer.id, hopeless, 2);
  await run(lawyer.id, hopeless);
  const row = await findBundle(world.db, lawyer.id, hopeless);
  assert.equal(row?.state, 'failed');
  assert.match(row?.failure ?? '', /多次中断/);
});

test('a scan of 200 pages is written with bounded memory', async () => {
  const pageBytes = 200_000;
  const file = await world.file('scan.pdf', await aPdf(200, 'page', 0, pageBytes), 200);
  const lawyer = newId();
  const draftId = world.put(lawyer, [world.item('扫描件', [file]), world.item('再次', [file, file])]);
  const evidence = await world.deps.evidenceOf(lawyer, draftId);
  const scratch = `${world.folder}/bounded`;
  await mkdir(scratch, { recursive: true });
  let most = 0;
  let child: number | undefined;
  const look = setInterval(() => {
    void readFile(`/proc/${child}/status`, 'utf8').then(
      (status) => {
        most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
      },
      () => undefined, // no /proc here, or it has ended
    );
  }, 50);
  const book = await makeBook(
    {
      evidence: evidence!,
      blobs: world.blobs,
      scratch,
      today: plainDate('2026-03-02'),
      onPage: () => undefined,
      signal: new AbortController().signal,
    },
    (pid) => {
      child = pid;
    },
  );
  clearInterval(look);
  assert.ok(book.size > 600 * pageBytes, 'all three hundred and more pages are in it');
  // 120 MB of scans in a book; the process holds one file twice and what Node and the typesetter need
  assert.ok(most < 600_000, `${Math.round(most / 1000)} MB`);
  assert.equal(bookmarksOf(evidence!.items).length, 3);
});
