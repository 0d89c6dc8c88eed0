import { CHINA_CALENDAR } from '#law/calendar/index.ts';
import { instant, plainDate } from '#law/time.ts';
import type { CaseFacts } from './case-facts.ts';
import { checkApplication, type Answers, findingsOf } from './engine/index.ts';
import { groundOf } from './ground.ts';
import type { CourtService } from './service.ts';

const PLAIN: CaseFacts = {
  courtId: 'court-1',
  courtName: '示例市甲区人民法院',
  province: '41',
  caseId: 'case-1',
  caseNumber: '（2026）豫9901民初12号',
  law: 'civil',
  causeName: '买卖合同纠纷',
  title: '甲公司与乙公司买卖合同纠纷',
  amountFen: 1_000_000_00,
  procedure: 'ordinary',
  stage: 'S2',
  openedOn: plainDate('2026-02-24'),
  closedOn: null,
  parties: [
    { id: 'party-1', name: '甲公司', role: 'plaintiff', kind: 'organisation' },
    { id: 'party-2', name: '乙公司', role: 'defendant', kind: 'organisation' },
  ],
  mine: { partyIds: ['party-1'], role: 'plaintiff', powers: { special: true, matters: [] } },
  staff: [{ id: 'judge-1', name: '审一', role: 'presiding', paused: false }],
  hearings: [],
  postponements: 0,
  periods: [],
  evidenceUntil: plainDate('2026-03-25'),
  answerUntil: plainDate('2026-03-17'),
  debateClosed: false,
  pronounced: false,
  feeFen: 13_800_00,
  receipts: [],
  unpaid: [],
  measures: [],
  earlier: [],
  court: { investigationOrders: false, ownSystem: false },
  now: instant('2026-03-02T10:25:00+08:00'),
  today: plainDate('2026-03-02'),
  calendar: CHINA_CALENDAR,
};

/** A civil case of first instance before its hearing, seen by the plaintiff's lawyer. */
export const plainCase = (over: Partial<CaseFacts> = {}): CaseFacts => ({ ...PLAIN, ...over });

/** Nothing but a court: before any suit. */
export const beforeSuit = <Facts extends CaseFacts>(facts: Facts): Facts => ({
  ...facts,
  caseId: null,
  caseNumber: null,
  title: '',
  amountFen: 0,
  procedure: null,
  stage: 'S0' as const,
  openedOn: null,
  parties: [],
  mine: { partyIds: [], role: null, powers: { special: false, matters: [] } },
  staff: [],
  periods: [],
  evidenceUntil: null,
  answerUntil: null,
  feeFen: 0,
  receipts: [],
  unpaid: [],
  measures: [],
});

/** What the check of an application finds, a word each: "refuse late", "warn clues". */
export const found = (
  service: CourtService,
  facts: CaseFacts,
  answers: Answers,
  materials: readonly string[],
): string[] =>
  checkApplication(service, groundOf(facts), { answers, materials }).map(
    ({ weight, rule, field }) =>
      `${weight} ${rule}${rule === 'missing' || rule === 'material' ? ` ${field}` : ''}`,
  );

/** What the court is told before it does `act` with these words. */
export const foundAtCourt = (
  service: CourtService,
  facts: CaseFacts,
  answers: Answers,
  act: string,
  words: Answers,
): string[] =>
  findingsOf(service.courtChecks ?? [], { facts, answers, court: { act, words } }).map(
    ({ weight, rule }) => `${weight} ${rule}`,
  );
