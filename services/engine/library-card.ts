import { cite } from '#law/citations.ts';
import type { Service, Value } from './definition.ts';
import type { Host } from './faults.ts';
import type { Ground } from './offer.ts';

/** What a library knows of a reader. */
export type Reader = { readonly name: string; readonly age: number; readonly owes: number };
/** What a library can do. */
export type LibraryEffect = { do: 'print-card' } | { do: 'lend'; books: Value };

const article = cite('CPL', '13');
const papers = (id: string, name: string, text: string) => [
  {
    id,
    form: 'notice',
    name,
    to: 'applicant',
    text: [text, '就读学校：{?answer.school}。'],
  } as const,
];

/** A reader asks a library for a card (借书证): every station of a life, and nothing of a court. The engine is tested with it. */
export const LIBRARY_CARD: Service<Reader, LibraryEffect> = {
  id: 'library-card',
  version: 1,
  name: '办理借书证',
  summary: '办证后可以外借图书',
  group: 'readers',
  articles: [article],
  guide: ['任何读者都可以办理。'],
  who: { roles: ['reader'], article },
  stages: {
    open: ['weekday'],
    conditional: ['saturday'],
    say: (day) => ({ text: day === 'sunday' ? '周日闭馆。' : '周六只办理续期。', article }),
  },
  bars: [
    {
      id: 'debt',
      weight: 'refuse',
      text: ({ facts }) => `您尚欠${facts.owes}册图书。`,
      mend: '请先归还图书。',
      article,
      applies: ({ facts }) => facts.owes > 0,
    },
  ],
  form: [
    {
      id: 'kind',
      label: '证件种类',
      type: 'choice',
      choices: [
        { id: 'child', name: '少儿证' },
        { id: 'adult', name: '成人证' },
      ],
    },
    { id: 'school', label: '就读学校', type: 'text', when: { field: 'kind', is: ['child'] }, most: 20 },
    { id: 'deposit', label: '押金', type: 'money', least: 0, most: 100_00 },
    { id: 'branches', label: '常去分馆', type: 'choices', choices: { from: 'branches' }, optional: true },
    { id: 'express', label: '加急', type: 'yes-no' },
    { id: 'from', label: '自何日起', type: 'date', optional: true },
  ],
  materials: [
    { id: 'photo', name: '照片', article },
    { id: 'consent', name: '监护人同意书', article, when: { field: 'kind', is: ['child'] } },
  ],
  checks: [
    {
      id: 'age',
      field: 'kind',
      weight: 'refuse',
      text: '满十四周岁的，请办理成人证。',
      article,
      applies: ({ facts, answers }) => answers['kind'] === 'child' && facts.age >= 14,
    },
    {
      id: 'rush',
      weight: 'warn',
      text: '加急件当日可取。',
      article,
      applies: ({ answers }) => answers['express'] === true,
    },
  ],
  life: { opens: 'applicant', joint: true, pay: true, hear: true },
  decider: [
    { role: 'head', article, when: { field: 'kind', is: ['child'] } },
    { role: 'clerk', article },
  ],
  clocks: {
    confirm: [{ promise: { length: 3, unit: 'day' } }],
    pay: [{ promise: { length: 7, unit: 'day' } }],
    respond: [{ promise: { length: 5, unit: 'day' } }],
    decide: [
      {
        law: { length: 48, unit: 'hour', article },
        promise: { length: 1, unit: 'day' },
        when: { field: 'express', is: ['yes'] },
      },
      { law: { length: 3, unit: 'day', article }, promise: { length: 2, unit: 'working-day' } },
    ],
    correct: [{ promise: { length: 7, unit: 'day' } }],
    'ask-review': [{ law: { length: 5, unit: 'day', article }, promise: { length: 5, unit: 'day' } }],
    review: [{ law: { length: 10, unit: 'day', article }, promise: { length: 10, unit: 'day' } }],
    'step:print': [{ promise: { length: 1, unit: 'day' } }],
    'step:collect': [{ promise: { length: 30, unit: 'day' } }],
  },
  answer: [{ id: 'opinion', label: '意见', type: 'long' }],
  outcomes: {
    granted: {
      name: '发给借书证',
      tone: 'good',
      article,
      form: [{ id: 'books', label: '可借册数', type: 'number', least: 1, most: 20 }],
      papers: papers('grant', '办证通知', '{applicant}可借{decision.books}册。'),
      effects: [{ do: 'lend', books: { decision: 'books' } }],
      next: 'print',
    },
    refused: {
      name: '不发借书证',
      tone: 'bad',
      article,
      papers: papers('refusal', '不予办证通知', '{applicant}：{reasons}'),
      effects: [],
      review: { by: 'all', article },
    },
  },
  steps: {
    print: { name: '待制卡', awaits: 'court', act: '制卡', effects: [{ do: 'print-card' }], next: 'collect' },
    collect: {
      name: '待领取',
      awaits: 'applicant',
      act: '领取',
      late: 'skip',
      end: { act: '视为放弃', effects: [{ do: 'print-card' }] },
    },
  },
};

export const LIBRARY: Host = {
  stages: ['weekday', 'saturday', 'sunday'],
  roles: ['reader'],
  deciders: ['clerk', 'head'],
  sources: ['branches'],
  words: ['applicant', 'reasons'],
  groups: ['readers'],
};

/** A reader at the counter on a weekday. */
export const atTheCounter = (facts: Partial<Reader> = {}, stage = 'weekday'): Ground<Reader> => ({
  stage,
  roles: ['reader'],
  facts: { name: '读者甲', age: 30, owes: 0, ...facts },
  offered: {
    branches: [
      { id: 'east', name: '东馆' },
      { id: 'west', name: '西馆' },
    ],
  },
});
