import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { testDatabase } from '#kernel/testing/database.ts';
import { INVENTED, inventedLaw, lawWorld } from '../testing.ts';
import { daysIn, spanOf } from './dates.ts';
import { type Read, readJsonl } from './jsonl.ts';
import { readOutline } from './outline.ts';
import { prepareLaw } from './text.ts';

const database = await testDatabase();
const world = await lawWorld(database);
const counts = ({ laws, added, renewed, unchanged, faulty }: Awaited<ReturnType<typeof world.load>>) => ({
  laws,
  added,
  renewed,
  unchanged,
  faulty,
});

const MARKDOWN = `# 中华人民共和国样例法

（2019年1月1日第一届样例大会通过）

类型：法律
施行日期：2019-06-01

## 目录
第一编 总则
第一章 一般规定

## 第一编　总则
### 第一章　一般规定

**第一条** 为了示范格式，制定本法。

**第二条**　示范包括下列各项：

（一）第一项；
（二）第二项。

第二条规定的示范，另行计算。

### 第二章　附带规定

**第二条之一** 增加的一条。

## 附则

**第三条** 本法自2019年6月1日起施行。
`;

test('Markdown: title, head, parts, articles with their paragraphs, 之一; a table of contents leaves no trace', () => {
  const law = readOutline(MARKDOWN.split('\n'), '文件名');
  assert.equal(law.title, '中华人民共和国样例法');
  assert.deepEqual(
    law.articles.map((a) => [a.label, a.path.join('/')]),
    [
      ['第一条', '第一编　总则/第一章　一般规定'],
      ['第二条', '第一编　总则/第一章　一般规定'],
      ['第二条之一', '第一编　总则/第二章　附带规定'],
      ['第三条', '第一编　总则/附则'],
    ],
  );
  assert.equal(
    law.articles[1]?.text.split('\n').length,
    4,
    'items and a paragraph that begins with 第二条规定',
  );
  const prepared = prepareLaw(law);
  assert.deepEqual(
    [prepared.slug, prepared.kind, prepared.span.from, prepared.articles[2]?.key],
    ['样例法', 'law', '2019-06-01', '2-1'],
  );
});

test('JSON Lines: packed or not; a bad line costs only itself and is named', async () => {
  const text = [JSON.stringify(INVENTED[0]), '{"title": 1}', 'not json', JSON.stringify(INVENTED[1])].join(
    '\n',
  );
  const all = async (source: Readable, packed: boolean) => {
    const reads: Read[] = [];
    for await (const read of readJsonl(source, packed)) reads.push(read);
    return reads.map((read) => ('law' in read ? read.law.title : `${read.line}: ${read.fault}`));
  };
  const wanted = ['中华人民共和国示例法', '2: 缺少或写错：title', '3: 不是 JSON', '中华人民共和国示例法'];
  const pieces = Readable.from([Buffer.from(text).subarray(0, 7), Buffer.from(text).subarray(7)]);
  assert.deepEqual(await all(pieces, false), wanted);
  assert.deepEqual(await all(Readable.from([gzipSync(text)]), true), wanted);
});

test('the first day: as stated, else in the head, else in the table of laws, else in the last article, else the publication', () => {
  const span = (raw: object, bodies: string[], preamble: string[], register?: string) => {
    const { from, basis } = spanOf(raw, bodies, preamble, register);
    return [from, basis];
  };
  const last = ['本法自2020年5月1日起施行。'];
  assert.deepEqual(span({ validFrom: '2021-01-01' }, last, []), ['2021-01-01', 'stated']);
  assert.deepEqual(span({}, [], ['2011年8月1日公布', '2011年8月11日施行']), ['2011-08-11', 'stated']);
  assert.deepEqual(span({}, last, ['2020年2月1日通过']), ['2020-05-01', 'text']);
  // amended after its first text: the last article still tells the first day of the first text
  assert.deepEqual(span({}, last, ['2020年2月1日通过', '根据2023年9月1日决定修正']), [
    '2023-09-01',
    'published',
  ]);
  assert.deepEqual(span({}, last, ['根据2023年9月1日决定修正'], '2024-01-01'), ['2024-01-01', 'register']);
  assert.deepEqual(span({}, [], []), [null, 'unknown']);
  assert.deepEqual(daysIn('１９９９年１月３日、2020年13月1日'), ['1999-01-03']);
});

