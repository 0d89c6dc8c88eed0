import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import mammoth from 'mammoth';
import { plainDate } from '#law/time.ts';
import { paperToDocx, paperToPdf } from '#modules/documents/index.ts';
import { TEMPLATES, templateById } from './catalogue.ts';
import { fileNameOf, paperOf } from './paper/render.ts';
import { prefillFrom } from './prefill.ts';
import { missingFields, notesOf, type Template } from './template.ts';
import { emptyValues, pleadingValues, type PleadingValues, TEMPLATE_GROUPS, templateView } from './terms.ts';
import { aPerson, filled, KNOWN } from './testing.ts';
import { viewOf } from './template.ts';

const pdfium = await PDFiumLibrary.init();
after(() => pdfium.destroy());
const today = plainDate('2026-03-02');
const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\u200b\u00ad]/g, '');

async function pdfText(bytes: Uint8Array): Promise<string> {
  const document = await pdfium.loadDocument(bytes);
  const text = [...document.pages()].map((page) => page.getText()).join('');
  document.destroy();
  return bare(text);
}
const docxText = async (bytes: Uint8Array): Promise<string> =>
  bare((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value);

async function texts(template: Template, values: PleadingValues): Promise<[string, string]> {
  const paper = paperOf(template, pleadingValues.parse(values), today);
  return [await docxText(await paperToDocx(paper)), await pdfText(await paperToPdf(paper))];
}
const template = (id: string): Template => {
  const found = templateById(id);
  assert.ok(found, id);
  return found;
};

const HOSTILE = '#import "x": * </w:t>&amp;$x^2$[{("《》"\u0000\u202e丙\n第二行';
const GAPS = /undefined|null|NaN|\[object/;

test('the catalogue has what a lawyer needs, each once, each with its article', () => {
  assert.equal(new Set(TEMPLATES.map(({ id }) => id)).size, TEMPLATES.length);
  const names = TEMPLATES.map(({ name }) => name);
  for (const name of [
    '民事起诉状',
    '民事答辩状',
    '财产保全申请书',
    '强制执行申请书',
    '回避申请书',
    '调取证据申请书',
    '撤诉申请书',
    '授权委托书',
    '律师事务所函',
    '法定代表人身份证明书',
    '送达地址确认书',
    '证据目录',
    '民事上诉状',
    '行政起诉状',
    '刑事自诉状',
    '国家赔偿申请书',
    '司法确认申请书',
  ])
    assert.ok(names.includes(name), name);
  assert.equal(TEMPLATES.filter(({ form }) => form?.kind === 'complaint').length, 10);
  assert.equal(TEMPLATES.filter(({ form }) => form?.kind === 'answer').length, 10);
  for (const one of TEMPLATES) {
    assert.ok(one.articles.length > 0 && one.group in TEMPLATE_GROUPS);
    templateView.parse(viewOf(one));
    const ids = one.sections.flatMap((section) => section.fields.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length, one.id);
  }
});

for (const one of TEMPLATES) {
  test(`${one.name}: blank, full and with hostile words, as Word and as PDF`, async () => {
    const [blankDocx, blankPdf] = await texts(one, emptyValues());
    for (const text of [blankDocx, blankPdf]) {
      assert.ok(text.includes(bare(one.title)));
      assert.doesNotMatch(text, GAPS);
    }
    const full = paperOf(one, pleadingValues.parse(filled(one, '甲示例')), today);
    const fullText = await docxText(await paperToDocx(full));
    assert.ok(fullText.includes('甲示例'));
    assert.doesNotMatch(fullText, GAPS);
    assert.deepEqual(missingFields(one, filled(one, '甲示例')), []);
    const [hostileDocx, hostilePdf] = await texts(one, filled(one, HOSTILE));
    assert.ok(
      hostileDocx.includes(bare('#import "x": * </w:t>&amp;$x^2$[{("《》"丙')),
      hostileDocx.slice(0, 300),
    );
    assert.ok(hostilePdf.includes(bare('</w:t>&amp;$x^2$[{("《》"丙')));
  });
}

test('what is known stands in its place and is not asked again', () => {
  const lending = prefillFrom(template('complaint-private-lending'), KNOWN);
  assert.deepEqual(
    lending.parties.map(({ role, name }) => [role, name]),
    [
      ['原告', '赵示例'],
      ['被告', '河南样本商贸有限公司'],
    ],
  );
  assert.equal(lending.fields['lender'], '赵示例');
  assert.equal(lending.fields['borrower'], '河南样本商贸有限公司');
  assert.equal(lending.fields['principal'], 10_000_000);
  assert.equal(lending.fields['agent-firm'], '河南示例律师事务所');
  assert.equal(lending.evidence[0]?.name, '借条');
  const plain = prefillFrom(template('complaint'), KNOWN);
  assert.equal(plain.fields['cause'], '民间借贷纠纷');
  assert.equal(plain.claims.length, 2);
  assert.deepEqual(missingFields(template('complaint'), plain), []);
  const preservation = prefillFrom(template('preservation'), KNOWN);
  assert.deepEqual(
    preservation.parties.map(({ role }) => role),
    ['申请人', '被申请人'],
  );
  assert.equal(preservation.fields['case-number'], '（2026）豫0105民初1234号');
  const objection = prefillFrom(template('jurisdiction-objection'), KNOWN);
  assert.deepEqual(objection.parties.map(({ role, name }) => [role, name])[0], [
    '被申请人（原告）',
    '赵示例',
  ]);
  assert.equal(prefillFrom(template('power-of-attorney'), KNOWN).fields['opponent'], '河南样本商贸有限公司');
  for (const one of TEMPLATES) assert.deepEqual(prefillFrom(one, {}), emptyValues());
});

test('授权委托书: powers one by one, and a warning when only “全权代理” would stand there', async () => {
  const attorney = template('power-of-attorney');
  const values = emptyValues();
  assert.match(
    notesOf(attorney, values)
      .map(({ text }) => text)
      .join(),
    /全权代理/,
  );
  values.fields['powers'] = ['代为起诉、应诉', '提起上诉'];
  values.parties = [aPerson('委托人')];
  assert.match(
    notesOf(attorney, values)
      .map(({ text }) => text)
      .join(),
    /含特别授权：提起上诉/,
  );
  const [docx] = await texts(attorney, values);
  assert.ok(
    docx.includes(bare('☑代为起诉、应诉')) &&
      docx.includes(bare('☑提起上诉')) &&
      docx.includes(bare('☐提起反诉')),
  );
  values.fields['powers'] = ['代为起诉、应诉'];
  assert.match(
    notesOf(attorney, values)
      .map(({ text }) => text)
      .join(),
    /一般授权/,
  );
});

test('files are named by case, paper and day', () => {
  assert.equal(
    fileNameOf(template('complaint-private-lending'), emptyValues(), today, 'docx'),
    '（民间借贷纠纷）民事起诉状_2026-03-02.docx',
  );
  const values = prefillFrom(template('preservation'), KNOWN);
  assert.equal(
    fileNameOf(template('preservation'), values, today, 'pdf'),
    '（2026）豫0105民初1234号财产保全申请书_2026-03-02.pdf',
  );
  values.fields['case-number'] = 'a/b\n"c"';
  assert.equal(
    fileNameOf(template('preservation'), values, today, 'pdf'),
    'ab c财产保全申请书_2026-03-02.pdf',
  );
  assert.equal(
    fileNameOf(template('firm-letter'), emptyValues(), today, 'pdf'),
    '律师事务所函_2026-03-02.pdf',
  );
});
