import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { SAMPLES } from './samples.ts';
import { DOCUMENT_TEMPLATE_IDS, DOCUMENT_TITLES, typeset } from './index.ts';
import type { DocumentData, DocumentTemplateId } from './index.ts';
import { printable } from './view.ts';

type Read = { text: string; pages: number; emptyBoxes: number; title: unknown; created: unknown };

/** Reads a PDF back: its text without white space, and how many glyphs are the font's empty box (glyph 0). */
async function read(pdf: Uint8Array): Promise<Read> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  let text = '';
  let emptyBoxes = 0;
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const content = await page.getTextContent();
    for (const item of content.items) if ('str' in item) text += item.str;
    const drawn = await page.getOperatorList();
    drawn.fnArray.forEach((fn, at) => {
      if (fn !== OPS.showText) return;
      const glyphs = (drawn.argsArray[at] as [unknown[]])[0];
      for (const glyph of glyphs) {
        if (typeof glyph === 'object' && glyph !== null && 'unicode' in glyph && glyph.unicode === '\0')
          emptyBoxes++;
      }
    });
  }
  const { info } = await document.getMetadata();
  const pages = document.numPages;
  await task.destroy();
  const found = info as { Title?: unknown; CreationDate?: unknown };
  return { text: bare(text), pages, emptyBoxes, title: found.Title, created: found.CreationDate };
}

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\u200b\u00ad]/g, '');
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function set<K extends DocumentTemplateId>(id: K, data: DocumentData<K>): Promise<Read> {
  const { pdf, pages } = await typeset(id, data);
  const back = await read(pdf);
  assert.equal(back.pages, pages);
  return back;
}
const sample = (id: DocumentTemplateId): Promise<Read> => set(id, SAMPLES[id]);

const MUST_SAY: Record<DocumentTemplateId, string[]> = {
  'filing-receipt': ['收件回执', 'G13-20260302-000123', '2026年3月2日10:25:07', '2026年3月9日前（含当日）', '第48211条', '（院印）', '二〇二六年三月九日', '书记员周示例'],
  'acceptance-notice': ['受理案件通知书', '（2026）豫0105民初1234号', '2026年3月5日登记立案', '送达地址确认书'],
  'fee-notice': ['交纳诉讼费用通知书', '人民币壹仟陆佰伍拾元整', '-1,650.00', '2,250.00', '2026年3月16日前', 'G13P2026030900457'],
  'evidence-notice': ['举证通知书', '举证期限为15日', '2026年3月24日届满'],
  'correction-notice': ['补正通知书', '共3项', '民事诉讼法第六十二条', '7日内', '2026年3月16日前', '第七条'],
  'non-acceptance-ruling': ['民事裁定书', '裁定如下', '本院不予受理', '10日内', '河南省郑州市中级人民法院', '审判员吴样本', '本件与原本核对无异'],
  'return-notice': ['退回通知书', '记录在册', 'G13-2026-T-000007', '第七条第二款', '二〇二六年三月十七日'],
  'service-certificate': ['电子送达凭证', '2026年3月9日09:00:02', '尚未查阅', '第三十一条', 'SM3'],
  'payment-certificate': ['诉讼费用交费凭证', '¥1,650.00', '人民币壹仟陆佰伍拾元整', '2026年3月9日15:31:44'],
  'refund-notice': ['退还诉讼费用通知书', '825.00元', '人民币捌佰贰拾伍元整', '2026年3月24日前', 'G13-2026-TF-000012', '第五十三条第二款'],
  'withdrawal-confirmation': ['撤回立案申请确认书', '2026年3月4日14:12:00', '包含证明在下一次签名检查点之后生成'],
  'power-of-attorney': ['授权委托书', '特别授权', '提起反诉或者上诉', '委托人（签名或者盖章）'],
  complaint: ['民事起诉状', '诉讼请求', '事实与理由', '具状人：赵示例', '二〇二六年三月一日'],
  'audit-trail': ['审计轨迹', '（代赵示例）', '登记立案', '2026年3月2日10:25:07'],
  'plain-sheet': ['借条', '样例，非真实材料', '今借到赵示例人民币壹拾伍万元整', '借款人：孙样本'],
  'application-ruling': ['民事裁定书', '准许原告赵示例撤回起诉', '审判员吴样本', '（院印）', '二〇二六年三月九日'],
  'application-decision': ['决定书', '驳回赵示例的回避申请', '院长郑样本'],
  'application-notice': ['变更开庭日期通知书', '赵示例：', '2026年4月9日9:00', '特此通知'],
  'application-letter': ['律师调查令', '示例银行股份有限公司郑州分行：', '由持令律师'],
}; // biome-ignore format: a table

