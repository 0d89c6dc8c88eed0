import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import { type Route, route } from '#kernel/http/index.ts';
import { isCaseNumberFault, parseCaseNumber } from '#law/case-numbers/index.ts';
import { caseByNumber } from '#modules/cases/index.ts';
import { allCourts } from '#modules/reference/index.ts';
import { notFound } from '../policy.ts';
import { foundCaseView } from '../views.ts';

const reads = only(['lawyer'], { scope: 'applications.read' });

/**
 * A case by its whole number, for a lawyer who is not yet known to it and asks to be confirmed (核实代理关系): no more is told than that it is
 * there and at which court; what can be asked for in it the menu says.
 */
export function findCaseRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/case-by-number',
      name: 'application.case-by-number',
      summary: '按完整案号查找案件所在法院，用于申请核实代理关系；不含案件内容',
      who: reads,
      audit: { none: '只答案号是否存在' },
      pace: 'read',
      query: z.object({ number: z.string().trim().min(1).max(60) }),
      output: foundCaseView,
      handle: async ({ query, context }) => {
        const parsed = parseCaseNumber(query.number);
        if (isCaseNumberFault(parsed)) return notFound();
        const court = allCourts().find(({ caseNumberCode }) => caseNumberCode === parsed.courtCode);
        const found = court && (await caseByNumber(context.db, court.id, query.number));
        return found
          ? { courtId: found.court_id, courtName: court.name, caseId: found.id, number: found.number }
          : notFound();
      },
    }),
  ];
}
