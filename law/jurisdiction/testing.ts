import { shortLabel } from '../citations.ts';
import {
  type AdministrativeCase,
  type CompensationCase,
  competentCourts,
  COURT_KINDS,
  type EnforcementCase,
  type JurisdictionAdvice,
  type JurisdictionInput,
  type PreservationCase,
} from './index.ts';
import { CIVIL_EXAMPLES, HERE, THERE } from './grounds/testing.ts';
import { COURT_RANKS } from './level.ts';

const COURT = { place: '〔法院〕', level: 'basic' } as const;
const administrative = (more: Partial<AdministrativeCase>): AdministrativeCase => ({
  matter: 'administrative',
  agency: 'other',
  agencyPlace: '〔机关〕',
  ...more,
});
const enforcement = (title: EnforcementCase['title'], more: Partial<EnforcementCase> = {}) => ({
  matter: 'enforcement' as const,
  title,
  court: COURT,
  debtorDomiciles: ['〔债务人甲〕', '〔债务人乙〕'],
  propertyPlaces: ['〔财产〕'],
  ...more,
});
const preservation = (
  stage: PreservationCase['stage'],
  object: PreservationCase['object'],
): PreservationCase => ({
  matter: 'preservation',
  stage,
  object,
  propertyPlaces: ['〔财产〕'],
  respondentDomicile: '〔被申请人〕',
  evidencePlace: '〔证据〕',
  court: { place: '〔法院〕', level: 'intermediate' },
});
const compensation = (more: Partial<CompensationCase>): CompensationCase => ({
  matter: 'compensation',
  liable: { court: false },
  stage: 'decided',
  ...more,
});

/** The other matters, each with the facts that its rules ask for. */
const OTHERS: readonly JurisdictionInput[] = [
  ...(['other', 'state-department', 'local-government', 'customs'] as const).map((agency) =>
    administrative({ agency }),
  ),
  administrative({
    reconsideration: { outcome: 'upheld', place: '〔复议机关〕', agency: 'state-department' },
  }),
  administrative({
    reconsideration: { outcome: 'changed', place: '〔复议机关〕', agency: 'state-department' },
  }),
  administrative({ reconsideration: { outcome: 'changed' } }),
  administrative({ libertyRestricted: true }),
  administrative({
    libertyRestricted: true,
    plaintiff: { domicile: '〔户籍〕', habitualResidence: '〔常住〕', custodyPlace: '〔羁押〕' },
  }),
  administrative({ immovable: '〔不动产〕' }),
  administrative({ foreign: true }),
  administrative({ complex: true }),
  administrative({ ip: 'software' }),
  administrative({ ip: 'other' }),
  administrative({
    agencyPlace: '河南省郑州市金水区',
    concentrated: [
      { place: '河南省洛阳市', court: '甲法院' },
      { place: '河南省郑州市', court: '乙法院' },
    ],
  }),
  {
    matter: 'private-prosecution',
    crimePlaces: (['act', 'result', 'server', 'provider', 'system', 'victim', 'loss'] as const).map(
      (kind) => ({ kind, place: `〔${kind}〕` }),
    ),
    accused: [THERE],
  },
  { matter: 'private-prosecution', crimePlaces: [], accused: [{}] },
  ...(
    [
      'judgment',
      'confirmation-ruling',
      'payment-order',
      'security-ruling',
      'arbitral-award',
      'foreign-judgment',
      'foreign-award',
      'notarised-debt',
      'high-authority-decision',
      'other',
    ] as const
  ).map((title) => enforcement(title)),
  enforcement('judgment', { court: { level: 'intermediate' }, propertyPlaces: [] }),
  { matter: 'enforcement', title: 'judgment' },
  { matter: 'enforcement', title: 'other', debtorDomiciles: [] },
  enforcement('notarised-debt', { amountFen: 50_000_000_000 }),
  compensation({ stage: 'first' }),
  compensation({}),
  ...(['county', 'city', 'province', 'state'] as const).map((level) =>
    compensation({ reconsideration: { place: '〔复议机关〕', level } }),
  ),
  ...(['basic', 'intermediate', 'high'] as const).flatMap((level) => [
    compensation({ liable: { court: true, place: '〔义务法院〕', level }, stage: 'first' }),
    compensation({ liable: { court: true, place: '〔义务法院〕', level }, stage: 'overdue' }),
  ]),
  ...(['pre-suit', 'in-suit', 'appeal-pending', 'pre-enforcement', 'arbitration'] as const).flatMap((stage) =>
    (['property', 'evidence'] as const).map((object) => preservation(stage, object)),
  ),
  { ...preservation('arbitration', 'property'), foreignArbitration: true },
  { ...preservation('arbitration', 'evidence'), foreignArbitration: true },
  { matter: 'preservation', stage: 'pre-suit', object: 'property' },
  { matter: 'preservation', stage: 'in-suit', object: 'conduct' },
  { matter: 'confirmation' },
  { matter: 'confirmation', partyDomiciles: [], intermediate: true },
  { matter: 'confirmation', invitedBy: COURT },
  {
    matter: 'confirmation',
    partyDomiciles: ['〔甲方〕', '〔乙方〕'],
    subjectPlace: '〔标的物〕',
    mediatorPlaces: ['〔调解组织〕'],
  },
];

const NAMES = [
  [JSON.stringify([HERE]), '甲'],
  [JSON.stringify([THERE]), '乙'],
] as const;

const question = (input: JurisdictionInput): string => {
  const text = JSON.stringify(input, (key, value: unknown) => (key === 'places' ? '全部' : value));
  return NAMES.reduce((line, [facts, name]) => line.replace(facts, name), text).replaceAll('"', '');
};

const answer = ({ candidates, warnings, wrongCourt }: JurisdictionAdvice): [string, string][] => [
  ...candidates.map((c): [string, string] => {
    const where = `${c.exclusive ? '专属 ' : ''}${c.connection} ${c.connectionName} ${c.place ?? '？'}`;
    const why = c.why.map(({ text, article }) => `${text}（${shortLabel(article)}）`).join('；');
    return [`  ${c.rank} ${COURT_RANKS[c.level]} ${COURT_KINDS[c.kind]} ${where} ${c.designated ?? ''}`, why];
  }),
  ...warnings.map(({ code, text, article }): [string, string] => [
    `  ! ${code}`,
    `${text}（${shortLabel(article)}）`,
  ]),
  ['  ×', `${wrongCourt.text}（${wrongCourt.articles.map(shortLabel).join('、')}）`],
];

/** What the guide answers, case by case; why is said once where it is word for word the same. For tests. */
export function venueExamples(): string[] {
  const said = new Map<string, number>();
  return [...CIVIL_EXAMPLES, ...OTHERS].flatMap((input) => [
    question(input),
    ...answer(competentCourts(input)).map(([what, why]) => {
      const known = said.get(why);
      if (known !== undefined) return `${what} 〔${known}〕`;
      said.set(why, said.size + 1);
      return `${what} 〔${said.size}〕${why}`;
    }),
  ]);
}
