import {
  computeFee,
  type FeeAdjustment,
  type FeeInput,
  type FeeResult,
  type FeeStep,
  HALVING,
  LOWEST_REDUCTION_PERCENT,
  moneyInWords,
  onClaimChange,
  onConversion,
  onConversionUnpaid,
  onHalvedEnd,
  onNotAccepted,
  RELIEF,
  RELIEF_GROUNDS,
  reliefBarred,
} from '#law/fees/index.ts';
import { cite, type Citation } from '#law/citations.ts';
import { feeKind, feeName } from './fee-kinds.ts';
import type { FeeAnswer, FeeLine, FeeQuestion } from './fee-terms.ts';
import type { Note } from './fields.ts';

const say = (text: string, article: Citation): Note => ({ text, article: article.label });

const lineOf = ({ label, from, to, rate, amount, article }: FeeStep): FeeLine => ({
  label,
  ...(rate !== undefined && from !== undefined && to !== undefined && { portion: to - from }),
  ...(rate !== undefined && { rate }),
  amount,
  article: article.label,
});

const halved = (fen: number) => Math.floor((fen + 1) / 2);

/** Half of this fee, however the case comes to it (调解, 撤诉, 简易程序, 反诉): halved once. */
function halfOf(input: FeeInput): FeeResult {
  return 'halvings' in input || HALVES.has(input.kind)
    ? computeFee({ ...input, halvings: ['summary-procedure'] } as FeeInput) // the kinds of this set have the field
    : computeFee(input);
}
const HALVES = new Set<FeeInput['kind']>([
  'property',
  'divorce',
  'personality',
  'other-non-property',
  'intellectual-property',
  'fixed',
]);

function inputOf({ kind, amounts, each, also }: FeeQuestion): FeeInput {
  const input = feeKind(kind).input(amounts, each);
  return input.kind === 'property' && also ? { ...input, alsoNonProperty: true } : input;
}

const headline = (label: string, fen: number, range?: FeeResult['range']): FeeAnswer['headline'] => ({
  label,
  fen,
  words: moneyInWords(fen),
  ...(range && range.min !== range.max && { range }),
});

const other = (label: string, { total, range }: Pick<FeeResult, 'total' | 'range'>) => ({
  label,
  fen: total,
  ...(range && range.min !== range.max && { range }),
});

const HALVING_NOTES: readonly Note[] = [
  ...Object.values(HALVING)
    .slice(0, 3)
    .map(({ text, article }) => say(`${text}的，减半交纳`, article)),
  say('符合几种减半情形的，只减半一次', cite('CPI', '206')),
];

function plainFee(question: FeeQuestion): FeeAnswer {
  const input = inputOf(question);
  const full = computeFee(input);
  const halves = feeKind(question.kind).halves === true && full.total > 0;
  return {
    name: feeName(question.kind),
    headline: headline('应交', full.total, full.range),
    others: halves ? [other('减半后', halfOf(input))] : [],
    lines: full.steps.map(lineOf),
    notes: [...full.notes.map((note) => say(note.text, note.article)), ...(halves ? HALVING_NOTES : [])],
  };
}

function appeal(question: FeeQuestion): FeeAnswer {
  const full = computeFee(inputOf(question));
  return {
    name: `二审${feeName(question.kind)}`,
    headline: headline('上诉应预交', full.total, full.range),
    others: [],
    lines: full.steps.map(lineOf),
    notes: [
      say('财产案件按照不服一审判决部分的上诉请求数额交纳，不按一审全部标的', cite('FEE', '17')),
      say(
        '提交上诉状时预交；上诉期内未预交的，法院通知在7日内预交，逾期按自动撤回上诉处理',
        cite('FEE', '22.2'),
      ),
      say('原告、被告、第三人分别上诉的分别预交；同一方共同上诉的只预交一份', cite('CPI', '202')),
      say('对不予受理、驳回起诉、管辖权异议裁定上诉的，不交纳', cite('FEE', '8(三)')),
      ...full.notes.map((note) => say(note.text, note.article)),
    ],
  };
}

function counterclaim(question: FeeQuestion): FeeAnswer {
  const input = inputOf(question);
  const full = computeFee(input);
  const half = halfOf(input);
  return {
    name: `反诉${feeName(question.kind)}`,
    headline: headline('合并审理，应交', half.total, half.range),
    others: [other('不合并审理的全额', full)],
    lines: [
      ...full.steps.map(lineOf),
      {
        label: '反诉与本诉合并审理，减半交纳',
        amount: half.total - full.total,
        article: cite('FEE', '18').label,
      },
    ],
    notes: [
      say('自提起反诉次日起7日内交纳', cite('FEE', '22.1')),
      say('有独立请求权的第三人提出诉讼请求、合并审理的，同样减半', cite('FEE', '18')),
      say('又符合其他减半情形的，只减半一次', cite('CPI', '206')),
    ],
  };
}

