import { cite } from '#law/citations.ts';
import { toPlainDate } from '#law/time.ts';
import { lateEvidence } from '../evidence-rules.ts';
import type { CourtRule } from '../service.ts';

export const BARS: readonly CourtRule[] = [
  {
    id: 'no-period',
    weight: 'refuse',
    text: '本案尚未确定您方的举证期限，没有可以延长的期限。',
    mend: '收到举证通知书后再申请。',
    article: cite('CPI', '99.1'),
    applies: ({ facts }) => facts.evidenceUntil === null,
  },
  ...lateEvidence('extension', cite('ALI', '36.1'), '因客观原因逾期的，可以提交证据并说明理由。'),
];

const hearingBefore =
  (until: unknown): CourtRule['applies'] =>
  ({ facts }) =>
    facts.hearings.some(({ state, startsAt }) => state === 'fixed' && toPlainDate(startsAt) <= String(until));

export const CHECKS: readonly CourtRule[] = [
  {
    id: 'until',
    field: 'until',
    weight: 'refuse',
    text: '延长后的届满日应当晚于现在的届满日。',
    article: cite('CPI', '100.1'),
    applies: ({ facts, answers }) =>
      facts.evidenceUntil !== null && String(answers['until'] ?? '9999') <= facts.evidenceUntil,
  },
  {
    id: 'hearing',
    field: 'until',
    weight: 'warn',
    text: '申请延长至的日期在已定的开庭日期当日或者之后，准许延长可能影响开庭。',
    article: cite('CPI', '100.2'),
    applies: (seen) => seen.answers['until'] !== undefined && hearingBefore(seen.answers['until'])(seen),
  },
  {
    id: 'again',
    weight: 'warn',
    text: '您方在本案中已经延长过举证期限，请着重说明为何仍不能按期提供。',
    article: cite('EVR', '52'),
    applies: ({ facts }) =>
      facts.earlier.some(
        ({ service, mine, outcome }) => mine && service === 'extend-evidence' && outcome === 'granted',
      ),
  },
  {
    id: 'agency',
    weight: 'warn',
    text: '行政机关申请延期提供证据的，应当在收到起诉状副本之日起十五日内提出；准许后应当在正当事由消除后十五日内提供，逾期视为被诉行政行为没有相应的证据。',
    article: cite('ALI', '34'),
    applies: ({ facts }) => facts.law === 'administrative' && facts.mine.role === 'defendant',
  },
];

export const COURT_CHECKS: readonly CourtRule[] = [
  {
    id: 'granted-until',
    field: 'until',
    weight: 'refuse',
    text: '延长后的届满日应当晚于现在的届满日和今天。',
    article: cite('CPI', '100.2'),
    applies: ({ facts: { evidenceUntil, today }, court }) => {
      const until = court?.words['until'];
      return (
        court?.act === 'granted' &&
        typeof until === 'string' &&
        (until <= today || until <= (evidenceUntil ?? ''))
      );
    },
  },
  {
    id: 'granted-hearing',
    field: 'until',
    weight: 'warn',
    text: '已定的开庭日期在延长后的举证期限内，请一并考虑变更开庭日期。',
    article: cite('CPI', '100.2'),
    applies: (seen) => {
      const until = seen.court?.words['until'];
      return until !== undefined && hearingBefore(until)(seen);
    },
  },
];
