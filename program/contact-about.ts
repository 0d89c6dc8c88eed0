import type { Clock } from '#kernel/clock.ts';
import { isRefusal } from '#kernel/refusals.ts';
import { lawyersOf, loadCaseFacts } from '#modules/cases/index.ts';
import type { ContactDeps } from '#modules/contact/index.ts';
import { filingUnderReview } from '#modules/filing/index.ts';
import type { WorkCalendar } from '#modules/reference/index.ts';

/** Who answers first: the judge, then the assistant, then the clerk. */
const ORDER = ['presiding', 'enforcement', 'judge', 'assistant', 'clerk'];

/** What counsel can talk about with the court: a case she is linked to, or a filing of hers that is still examined. */
export function aboutOf(clock: Clock, calendar: () => WorkCalendar): ContactDeps['aboutOf'] {
  return async (db, type, courtId, id) => {
    if (type === 'filing') {
      const filing = await filingUnderReview(db, courtId, id);
      return (
        filing && {
          number: filing.number,
          title: filing.title,
          stage: 'S1',
          lawyerIds: [filing.filerId],
          handlers: filing.registrars,
        }
      );
    }
    const key = { courtId, caseId: id };
    const [facts, lawyerIds] = await Promise.all([
      loadCaseFacts(db, { ...key, staffId: 'contact', now: clock.now(), calendar: calendar() }),
      lawyersOf(db, key),
    ]);
    if (isRefusal(facts)) return undefined;
    const handlers = facts.staff
      .filter(({ paused, role }) => !paused && ORDER.includes(role))
      .toSorted((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
    return { number: facts.caseNumber ?? '', title: facts.title, stage: facts.stage, lawyerIds, handlers };
  };
}