function adjusted(name: string, { pay, refund, why, article }: FeeAdjustment, lines: FeeLine[]): FeeAnswer {
  const label = pay > 0 ? '应补交' : refund > 0 ? '应退还' : '不补不退';
  return {
    name,
    headline: headline(label, pay + refund),
    others: [],
    lines: [...lines, { label: why, amount: pay - refund, article: article.label }],
    notes: [],
  };
}

const summary = (label: string, fen: number, article: Citation): FeeLine => ({
  label,
  amount: fen,
  article: article.label,
});

function change({ before = 0, after = 0, ended }: FeeQuestion): FeeAnswer {
  const fee = (amount: number) => computeFee({ kind: 'property', amounts: [amount] }).total;
  const tariff = cite('FEE', '13(一)');
  const answer = adjusted('变更诉讼请求数额', onClaimChange({ before, after, inquiryEnded: ended }), [
    summary('按变更前数额的受理费', fee(before), tariff),
    summary('按变更后数额的受理费', fee(after), tariff),
  ]);
  return {
    ...answer,
    others: [
      { label: '变更前受理费', fen: fee(before) },
      { label: '变更后受理费', fen: fee(after) },
    ],
    notes: [say('已按简易程序减半交纳的，差额也按减半计算，以法院通知为准', cite('FEE', '16'))],
  };
}

function conversion(question: FeeQuestion): FeeAnswer {
  const full = computeFee(inputOf(question)).total;
  const paid = question.paid ?? halved(full);
  const lines = [
    summary('普通程序的受理费', full, cite('FEE', '13(一)')),
    summary(question.paid === undefined ? '已按简易程序减半交纳' : '已经交纳', paid, cite('FEE', '16')),
  ];
  const answer = question.unpaid
    ? adjusted('简易转普通，不补交', onConversionUnpaid(paid), lines)
    : adjusted('简易程序转为普通程序', onConversion({ full, paid }), lines);
  return {
    ...answer,
    notes: [
      say('自接到交纳诉讼费用通知之日起七日内补交', cite('CPI', '199.1')),
      say('无正当理由未按期足额补交的，按撤诉处理，已收费用退还一半', cite('CPI', '199.2')),
    ],
  };
}

function refund(question: FeeQuestion): FeeAnswer {
  const full = computeFee(inputOf(question)).total;
  const paid = question.paid ?? full;
  const lines = [summary('全额', full, cite('FEE', '13(一)')), summary('已经交纳', paid, cite('FEE', '20'))];
  const { why } = question;
  const change =
    why === 'not-accepted'
      ? onNotAccepted(paid)
      : why === 'remanded'
        ? {
            pay: 0,
            refund: paid,
            why: '二审发回重审，退还上诉人已交纳的第二审案件受理费',
            article: cite('FEE', '27.1'),
          }
        : why === 'summary'
          ? {
              pay: 0,
              refund: Math.max(0, paid - halved(full)),
              why: '适用简易程序，减半交纳',
              article: cite('FEE', '16'),
            }
          : onHalvedEnd({ full, paid });
  return {
    ...adjusted('退还案件受理费', change, lines),
    notes: [
      say('法律文书生效后15日内退还，无须另行申请', cite('FEE', '53.2')),
      say('已经减半交纳的，不再减半', cite('CPI', '206')),
    ],
  };
}

function relief(question: FeeQuestion): FeeAnswer {
  const full = computeFee(inputOf(question));
  const ground = RELIEF_GROUNDS[Number(question.ground)] ?? RELIEF_GROUNDS[0];
  const { name, article } = RELIEF[ground.kind];
  const percent = question.percent ?? LOWEST_REDUCTION_PERCENT;
  const barred = reliefBarred({
    kind: ground.kind,
    applicant: question.applicant,
    ...(ground.kind === 'reduce' && { reductionPercent: percent }),
  });
  const off =
    barred || ground.kind === 'defer'
      ? 0
      : ground.kind === 'exempt'
        ? full.total
        : Math.floor((full.total * percent) / 100);
  const label = barred ? `不能${name}，应交` : ground.kind === 'defer' ? '可以缓交' : `${name}后应交`;
  return {
    name: `申请${name}${feeName(question.kind)}`,
    headline: headline(label, full.total - off),
    others: [{ label: '全额', fen: full.total }],
    lines: [
      ...full.steps.map(lineOf),
      ...(off > 0 ? [summary(ground.kind === 'reduce' ? `减交${percent}%` : '免交', -off, article)] : []),
    ],
    notes: [
      ...(barred ? [say(barred.text, barred.article)] : [say(`符合：${ground.text}`, ground.article)]),
      say('起诉或者上诉时提交书面申请、经济困难证明和其他证明材料；是否准许由法院决定', cite('FEE', '48')),
    ],
  };
}

const ANSWERS = { fee: plainFee, appeal, counterclaim, change, conversion, refund, relief } as const;

/** Answers a question about fees. Page and API call this one function. */
export function answerFee(question: FeeQuestion): FeeAnswer {
  const answer = ANSWERS[question.about](question);
  return { ...answer, notes: uniqueNotes(answer.notes) };
}

const uniqueNotes = (notes: readonly Note[]): Note[] =>
  notes.filter((note, index) => notes.findIndex((each) => each.text === note.text) === index);
