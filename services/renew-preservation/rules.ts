import { plainChineseDate } from '#law/chinese-text.ts';
import { cite } from '#law/citations.ts';
import { renewalState } from '#law/preservation/index.ts';
import type { PlainDate } from '#law/time.ts';
import type { CaseFacts, CaseMeasure } from '../case-facts.ts';
import type { Answers, Seen } from '../engine/index.ts';
import { lastDay } from '../preservation/measures.ts';
import type { CourtRule } from '../service.ts';

/** The measure that was chosen. */
export const measureOf = (facts: CaseFacts, answers: Answers): CaseMeasure | undefined =>
  facts.measures.find(({ id }) => id === answers['measure']);

const inForce = ({ measures }: CaseFacts) => measures.filter(({ state }) => state === 'in-force');

/** There is something to renew or to end. */
export const NO_MEASURE: CourtRule = {
  id: 'no-measure',
  weight: 'refuse',
  text: '本案没有正在生效的保全措施。',
  article: cite('PRS', '18.2'),
  applies: ({ facts }) => inForce(facts).length === 0,
};

/** When the measure that was chosen ends now, and the last day to which it may be renewed: its longest time, counted from then. */
function termOf({ facts, answers }: Seen<CaseFacts>): { ends: PlainDate; latest: PlainDate } | undefined {
  const measure = measureOf(facts, answers);
  if (measure?.until === undefined || measure.until === null) return undefined;
  return { ends: measure.until, latest: lastDay(measure.kind, measure.until) };
}
const beyond = (until: unknown, seen: Seen<CaseFacts>): boolean => {
  const term = termOf(seen);
  return typeof until === 'string' && term !== undefined && (until <= term.ends || until > term.latest);
};
const tooLong = (applies: CourtRule['applies']): CourtRule => ({
  id: 'until',
  field: 'until',
  weight: 'refuse',
  text: (seen) => {
    const term = termOf(seen);
    return `续行的期限应当晚于现在的届满日，最迟不超过${term === undefined ? '' : plainChineseDate(term.latest)}。`;
  },
  article: cite('CPI', '485.2'),
  applies,
});

export const CHECKS: readonly CourtRule[] = [
  {
    id: 'not-own',
    field: 'measure',
    weight: 'refuse',
    text: '该保全措施不是由您这一方申请的，只有申请保全人可以申请续行。',
    article: cite('PRS', '18.1'),
    applies: ({ facts, answers }) =>
      measureOf(facts, answers)?.partyIds.some((id) => facts.mine.partyIds.includes(id)) === false,
  },
  {
    id: 'late',
    field: 'measure',
    weight: 'warn',
    text: (seen) => {
      const term = termOf(seen);
      if (term === undefined) return '';
      const { text, latest } = renewalState({ expiresOn: term.ends, askedOn: seen.facts.today });
      return `${text}最迟应当在${plainChineseDate(latest)}提出。`;
    },
    mend: '请立即提交，并与承办法官联系。',
    article: cite('PRS', '18.1'),
    applies: (seen) => {
      const term = termOf(seen);
      return (
        term !== undefined &&
        seen.answers['what'] === 'property' &&
        renewalState({ expiresOn: term.ends, askedOn: seen.facts.today }).late
      );
    },
  },
  tooLong((seen) => beyond(seen.answers['until'], seen)),
];
export const COURT_CHECKS: readonly CourtRule[] = [
  tooLong((seen) => seen.court?.act === 'allow' && beyond(seen.court.words['until'], seen)),
];