for (const id of DOCUMENT_TEMPLATE_IDS) {
  test(`${DOCUMENT_TITLES[id]} says what it must, draws every character, and is dated by its data`, async (t) => {
    const started = performance.now();
    await typeset(id, SAMPLES[id]);
    const first = performance.now() - started;
    const again = performance.now();
    await typeset(id, SAMPLES[id]);
    t.diagnostic(`${first.toFixed(1)} ms first, ${(performance.now() - again).toFixed(1)} ms warm`);
    const back = await sample(id);
    for (const words of MUST_SAY[id]) assert.ok(back.text.includes(bare(words)), `${words} in ${back.text}`);
    assert.equal(back.emptyBoxes, 0);
    assert.match(String(back.title), /\p{Script=Han}/u);
    assert.match(String(back.created), new RegExp(`^D:${SAMPLES[id].issuedOn.replaceAll('-', '')}`));
  });
}

test('the hashes on a receipt can be read back whole', async () => {
  const { pdf } = await typeset('filing-receipt', SAMPLES['filing-receipt']);
  const { text } = await read(pdf);
  assert.ok(
    (await pieces(pdf)).every((piece) => !piece.text.includes('\u200b')),
    'nothing invisible is copied along',
  );
  for (const material of SAMPLES['filing-receipt'].materials) assert.ok(text.includes(material.sha256));
  const proof = SAMPLES['filing-receipt'].proof;
  for (const hash of [...(proof?.path ?? []), proof?.rootHash ?? 'none']) assert.ok(text.includes(hash));
});

test('the same data gives the same bytes, in whatever order and in another process', async () => {
  const ids = ['complaint', 'filing-receipt', 'non-acceptance-ruling'] as const;
  const here = new Map<string, string>();
  for (const id of ids) here.set(id, sha((await typeset(id, SAMPLES[id])).pdf));
  for (const id of ids.toReversed()) assert.equal(sha((await typeset(id, SAMPLES[id])).pdf), here.get(id));
  const script = `
    const { typeset } = await import(${JSON.stringify(import.meta.resolve('./index.ts'))});
    const { SAMPLES } = await import(${JSON.stringify(import.meta.resolve('./samples.ts'))});
    const { createHash } = await import('node:crypto');
    const { pdf } = await typeset('complaint', SAMPLES.complaint);
    console.log(createHash('sha256').update(pdf).digest('hex'));`;
  const env = { ...process.env, TZ: 'America/New_York', LANG: 'C' };
  const there = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env,
  });
  assert.equal(there.trim(), here.get('complaint'));
  const other = await typeset('complaint', { ...SAMPLES.complaint, issuedOn: '2026-03-02' });
  assert.notEqual(sha(other.pdf), here.get('complaint'));
});

const HOSTILE =
  '#import "/etc/passwd": * #panic("x") #read("court-paper.typ") *粗* _斜_ $x^2$ `raw` = 标题 - 项 + 项 / 词: 义 <label> @ref \\ \\u{41} // 注 /* 注 */ ] } ) [ { ( "引" \'号\' ~ -- --- ... https://x.example/?a=b&c=d#e';

/** Every free text of a document's data made hostile; dates, hashes and choices stay. */
function hostile<T>(value: T, key = ''): T {
  if (typeof value === 'string') {
    const kept = /(On|By|At)$|^(sha256|sm3|path|signature|field|kind|authority|hash|.*Hash)$/.test(key);
    return (kept ? value : `${value} ${HOSTILE}`) as T;
  }
  if (Array.isArray(value)) return value.map((item) => hostile(item as unknown, key)) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, hostile(v as unknown, k)])) as T;
  }
  return value;
}

for (const id of DOCUMENT_TEMPLATE_IDS) {
  test(`${DOCUMENT_TITLES[id]} prints hostile text as text`, async () => {
    const back = await set(id, hostile(SAMPLES[id]));
    assert.ok(
      back.text.includes(bare('#import "/etc/passwd": * #panic("x") #read("court-paper.typ")')),
      back.text,
    );
    assert.ok(back.text.includes(bare('*粗* _斜_ $x^2$ `raw`')));
    assert.ok(back.text.includes(bare('<label> @ref \\ \\u{41} // 注 /* 注 */')));
    assert.equal(back.emptyBoxes, 0);
  });
}

