import type { Instant } from '#kernel/time.ts';
import { countOwn, listOwn } from '#modules/applications/own-list.ts';
import { countDesk, listDesk, listOfCase } from '#modules/applications/queries.ts';
import { contentsOf, findApplication, recordsOf, sidesOf } from '#modules/applications/store.ts';
import { bookOf } from '#modules/applications/book.ts';
import { COURT_GROUNDS } from '#modules/applications/ground.ts';
import { casesOfLawyer } from '#modules/cases/lists.ts';
import { partsOf } from '#modules/cases/view.ts';
import { SERVICES } from '#services/registry.ts';
import type { CaseRef } from './case-load.ts';
import { explainCalls, type PlanSeen } from './plans.ts';

type Seen = CaseRef & { id: string; judgeId: string; lawyerId: string };

/** What the server does with the very statements of the desk, the own lists, one application and one case; `url` is of the application's role. */
export function explainApplications(url: string, seen: Seen): Promise<PlanSeen[]> {
  const now = new Date().toISOString() as Instant;
  const book = bookOf(SERVICES);
  const desk = { courtId: seen.courtId, people: [{ id: seen.judgeId, name: '', roles: ['judge'] }] };
  const page = { ...desk, limit: 20, now };
  const ref = { courtId: seen.courtId, id: seen.id };
  return explainCalls(url, [
    ['desk queue', (db) => listDesk(db, book, { ...page, queue: 'mine' })],
    ['desk decided', (db) => listDesk(db, book, { ...page, queue: 'decided' })],
    ['desk counts', (db) => countDesk(db, desk, now)],
    ['own applications', (db) => listOwn(db, book, { lawyerId: seen.lawyerId, limit: 20 })],
    [
      'own applications still open',
      (db) => listOwn(db, book, { lawyerId: seen.lawyerId, state: 'open', limit: 20 }),
    ],
    [
      'own applications that wait for her',
      (db) => listOwn(db, book, { lawyerId: seen.lawyerId, state: 'mine', limit: 20 }),
    ],
    ['own applications counted', (db) => countOwn(db, seen.lawyerId, now)],
    [
      'own applications that are over',
      (db) => listOwn(db, book, { lawyerId: seen.lawyerId, state: 'over', limit: 20 }),
    ],
    ['own applications of one case', (db) => listOwn(db, book, { ...seen, order: 'newest', limit: 20 })],
    ['applications of one case', (db) => listOfCase(db, book, { ...seen, limit: 20, now })],
    [
      'one application',
      async (db) => {
        await findApplication(db, ref);
        await contentsOf(db, {} as never, { ...ref, id: seen.caseId }); // no key is needed where nothing is found
        await recordsOf(db, ref);
        await sidesOf(db, ref);
      },
    ],
    ['facts of a case', (db) => COURT_GROUNDS.facts(db, { ...seen, now, lawyerId: seen.lawyerId }, book)],
    ['own cases', (db) => casesOfLawyer(db, seen.lawyerId, { order: 'recent', limit: 20, now })],
    ['one case', (db) => partsOf(db, seen)],
  ]);
}
