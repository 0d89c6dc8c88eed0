import { cite } from '#law/citations.ts';
import type { Effect } from '../effects.ts';
import type { Choice, Condition, Field, Material, Outcome, Paper, Step } from '../engine/index.ts';
import { type Bases, paperByLaw } from '../law-of-case.ts';
import { REVIEW_LINE } from '../preservation/course.ts';
import { securityFields } from '../preservation/security.ts';

/** How evidence is preserved (民事证据规定 第二十七条). */
const WAYS: readonly Choice[] = [
  { id: 'seal', name: '查封' },
  { id: 'seize', name: '扣押' },
  { id: 'sound', name: '录音' },
  { id: 'video', name: '录像' },
  { id: 'copy', name: '复制' },
  { id: 'appraise', name: '鉴定' },
  { id: 'inspect', name: '勘验' },
];
const WAYS_FIELD: Field = {
  id: 'ways',
  label: '请求采取的保全措施',
  type: 'choices',
  choices: WAYS,
  article: cite('EVR', '27.2'),
};
/** Where it may do harm, or takes a thing out of use, security is due. */
export const HARMFUL: Condition = { field: 'harmful', is: ['yes'] };

export const EVIDENCE_FIELDS: readonly Field[] = [
  { id: 'holder', label: '证据持有人', type: 'text', most: 100, article: cite('EVR', '25.1') },
  {
    id: 'evidence',
    label: '需要保全的证据',
    type: 'long',
    most: 3_000,
    help: '名称、内容、所在地点和证明的事实',
    article: cite('EVR', '25.1'),
  },
  {
    id: 'danger',
    label: '申请保全的理由',
    type: 'choice',
    choices: [
      { id: 'lost', name: '证据可能灭失' },
      { id: 'hard', name: '证据以后难以取得' },
    ],
    article: cite('CPL', '84.1'),
  },
  { id: 'facts', label: '事实与理由', type: 'long', article: cite('EVR', '25.1') },
  WAYS_FIELD,
  {
    id: 'harmful',
    label: '是否限制保全标的物的使用、流通，或者可能对持有人造成损失',
    type: 'yes-no',
    article: cite('EVR', '26.1'),
  },
  ...securityFields(cite('EVR', '26'), HARMFUL),
];

export const EVIDENCE_MATERIALS: readonly Material[] = [
  { id: 'clues', name: '证明证据存在和可能灭失的材料', article: cite('EVR', '25.1') },
];

const BASES: Bases = {
  civil: [cite('CPL', '84'), cite('EVR', '27')],
  administrative: [cite('ALL', '42'), cite('AER', '27'), cite('AER', '28')],
};
const REVIEWED: Bases = {
  civil: [cite('CPL', '84.3'), cite('CPL', '111'), cite('CPI', '171')],
  administrative: [cite('ALL', '101'), cite('CPL', '111'), cite('CPI', '171')],
};
const ruling = (id: string, name: string, to: Paper['to']) => ({ id, form: 'ruling', name, to }) as const;

/** The rulings on evidence, and the record of what was preserved. */
export function evidenceOutcomes({
  applicant,
  matter,
  next,
}: {
  applicant: string;
  matter: string;
  next?: string;
}): { outcomes: Record<'allow' | 'refuse', Outcome<Effect>>; carryOut: Step<Effect> } {
  const head = [`申请人：${applicant}。`, '证据持有人：{answer.holder}。', matter];
  const considered = (basis: string) => ['本院经审查认为，{reasons}', `依照${basis}的规定，裁定如下：`];
  const reviewed = (id: string, operative: string) =>
    paperByLaw(ruling(id, '复议裁定书', 'all'), REVIEWED, (basis) => [
      ...head,
      '当事人不服本院就该申请作出的裁定，申请复议。',
      ...considered(basis),
      operative,
    ]);
  return {
    outcomes: {
      allow: {
        name: '裁定保全证据',
        tone: 'good',
        article: cite('CPL', '84'),
        form: [{ ...WAYS_FIELD, label: '采取的保全措施', help: '应当选择对证据持有人利益影响最小的措施' }],
        papers: paperByLaw(ruling('ruling', '证据保全裁定书', 'all'), BASES, (basis) => [
          ...head,
          '申请人以{?answer.security-by}提供担保，担保数额{?answer.security-amount}。',
          ...considered(basis),
          '对{answer.holder}持有的下列证据，采取{decision.ways}的方法予以保全：{answer.evidence}',
          `案件申请费由申请人${applicant}负担。`,
          '本裁定立即开始执行。',
          REVIEW_LINE,
        ]),
        reviewPapers: reviewed('upheld', '对{answer.holder}持有的证据，采取{decision.ways}的方法予以保全。'),
        effects: [{ do: 'add-node', name: '裁定证据保全' }],
        review: { by: 'all', article: cite('CPI', '171') },
        next: 'carry-out',
      },
      refuse: {
        name: '裁定驳回申请',
        tone: 'bad',
        article: cite('CPL', '84'),
        papers: paperByLaw(ruling('refusal', '驳回证据保全申请裁定书', 'applicant'), BASES, (basis) => [
          ...head,
          ...considered(basis),
          `驳回申请人${applicant}的证据保全申请。`,
          REVIEW_LINE,
        ]),
        reviewPapers: reviewed(
          'revoked',
          `驳回申请人${applicant}的证据保全申请；已经采取保全措施的，撤销原裁定，解除保全措施。`,
        ),
        effects: [],
        review: { by: 'applicant', article: cite('CPI', '171') },
      },
    },
    carryOut: {
      name: '待实施证据保全',
      awaits: 'court',
      act: '登记保全笔录',
      form: [
        { id: 'on', label: '实施日期', type: 'date', article: cite('EVR', '27.2') },
        {
          id: 'found',
          label: '保全笔录摘要',
          type: 'long',
          help: '在场人员、采取的方法、保全的证据及其保管情况',
          article: cite('EVR', '27.2'),
        },
      ],
      papers: [
        {
          id: 'record',
          form: 'notice',
          name: '证据保全情况告知书',
          to: 'all',
          text: [
            '本院于{decision.on}采取{decision.ways}的方法实施证据保全，制作笔录，情况如下：{decision.found}',
          ],
        },
      ],
      effects: [{ do: 'add-node', name: '实施证据保全' }],
      ...(next === undefined ? {} : { next }),
    },
  };
}