test('emoji and rare characters never become empty boxes; what no font has is written out and reported', async () => {
  const facts =
    '姓名𠮷𪚥、龘、镕、喆，😀👨‍👩‍👧，ß é ü Ω Д ①⑳ ㎡ ℃ ￥ … —— \u{2ffff}，不可见\u202e倒写\u0000\u0007。\r\n第二段\u2028第三段\ud800尾';
  const done = await typeset('complaint', { ...SAMPLES.complaint, facts });
  const back = await read(done.pdf);
  assert.equal(back.emptyBoxes, 0);
  assert.ok(back.text.includes('〔U+1F600〕'), back.text);
  assert.ok(done.missing.includes('😀'));
  for (const char of ['龘', '镕', '喆', 'é', 'Ω', 'Д'])
    assert.ok(back.text.includes(char.normalize('NFKC')), char);
  for (const char of done.missing) {
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    assert.ok(back.text.includes(`〔U+${code}〕`));
  }
  assert.ok(back.text.includes('不可见倒写。'));
  assert.ok(back.text.includes('第二段第三段'));
});

/** The pieces of text of a PDF with where they stand. */
async function pieces(
  pdf: Uint8Array,
): Promise<{ text: string; page: number; x: number; y: number; width: number }[]> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const document = await task.promise;
  const found: Awaited<ReturnType<typeof pieces>> = [];
  for (let page = 1; page <= document.numPages; page++) {
    const content = await (await document.getPage(page)).getTextContent();
    for (const item of content.items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , x, y] = item.transform as number[];
      found.push({ text: item.str, page, x: x ?? 0, y: y ?? 0, width: item.width });
    }
  }
  await task.destroy();
  return found;
}

test('very long words stay inside the page and inside their cell', async () => {
  const url = `https://example.test/${'a1/'.repeat(150)}`.slice(0, 480);
  const receipt = await typeset('filing-receipt', {
    ...SAMPLES['filing-receipt'],
    cause: url,
    materials: [{ name: `${'q'.repeat(400)}.pdf`, bytes: 1, sha256: '0'.repeat(64) }],
  });
  assert.equal((await read(receipt.pdf)).text.match(/q/g)?.length, 400);
  const notice = await typeset('correction-notice', {
    ...SAMPLES['correction-notice'],
    recipient: 'W'.repeat(300),
    items: [{ fault: 'q'.repeat(300), article: 'z'.repeat(300), remedy: url }],
  });
  const found = [...(await pieces(receipt.pdf)), ...(await pieces(notice.pdf))];
  // The right margin begins at 521.6 pt; only a full-width stop may hang into it.
  for (const piece of found)
    assert.ok(piece.x + piece.width < (piece.text === '：' ? 538 : 522.5), piece.text);
  const end = (letter: string): number =>
    Math.max(...found.filter((p) => new RegExp(`^${letter}+$`).test(p.text)).map((p) => p.x + p.width));
  const begin = Math.min(...found.filter((p) => /^z+$/.test(p.text)).map((p) => p.x));
  const faults = (await pieces(notice.pdf)).filter((p) => /^q+$/.test(p.text));
  assert.ok(
    faults.length > 5 && Math.max(...faults.map((p) => p.x + p.width)) < begin,
    'the first column ends before the second',
  );
  assert.ok(end('z') < Math.max(...found.map((p) => p.x)));
});

