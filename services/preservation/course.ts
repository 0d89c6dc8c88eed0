import { cite, citeAll } from '#law/citations.ts';
import { DECISIONS } from '#law/rights/index.ts';
import type { Clock, Condition, Field } from '../engine/index.ts';
import type { Bases } from '../law-of-case.ts';
import type { CourtRule } from '../service.ts';

const URGENT: Condition = { field: 'urgent', is: ['yes'] };

/** 情况紧急: the court then decides in 48 hours. */
export const URGENT_FIELDS: readonly Field[] = [
  { id: 'urgent', label: '情况是否紧急', type: 'yes-no', article: cite('CPL', '103.3') },
  {
    id: 'urgent-why',
    label: '紧急的具体情况',
    type: 'long',
    when: URGENT,
    most: 2_000,
    article: cite('CPL', '103.3'),
  },
];

/** Whom it concerns, and why (财产保全规定 第一条). */
export const RESPONDENTS_FIELD: Field = {
  id: 'respondents',
  label: '被申请人',
  type: 'choices',
  choices: { from: 'opponents' },
  article: cite('PRS', '1.2(一)'),
};
export const FACTS_FIELD: Field = {
  id: 'facts',
  label: '事实与理由',
  type: 'long',
  help: '写明为什么不保全将使判决难以执行或者造成其他损害',
  article: cite('PRS', '1.2(二)'),
};

/** Until the fee is paid, and until security or a missing paper is handed in: as the court sets it. */
const SET_BY_COURT: readonly Clock[] = [
  { promise: { length: 24, unit: 'hour' }, when: URGENT },
  { promise: { length: 3, unit: 'day' } },
];
/** Whoever is hurt may ask once within five days; the court reviews in ten. */
export const REVIEW_CLOCKS = {
  'ask-review': [
    { law: { length: 5, unit: 'day', article: cite('PRS', '25.1') }, promise: { length: 5, unit: 'day' } },
  ],
  review: [
    { law: { length: 10, unit: 'day', article: cite('PRS', '25.1') }, promise: { length: 7, unit: 'day' } },
  ],
} satisfies Record<string, readonly Clock[]>;

/** In a pending case: 48 hours when urgent, else five days; carried out at once or within five days. */
export const IN_CASE_CLOCKS = {
  pay: SET_BY_COURT,
  correct: SET_BY_COURT,
  decide: [
    {
      law: { length: 48, unit: 'hour', article: cite('CPL', '103.3') },
      promise: { length: 24, unit: 'hour' },
      when: URGENT,
    },
    { law: { length: 5, unit: 'day', article: cite('PRS', '4') }, promise: { length: 3, unit: 'day' } },
  ],
  'step:carry-out': [
    { promise: { length: 24, unit: 'hour' }, when: URGENT },
    { law: { length: 5, unit: 'day', article: cite('PRS', '4') }, promise: { length: 3, unit: 'day' } },
  ],
  ...REVIEW_CLOCKS,
} satisfies Record<string, readonly Clock[]>;

/** Before the suit all is urgent. */
export const BEFORE_SUIT_CLOCKS = {
  pay: [{ promise: { length: 24, unit: 'hour' } }],
  correct: [{ promise: { length: 24, unit: 'hour' } }],
  decide: [
    {
      law: { length: 48, unit: 'hour', article: cite('CPL', '104.2') },
      promise: { length: 24, unit: 'hour' },
    },
  ],
  'step:carry-out': [{ promise: { length: 24, unit: 'hour' } }],
  ...REVIEW_CLOCKS,
} satisfies Record<string, readonly Clock[]>;

export const PRESERVATION_DECIDER = [
  { role: DECISIONS.preservation.decider, article: DECISIONS.preservation.article },
] as const;

/** The words at the foot of such a ruling. */
export const REVIEW_LINE =
  '如不服本裁定，可以自收到裁定书之日起五日内向本院申请复议一次。复议期间不停止裁定的执行。';

const civil = citeAll('CPL', '103', '105', '106.1');
const dismissed = citeAll('CPL', '103', '157.1(四)');
const review = [cite('CPL', '111'), cite('CPI', '171')];

/** The articles of a ruling that orders it, law by law (in a private prosecution for the civil claim joined to it). */
export const ORDERED_BY: Bases = {
  civil,
  administrative: citeAll('ALI', '76', '78'),
  criminal: [cite('CrPL', '102'), ...civil],
  enforcement: [...civil, cite('CPI', '163')],
};
/** … that refuses it, or takes it back on review. */
export const REFUSED_BY: Bases = {
  civil: dismissed,
  administrative: citeAll('ALI', '76'),
  criminal: [cite('CrPL', '102'), ...dismissed],
  enforcement: [...dismissed, cite('CPI', '163')],
};
export const REVIEWED_BY: Bases = {
  civil: review,
  administrative: [cite('ALI', '76.4'), cite('CPI', '171')],
  criminal: [cite('CrPL', '102'), ...review],
  enforcement: review,
};

/** In state compensation nothing is preserved: the state pays. */
export const NOT_COMPENSATION: CourtRule = {
  id: 'compensation',
  weight: 'refuse',
  text: '国家赔偿案件不适用保全。',
  article: cite('CPL', '103.1'),
  applies: ({ facts }) => facts.law === 'compensation',
};