test('the same again changes nothing, a new text becomes a version, surer dates are taken over', async () => {
  const law = inventedLaw({ title: '样本条例', type: '行政法规', published: '2010-01-01' }, 4);
  assert.deepEqual(counts(await world.loadLines([law])), {
    laws: 1,
    added: 1,
    renewed: 0,
    unchanged: 0,
    faulty: 0,
  });
  assert.deepEqual(counts(await world.loadLines([law])), {
    laws: 1,
    added: 0,
    renewed: 0,
    unchanged: 1,
    faulty: 0,
  });
  assert.equal((await world.loadLines([{ ...law, validFrom: '2010-03-01' }])).renewed, 1);
  assert.equal((await world.loadLines([law])).unchanged, 1, 'a weaker source does not take the day away');
  const later = inventedLaw({ title: '样本条例', type: '行政法规', validFrom: '2015-01-01' }, 4, {
    2: '新的文字。',
  });
  assert.equal((await world.loadLines([later])).added, 1);
  const rows = await database.app.db
    .selectFrom('law_version')
    .select(['valid_from', 'valid_to', 'basis'])
    .where('law_id', '=', '样本条例')
    .orderBy('valid_from')
    .execute();
  assert.deepEqual(rows, [
    { valid_from: '2010-03-01', valid_to: '2015-01-01', basis: 'stated' },
    { valid_from: '2015-01-01', valid_to: null, basis: 'stated' },
  ]);
});

test('spellings of one title are one law, whatever the order of import', async () => {
  const name = (title: string) => inventedLaw({ title, validFrom: '2018-01-01' }, 2);
  await world.loadLines([name('最高人民法院 最高人民检察院关于适用〈样本法〉的解释')]);
  const again = await world.loadLines([name('最高人民法院、最高人民检察院关于适用《样本法》的解释')]);
  assert.equal(again.unchanged, 1);
});

test('a Word file as the national database offers it; what is no Word file is refused in words', async () => {
  const lines = [
    '中华人民共和国文档示例法',
    '（2022年1月1日通过）',
    '目　　录',
    '第一章　总则',
    '第一章　总则',
    '第一条　为了示范 Word 格式，制定本法。',
    '第二条　分两款。',
    '第二款在这里。',
    '第三条　本法自2022年3月1日起施行。',
  ];
  const document = new Document({
    sections: [
      {
        children: lines.map(
          (text, i) => new Paragraph({ text, ...(i === 0 ? { heading: HeadingLevel.TITLE } : {}) }),
        ),
      },
    ],
  });
  const loaded = await world.load('文档示例法.docx', await Packer.toBuffer(document));
  assert.deepEqual([loaded.added, loaded.articles, loaded.faulty], [1, 3, 0]);
  const version = await database.app.db
    .selectFrom('law_version')
    .select(['title', 'valid_from'])
    .where('law_id', '=', '文档示例法')
    .executeTakeFirst();
  assert.deepEqual(version, { title: '中华人民共和国文档示例法', valid_from: '2022-03-01' });
  const broken = await world.load('坏.docx', Buffer.from('PK\u0003\u0004 not a document'));
  assert.match(broken.faults[0]?.what ?? '', /不是完好的 \.docx/);
});

test('faults are told by file and line, and the rest is imported', async () => {
  const good = inventedLaw({ title: '有错文件中的好法', validFrom: '2018-01-01' }, 1);
  const told = await world.load(
    '混合.jsonl',
    ['{', JSON.stringify(good), JSON.stringify({ title: '空', articles: [] })].join('\n'),
  );
  assert.deepEqual([told.added, told.faulty], [1, 2]);
  assert.deepEqual(
    told.faults.map(({ line }) => line),
    [1, 3],
  );
  assert.match(
    (await world.load('坏.jsonl.gz', Buffer.from('no gzip'))).faults[0]?.what ?? '',
    /压缩文件已损坏/,
  );
  assert.match((await world.load('空.md', '# 标题\n')).faults[0]?.what ?? '', /没有识别出条文/);
});
