import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type ReadDocument, type ReadLine, readComplaint } from '../terms.ts';
import { amountsIn } from './amounts.ts';
import { ticked } from './boxes.ts';
import { principalOf } from './claim-amount.ts';
import { causeNamed } from './cause.ts';
import { courtsNamed } from './courts.ts';
import { datesIn } from './dates.ts';
import { parseComplaint } from './index.ts';
import { readCreditCode, readIdentity } from './papers.ts';

const typed = (text: string, source: ReadDocument['source'] = 'docx'): ReadDocument => ({
  source,
  pages: 1,
  lines: text.split('\n').map((line): ReadLine => ({ page: 1, text: line })),
});

const PLAIN = `民 事 起 诉 状
原告：张某甲，男，汉族，1990年3月7日出生，住河南省郑州市金水区文化路1号，3号楼2单元，公民身份号码410102199003074511，联系电话：138 0000 0000。
委托诉讼代理人：林知行，河南某某律师事务所律师，电话13911112222（特别授权）。
被告：郑州某某商贸有限公司，住所地：郑州市中原区桐柏路2号，统一社会信用代码：91350100M000100Y43。
法定代表人：李某乙，执行董事。
诉讼请求：
1、判令被告偿还借款本金120,000元（大写：壹拾叁万元整）及利息；
2、诉讼费由被告承担。
事实与理由：
2024年1月1日，被告借款。
此致
金水区人民法院
具状人：张某甲
二〇二六年三月九日`;

test('a complaint in plain words: every value with its place', () => {
  const read = parseComplaint(typed(PLAIN));
  const [plaintiff, defendant] = read.parties;
  assert.equal(plaintiff?.address?.value, '河南省郑州市金水区文化路1号，3号楼2单元');
  assert.deepEqual(plaintiff?.name.where, { from: 1, to: 1, page: 1, quote: '张某甲' });
  assert.equal(plaintiff?.phone?.value, '13800000000');
  assert.equal(plaintiff?.agents[0]?.authority?.value, 'special');
  assert.equal(plaintiff?.agents[0]?.kind, 'lawyer');
  assert.equal(defendant?.kind, 'organisation');
  assert.equal(defendant?.legalRepresentativeTitle?.value, '执行董事');
  assert.equal(read.courtId?.value, 'G13', 'one court of the table ends with that name');
  assert.equal(read.signedOn?.value, '2026-03-09');
  assert.equal(read.claims[0]?.amountFen?.value, 12_000_000);
  assert.match(read.warnings.join(), /小写与大写不一致/);
});

test('wrapped lines, page numbers and running heads', () => {
  const lines = [
    ['民事起诉状', 1],
    ['　　原告：张某甲，男，1990年3月7日出生，住郑州市', 1],
    ['金水区文化路1号，电话13800000000。', 1],
    ['　　诉讼请求：', 1],
    ['　　1、判令被告支付原告自二〇二五年一月一日以来的', 1],
    ['某某律师事务所用笺', 1],
    ['第 1 页 共 2 页', 1],
    ['某某律师事务所用笺', 2],
    ['货款五万元；', 2],
    ['　　2、诉讼费由被告承担。', 2],
    ['　　事实与理由：被告购买货物之后一直没有支付货款。', 2],
    ['第 2 页 共 2 页', 2],
  ] as const;
  const read = parseComplaint({
    source: 'pdf',
    pages: 2,
    lines: lines.map(([text, page]) => ({ text, page })),
  });
  assert.equal(read.parties[0]?.address?.value, '郑州市金水区文化路1号');
  assert.deepEqual(read.parties[0]?.address?.where, {
    from: 1,
    to: 2,
    page: 1,
    quote: '郑州市\n金水区文化路1号',
  });
  assert.equal(read.claims[0]?.text.value, '判令被告支付原告自二〇二五年一月一日以来的货款五万元');
  assert.equal(read.claims[0]?.amountFen?.value, 5_000_000);
  assert.equal(read.facts?.value, '被告购买货物之后一直没有支付货款。');
});

test('contradictions are warned of, with page and line', () => {
  const warnings = (text: string) => parseComplaint(typed(text)).warnings.join('\n');
  assert.match(warnings('原告：张某，男，身份证号码410102199003074512'), /第1页第1行.*校验位/);
  assert.match(
    warnings('原告：张某，女，1991年3月7日出生，身份证号码410102199003074511'),
    /出生日期[\s\S]*性别/,
  );
  assert.match(warnings('原告：张某\n诉讼请求：\n1、判令被告偿还借款；'), /未见明确的金额/);
  assert.match(
    warnings('原告：张某\n诉讼请求：\n1、支付1万元；\n2、支付2万元；\n以上合计：4万元\n事实：无'),
    /合计40,000.00元与各项请求之和30,000.00元不一致/,
  );
  assert.match(warnings('诉讼请求：\n1、支付1万元\n此致\n某某人民法院'), /请选择受理法院/);
});

test('what is absent stays absent', () => {
  const read = parseComplaint(typed('会议记录\n今天讨论了三个问题。'));
  assert.deepEqual(read, { parties: [], claims: [], evidence: [], warnings: [] });
  const form = parseComplaint(
    typed(
      '民事起诉状\n原告（自然人）\t姓名： 性别：男□ 女□ 出生日期： 年 月 日\n被告（自然人）\t姓名：李某 性别：男□ 女☑',
    ),
  );
  assert.deepEqual(
    form.parties.map((party) => [party.name.value, party.sex?.value]),
    [['李某', 'female']],
  );
});

