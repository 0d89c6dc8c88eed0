import { cite } from '#law/citations.ts';
import type { Effect } from '../effects.ts';
import type { Condition, Paper } from '../engine/definition.ts';
import { type LawOfCase, paperByLaw, under } from '../law-of-case.ts';
import type { CourtService } from '../service.ts';
import { KINDS, type WithdrawalKind } from './kinds.ts';

const what = (...ids: WithdrawalKind['id'][]): Condition => ({ field: 'what', is: ids });
const charged = (ids: readonly WithdrawalKind['id'][]) =>
  what(...ids.filter((id) => id !== 'counterclaim' && id !== 'enforcement'));
const ENDS: Condition = { field: 'rest', is: ['none'] };

/** What is taken back, as the papers of that law name it. */
const objectOf = ({ id, object }: WithdrawalKind, law: LawOfCase) =>
  id !== 'suit' ? object : law === 'criminal' ? '自诉' : law === 'compensation' ? '赔偿申请' : object;
/** The compensation committee decides, the other benches rule. */
const formOf = (law: LawOfCase) => (law === 'compensation' ? '决定' : '裁定');

/** The ruling for each kind under each law it has. */
const rulings = (
  kinds: readonly WithdrawalKind[],
  { id, word }: { readonly id: string; readonly word: string },
  order: (kind: WithdrawalKind, object: string, law: LawOfCase) => readonly string[],
): Paper[] =>
  kinds.flatMap((kind) =>
    paperByLaw(
      {
        id: `${id}-${kind.id}`,
        form: 'ruling',
        name: (law) => `${word}撤回${objectOf(kind, law)}${formOf(law)}书`,
        to: 'all',
      },
      kind.bases,
      (basis, law) => [
        `{applicant}就{caseNumber}{title}一案，于{submittedOn}向本院申请撤回${objectOf(kind, law)}。`,
        '本院经审查认为，{reasons}',
        `依照${basis}的规定，${formOf(law)}如下：`,
        ...order(kind, objectOf(kind, law), law),
      ],
    ).map((ruling) => ({ ...ruling, when: { ...what(kind.id), and: ruling.when } })),
  );

/** The line about the fee, where there is one. */
const feeLine = ({ id }: WithdrawalKind, law: LawOfCase): string[] =>
  (law !== 'civil' && law !== 'administrative') || id === 'counterclaim'
    ? []
    : [
        law === 'civil'
          ? '案件受理费减半收取，由{applicant}负担，多交部分予以退还。'
          : '案件受理费减半收取，由{applicant}负担，多交部分予以退还；因被诉行政行为改变或者撤销而撤诉的，由被告负担。',
      ];

/** What goes back of the fee, where one was charged: half, or all of it where the agency gave in. */
const fees = (ids: readonly WithdrawalKind['id'][]): Effect[] => [
  {
    do: 'refund',
    receipt: 'acceptance-fee',
    amount: 'half-fee',
    ground: { is: 'withdrawn' },
    why: '准许撤诉，案件受理费减半交纳（《诉讼费用交纳办法》第十五条）',
    when: { ...charged(ids), and: under('civil') },
  },
  {
    do: 'refund',
    receipt: 'acceptance-fee',
    amount: 'half-fee',
    ground: { is: 'withdrawn' },
    why: '准许撤诉，案件受理费减半交纳（《诉讼费用交纳办法》第十五条）',
    when: {
      field: 'because',
      is: ['settled', 'performed', 'evidence', 'other'],
      and: { ...charged(ids), and: under('administrative') },
    },
  },
  {
    do: 'refund',
    receipt: 'acceptance-fee',
    amount: 'all',
    why: '被告改变被诉行政行为后原告撤诉，案件受理费由被告负担（《诉讼费用交纳办法》第三十四条第二款）',
    when: { field: 'because', is: ['changed'], and: under('administrative') },
  },
];

/** The two ends of a withdrawal of one of these kinds (民事诉讼法 第一百四十八条). */
export function withdrawalOutcomes(ids: readonly WithdrawalKind['id'][]): CourtService['outcomes'] {
  const kinds = KINDS.filter(({ id }) => ids.includes(id));
  return {
    granted: {
      name: '准许撤回',
      tone: 'good',
      article: cite('CPL', '148.1'),
      form: [
        {
          id: 'rest',
          label: '撤回之后',
          type: 'choice',
          article: cite('CPI', '239'),
          choices: [
            { id: 'none', name: '本案就此结案' },
            { id: 'goes-on', name: '本诉、反诉、第三人的请求或者他方的上诉继续审理' },
          ],
        },
      ],
      papers: rulings(kinds, { id: 'granted', word: '准许' }, (kind, object, law) => [
        `准许{applicant}撤回${object}。${kind.also ?? ''}`,
        ...feeLine(kind, law),
      ]),
      effects: [
        ...kinds.flatMap(({ id, closes }): Effect[] =>
          closes === undefined ? [] : [{ do: 'close-case', way: closes, when: { ...ENDS, and: what(id) } }],
        ),
        { do: 'cancel-hearings', why: '准许撤回', when: ENDS },
        ...fees(ids),
        { do: 'add-node', name: '准许撤回' },
      ],
    },
    refused: {
      name: '不准许撤回',
      tone: 'bad',
      article: cite('CPI', '238'),
      papers: rulings(kinds, { id: 'refused', word: '不准许' }, ({ id }, object, law) => [
        `不准许{applicant}撤回${object}。`,
        ...(id === 'suit' && (law === 'civil' || law === 'administrative')
          ? ['经传票传唤，无正当理由拒不到庭的，可以缺席判决。']
          : []),
      ]),
      effects: [{ do: 'add-node', name: '不准许撤回' }],
    },
  };
}