test('a list of 200 corrections is set whole, with its head on every page, while the server goes on answering', async (t) => {
  const items = Array.from({ length: 200 }, (_, i) => ({
    fault: `第${i + 1}项材料缺少签名或者盖章，页码不连续，无法识别第三页以后的内容。`,
    article: '民事诉讼法第一百二十四条',
    remedy: `请重新扫描第${i + 1}项材料，逐页核对后上传。`,
  }));
  await typeset('complaint', SAMPLES.complaint);
  let ticks = 0;
  let longest = 0;
  let last = performance.now();
  const clock = setInterval(() => {
    ticks++;
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  const started = performance.now();
  const done = await typeset('correction-notice', { ...SAMPLES['correction-notice'], items });
  const spent = performance.now() - started;
  clearInterval(clock);
  t.diagnostic(
    `${done.pages} pages in ${spent.toFixed(0)} ms, ${ticks} timer ticks meanwhile, longest gap ${longest.toFixed(0)} ms`,
  );
  const back = await read(done.pdf);
  for (let i = 1; i <= 200; i++) assert.ok(back.text.includes(`第${i}项材料缺少`));
  assert.ok(back.text.includes('共200项'));
  assert.ok(back.text.split('需要补正的内容').length - 1 >= done.pages - 1);
  assert.ok(ticks > 3, 'the event loop ran while the document was set');
});

test('many at once are all answered, each with its own', async () => {
  const numbers = Array.from({ length: 40 }, (_, i) => `G13-20260302-${String(i).padStart(6, '0')}`);
  const set = await Promise.all(
    numbers.map((receiptNumber) =>
      typeset('withdrawal-confirmation', { ...SAMPLES['withdrawal-confirmation'], receiptNumber }),
    ),
  );
  assert.equal(new Set(set.map((done) => sha(done.pdf))).size, 40);
  const lastOne = await read(set[39]?.pdf ?? new Uint8Array());
  assert.ok(lastOne.text.includes('G13-20260302-000039'));
});

test('data that does not fit is refused before it is set', async () => {
  await assert.rejects(typeset('complaint', { ...SAMPLES.complaint, issuedOn: '2026-02-30' }), /日期格式/);
  await assert.rejects(typeset('complaint', { ...SAMPLES.complaint, claims: [] }));
});

test('an enforcement case is accepted without a word of prepayment', async () => {
  const notice = SAMPLES['acceptance-notice'];
  const suit = await set('acceptance-notice', notice);
  assert.ok(suit.text.includes('四、应当自收到《交纳诉讼费用通知书》的次日起七日内'));
  const enforcement = await set('acceptance-notice', { ...notice, kind: 'enforcement', prepaysFee: false });
  assert.ok(
    enforcement.text.includes('申请执行河南样本商贸有限公司民间借贷纠纷一案的申请材料'),
    enforcement.text,
  );
  assert.ok(!enforcement.text.includes('预交'));
  assert.ok(enforcement.text.includes('五、联系部门'));
});

/** Whether a page says so; what is read back is normalised. */
const says = (text: string, part: string): boolean => text.includes(bare(part));

test('every kind of filing has its own paper and its own refusal, with what may be done against it', async () => {
  const paper = SAMPLES.complaint;
  const titles = {
    criminal: '刑事自诉状',
    enforcement: '申请执行书',
    compensation: '国家赔偿申请书',
  } as const;
  for (const field of ['criminal', 'enforcement', 'compensation'] as const) {
    const own = [{ title: '执行依据', lines: [{ label: '文号', value: '（2025）豫0105民初100号' }] }];
    const back = await set('complaint', { ...paper, field, own, claimsTitle: '执行请求', facts: '' });
    assert.ok(
      back.text.includes(titles[field]) && says(back.text, '文号：（2025）豫0105民初100号'),
      back.text,
    );
    assert.ok(says(back.text, '执行请求') && !says(back.text, '事实与理由'));
    assert.equal(back.title, titles[field]);
  }
  const { appealDays: _days, appealCourt: _court, ...ruling } = SAMPLES['non-acceptance-ruling'];
  const refusal = async (
    field: DocumentData<'non-acceptance-ruling'>['field'],
    remedy: NonNullable<DocumentData<'non-acceptance-ruling'>['remedy']>,
  ) => (await set('non-acceptance-ruling', { ...ruling, field, remedy })).text;
  const upper = '河南省郑州市中级人民法院';
  const criminal = await refusal('criminal', { name: '上诉', days: 5, to: upper });
  assert.ok(says(criminal, '刑事裁定书') && says(criminal, '的自诉，本院不予受理'));
  assert.ok(says(criminal, `在裁定书送达之日起5日内，向本院递交上诉状，上诉于${upper}`));
  const enforcement = await refusal('enforcement', {
    name: '申请复议',
    days: 10,
    to: upper,
    article: '第七条',
  });
  assert.ok(says(enforcement, '执行裁定书') && says(enforcement, '的执行申请，本院不予受理'));
  assert.ok(says(enforcement, `可以自本裁定书送达之日起10日内，向${upper}申请复议（第七条）`), enforcement);
  const compensation = await refusal('compensation', { name: '申诉', to: `${upper}赔偿委员会` });
  assert.ok(says(compensation, '不予受理决定书') && says(compensation, '决定如下'));
  assert.ok(says(compensation, `如不服本决定，可以向${upper}赔偿委员会申诉`), compensation);
});

test('the longest court name stands on one line', async () => {
  const courtName = '新疆维吾尔自治区高级人民法院生产建设兵团分院';
  const { pdf } = await typeset('acceptance-notice', { ...SAMPLES['acceptance-notice'], courtName });
  const found = await pieces(pdf);
  const first = found.filter((piece) => piece.page === 1 && piece.y === found[0]?.y);
  assert.equal(first.map((piece) => piece.text).join(''), courtName);
});

test('printable keeps what is said', () => {
  assert.equal(printable('一\r\n二\t三'), '一\n二  三');
  assert.equal(printable('a'.repeat(24)), 'a'.repeat(24));
  assert.equal(printable('a'.repeat(60)).replaceAll('\u200b', ''), 'a'.repeat(60));
  assert.equal(printable('正常文字，Normal text.'), '正常文字，Normal text.');
});
