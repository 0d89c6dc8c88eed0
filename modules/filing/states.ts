/** The life of a filing (立案审查) as one table; server and browser read the same. Checked at start by `checkMachine`. */
import { FILING_FACES } from '#law/filing/faces.ts';
import type { FilingKind } from '#law/filing/guide-facts.ts';

export const FILING_STATES = {
  submitted: { name: '已提交，待审查', awaits: 'court', clock: 'D01', tone: 'active' },
  'correction-required': { name: '待补正', awaits: 'lawyer', clock: 'D09', tone: 'attention' },
  resubmitted: { name: '已补正，待审查', awaits: 'court', clock: 'D01', tone: 'active' },
  'correction-lapsed': { name: '逾期未补正', awaits: 'court', clock: 'D01', tone: 'attention' },
  insisted: { name: '坚持起诉，待裁定', awaits: 'court', clock: 'D01', tone: 'attention' },
  accepted: { name: '已立案', awaits: 'nobody', clock: null, tone: 'good' },
  'not-accepted': { name: '裁定不予受理', awaits: 'nobody', clock: null, tone: 'bad' },
  returned: { name: '已退回并记录', awaits: 'nobody', clock: null, tone: 'quiet' },
  withdrawn: { name: '已撤回', awaits: 'nobody', clock: null, tone: 'quiet' },
} as const satisfies Record<
  string,
  {
    name: string;
    awaits: 'court' | 'lawyer' | 'nobody';
    clock: 'D01' | 'D09' | null;
    tone: 'active' | 'attention' | 'good' | 'bad' | 'quiet';
  }
>;
export type FilingState = keyof typeof FILING_STATES;

/** Which act leads from which state to which, who may do it, and by which article. */
export const FILING_ACTS = {
  submit: { name: '提交', by: 'lawyer', from: [], to: 'submitted', article: '民事诉讼法第一百二十三条' },
  'require-correction': {
    name: '通知补正',
    by: 'court',
    from: ['submitted', 'resubmitted'],
    to: 'correction-required',
    article: '登记立案规定第七条',
  },
  resubmit: {
    name: '提交补正',
    by: 'lawyer',
    from: ['correction-required', 'correction-lapsed'],
    to: 'resubmitted',
    article: '登记立案规定第七条；在线诉讼规则第九条',
  },
  lapse: {
    name: '补正期限届满',
    by: 'system',
    from: ['correction-required'],
    to: 'correction-lapsed',
    article: '登记立案规定第七条',
  },
  insist: {
    name: '坚持起诉',
    by: 'lawyer',
    from: ['correction-required', 'correction-lapsed'],
    to: 'insisted',
    article: '登记立案规定第七条',
  },
  return: {
    name: '退回并记录在册',
    by: 'court',
    from: ['correction-lapsed'],
    to: 'returned',
    article: '登记立案规定第七条',
  },
  accept: {
    name: '登记立案',
    by: 'court',
    from: ['submitted', 'resubmitted', 'correction-lapsed', 'insisted'],
    to: 'accepted',
    article: '民事诉讼法第一百二十六条',
  },
  refuse: {
    name: '裁定不予受理',
    by: 'court',
    from: ['submitted', 'resubmitted', 'correction-lapsed', 'insisted'],
    to: 'not-accepted',
    article: '民事诉讼法第一百二十六条',
  },
  withdraw: {
    name: '撤回起诉',
    by: 'lawyer',
    from: ['submitted', 'correction-required', 'resubmitted', 'correction-lapsed', 'insisted'],
    to: 'withdrawn',
    article: '民事诉讼法第十三条',
  },
} as const satisfies Record<
  string,
  {
    name: string;
    by: 'lawyer' | 'court' | 'system';
    from: readonly FilingState[];
    to: FilingState;
    article: string;
  }
>;
export type FilingAct = keyof typeof FILING_ACTS;

/** A state as this kind of filing calls it: an application is not 起诉, and some are turned down by a decision. */
export function stateNameOf(state: FilingState, kind: FilingKind): string {
  const { words, refusal } = FILING_FACES[kind];
  if (state === 'not-accepted') return refusal.name;
  if (state === 'insisted') return `坚持${words.filing}，待${refusal.form === 'ruling' ? '裁定' : '决定'}`;
  return FILING_STATES[state].name;
}

/** An act as this kind of filing calls it. */
export function actNameOf(act: FilingAct, kind: FilingKind): string {
  const { words, refusal } = FILING_FACES[kind];
  if (act === 'refuse') return refusal.name;
  if (act === 'insist') return `坚持${words.filing}`;
  if (act === 'withdraw') return `撤回${words.filing}`;
  return FILING_ACTS[act].name;
}

/** The article behind an act of this kind of filing. */
export function actArticleOf(act: FilingAct, kind: FilingKind): string {
  const { article, acceptance, refusal } = FILING_FACES[kind];
  if (kind === 'civil') return FILING_ACTS[act].article;
  if (act === 'submit') return article.label;
  if (act === 'accept') return acceptance.article.label;
  if (act === 'refuse') return refusal.article.label;
  // 登记立案规定 第七条 is of all kinds; the right to withdraw is that of whoever asks
  return act === 'withdraw' ? article.label : FILING_ACTS[act].article;
}

/** The state after `act`, or undefined where the act is not possible in `state`. */
export function nextState(state: FilingState | undefined, act: FilingAct): FilingState | undefined {
  const line = FILING_ACTS[act];
  if (state === undefined) return act === 'submit' ? line.to : undefined;
  return (line.from as readonly FilingState[]).includes(state) ? line.to : undefined;
}

/** Acts that are open in a state to one side. */
export function actsIn(state: FilingState, by: 'lawyer' | 'court'): FilingAct[] {
  return (Object.keys(FILING_ACTS) as FilingAct[]).filter(
    (act) => FILING_ACTS[act].by === by && nextState(state, act) !== undefined,
  );
}

/** Every state reachable, every waiting state with a clock and someone who can move it; throws at start otherwise (design rule 2). */
export function checkMachine(): void {
  const states = Object.keys(FILING_STATES) as FilingState[];
  for (const state of states) {
    const { awaits, clock } = FILING_STATES[state];
    if (!Object.values(FILING_ACTS).some((act) => act.to === state))
      throw new Error(`filing state never reached: ${state}`);
    if ((awaits === 'nobody') !== (clock === null))
      throw new Error(`filing state ${state}: whoever is awaited has a clock`);
    if (awaits !== 'nobody' && actsIn(state, awaits).length === 0)
      throw new Error(`filing state ${state}: ${awaits} can do nothing`);
  }
}