test('numbers are mended only when the check agrees', () => {
  assert.deepEqual(readIdentity('4lO102 19900307 4511'), {
    number: '410102199003074511',
    sure: 0.9,
    kind: 'identity-card',
  });
  assert.equal(readIdentity('11010519491231002×')?.number, '11010519491231002X');
  const wrong = readIdentity('4lO102199003074512');
  assert.equal(wrong?.number, '4LO102199003074512');
  assert.ok(wrong?.fault);
  assert.equal(readCreditCode('9135O1OOMOOO1OOY43')?.number, '91350100M000100Y43');
});

test('amounts', () => {
  const fen = (text: string) => amountsIn(text.normalize('NFKC')).map((one) => one.fen);
  assert.deepEqual(
    fen('货款42,300元（大写：肆万炳仟叁佰元整）'),
    [4_230_000],
    'misread words leave it to the figures',
  );
  assert.deepEqual(fen('支付12.5万元、1,234.56元和叁亿零伍拾万元'), [12_500_000, 123_456, 30_050_000_000]);
  assert.deepEqual(fen('人民币壹拾贰万叁仟肆佰伍拾陆元柒角捌分（￥123,456.78）'), [12_345_678, 12_345_678]);
  const worth = (text: string) => principalOf(text.normalize('NFKC')).amount?.fen;
  assert.equal(worth('赔偿医疗费3000元、误工费2000元，共计5000元'), 500_000);
  assert.equal(worth('支付利息（以100000元为基数，按年利率3%计算至付清之日）'), undefined);
  assert.equal(worth('支付利息（以100000元为基数，自2025年1月1日起，暂计至2026年1月1日为3000元）'), 300_000);
  assert.equal(worth('每月支付抚养费2000元'), undefined);
  assert.equal(worth('案件受理费2300元由被告承担'), undefined);
  assert.equal(worth('支付2025年5月工资16000元'), 1_600_000);
});

test('boxes, days, causes and courts', () => {
  assert.deepEqual(ticked('男☑ 女□', ['男', '女']), ['男']);
  assert.deepEqual(ticked('□男 ☑女', ['男', '女']), ['女']);
  assert.deepEqual(ticked('男团 女口', ['男', '女']), ['男'], 'as recognisers read ☑ and □');
  assert.deepEqual(ticked('男女', ['男', '女']), []);
  assert.deepEqual(
    datesIn('2026年2月30日，二〇二六年十二月三十一日，2026.3.9').map((d) => d.date),
    ['2026-12-31', '2026-03-09'],
  );
  for (const [words, name] of [
    ['民间借贷', '民间借贷纠纷'],
    ['交通事故', '机动车交通事故责任纠纷'],
    ['买卖合同纠纷一案', '买卖合同纠纷'],
    ['离婚', '离婚纠纷'],
  ] as const)
    assert.equal(causeNamed(words)?.name, name);
  assert.equal(causeNamed('天气'), undefined);
  assert.equal(courtsNamed('河南省郑州市金水区人民法院', false).courts[0]?.id, 'G13');
  assert.equal(courtsNamed('郑州市全水区人民法院', false).courts.length, 0);
  assert.equal(courtsNamed('郑州市全水区人民法院', true).courts[0]?.id, 'G13', 'one character misread');
});

const WORDS = [
  '原告',
  '被告：',
  '诉讼请求',
  '事实与理由',
  '1、',
  '2、',
  '此致',
  '人民法院',
  '元',
  '120,000',
  '男，',
  '身份证',
  '（',
  '）',
  '\t',
  '  ',
  '证据',
  '附：',
  '住',
  '法定代表人：',
  '委托诉讼代理人：',
  '☑',
  '□',
  '，',
  '。',
  '①',
  '𠮷',
  '😀',
  '410102199003074511',
  '案由：',
  '共计',
  '第一项，',
];
const line = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join('')),
  fc.constantFrom(...PLAIN.split('\n')),
);
const anyDocument = fc.record({
  source: fc.constantFrom('docx' as const, 'doc' as const, 'pdf' as const, 'ocr' as const),
  pages: fc.constant(3),
  lines: fc.array(fc.record({ page: fc.integer({ min: 1, max: 3 }), text: line }), { maxLength: 50 }),
});

function* places(value: unknown): Generator<{ from: number; to: number; quote: string }> {
  if (Array.isArray(value)) for (const one of value) yield* places(one);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) {
      if (key === 'where')
        yield one as { from: number; to: number; quote: string }; // a place, by the schema parsed before
      else yield* places(one);
    }
}

test('garbage is read without throwing, and every quote stands in the document', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      for (const { from, to, quote } of places(readComplaint.parse(parseComplaint(document)))) {
        let at = from;
        for (const words of quote.split('\n')) {
          while (at <= to && !document.lines[at]?.text.includes(words)) at++;
          assert.ok(at <= to, `${words} stands in ${from}–${to}`);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('3,000 lines in well under a second', () => {
  const lines = Array.from({ length: 3_000 }, (_, i) => ({
    page: 1 + Math.floor(i / 40),
    text: PLAIN.split('\n')[i % 14] ?? '',
  }));
  const before = performance.now();
  parseComplaint({ source: 'pdf', pages: 75, lines });
  assert.ok(performance.now() - before < 1_000);
});
