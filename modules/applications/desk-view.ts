import { CASE_LAWS } from '#modules/cases/terms.ts';
import type { Db } from '#kernel/db/database.ts';
import { plainChineseDate } from '#law/chinese-text.ts';
import { formatYuan } from '#law/fees/index.ts';
import { STAGES } from '#law/stages/index.ts';
import { chinaClock, toPlainDate } from '#law/time.ts';
import { refuseAccess } from '#kernel/access/refusals.ts';
import { CASE_STAFF_ROLES, PARTY_ROLES } from '#services/case-facts.ts';
import { checkCourtWords, findingsOf } from '#services/engine/index.ts';

import { formOf, kindOf, outcomeOf } from './acts/kinds.ts';
import type { Bench } from './acts/bench.ts';
import { decides } from './deciders.ts';
import { findingViews } from './field-view.ts';
import { draftsFor } from './papers/words.ts';
import { refuseApplication } from './refusals.ts';
import { type Looking, viewApplication } from './view.ts';
import type { DeskApplicationView, PaperDraftsView } from './views.ts';

/** The application for the court: beside it the facts of the case that matter, what else was asked in it, and what the rules say today. */
export async function viewOnDesk(db: Db, looking: Looking): Promise<DeskApplicationView> {
  const { bench, actor } = looking;
  const { row, service, facts, deps } = bench;
  const view = await viewApplication(db, looking);
  const self = { id: actor.id, name: actor.name, roles: actor.roles };
  const over = row.awaits === 'nobody';
  const leads = actor.roles.includes('president') || actor.roles.includes('court-admin');
  const allow = (can: boolean, why: ReturnType<typeof refuseAccess>) =>
    can ? { can: true } : { can: false, why: why.detail };
  const mayClaim = decides(self, row.decider_role, facts, null) && (row.assigned_to ?? actor.id) === actor.id;
  return {
    ...view,
    assignedTo: row.assigned_to === null ? null : { id: row.assigned_to, name: row.assigned_name ?? '' },
    escalatedAt: row.escalated_at,
    findings: findingViews(findingsOf(service.checks, { facts, answers: bench.answers })),
    facts: factLines(bench),
    earlier: facts.earlier
      .filter(({ id }) => id !== row.id)
      .slice(0, 50)
      .map((one) => {
        const other = deps.book.find(one.service);
        return {
          id: one.id,
          serviceName: other?.name ?? one.service,
          stateName: (other && deps.book.machine(other).states[one.state]?.name) ?? one.state,
          submittedOn: one.submittedOn,
          open: one.open,
        };
      }),
    can: {
      claim: allow(
        !over && mayClaim && row.assigned_to !== actor.id,
        row.assigned_to === null
          ? refuseApplication('application.not-decider', { params: { who: view.decider.role } })
          : refuseApplication('application.assigned', { params: { name: row.assigned_name ?? '' } }),
      ),
      assign: allow(!over && (leads || row.assigned_to === actor.id), refuseAccess('access.forbidden')),
    },
  };
}

/** What the judge would otherwise look up: who stands where, at which stage, and the days that matter. */
function factLines({ facts }: Omit<Bench, 'side'>): DeskApplicationView['facts'] {
  if (facts.caseId === null) return [];
  const day = (on: typeof facts.evidenceUntil) => (on === null ? '' : plainChineseDate(on));
  const hearing = facts.hearings.find(
    ({ state, startsAt }) => state === 'fixed' && toPlainDate(startsAt) >= facts.today,
  );
  return [
    { label: '案由', text: facts.causeName },
    { label: '案件类别', text: CASE_LAWS[facts.law] },
    { label: '标的额', text: facts.amountFen > 0 ? `${formatYuan(facts.amountFen)}元` : '' },
    { label: '诉讼阶段', text: STAGES[facts.stage] },
    {
      label: '当事人',
      text: facts.parties.map(({ name, role }) => `${PARTY_ROLES[role]}${name}`).join('；'),
    },
    {
      label: '办案人员',
      text: facts.staff
        .map(({ name, role, paused }) => `${CASE_STAFF_ROLES[role]}${name}${paused ? '（暂停）' : ''}`)
        .join('；'),
    },
    { label: '举证期限', text: day(facts.evidenceUntil) },
    {
      label: '下次开庭',
      text: hearing
        ? `${day(toPlainDate(hearing.startsAt))}${chinaClock(hearing.startsAt)}，${hearing.place}`
        : '',
    },
    { label: '已延期开庭', text: facts.postponements > 0 ? `${facts.postponements}次` : '' },
  ].filter(({ text }) => text !== '');
}

/** The papers of an act as they would be signed now, and what still stands against the act. */
export function paperDraftsOf(
  looking: Looking,
  input: { act: string; answers: Bench['answers']; reasons: string },
): PaperDraftsView | ReturnType<typeof refuseAccess> {
  const bench: Bench = { ...looking.bench, side: looking.side };
  const line = bench.machine.acts[input.act];
  if (!line?.by.includes('court')) return refuseAccess('access.not-found');
  const named = kindOf(input.act);
  const act = named.kind === 'step' ? `step:${named.id}` : named.id;
  const article = outcomeOf(bench.service, named)?.article ?? bench.service.who.article;
  const findings = checkCourtWords(bench.service, bench.ground, {
    act,
    fields: formOf(bench.service, named),
    words: input.answers,
    answers: bench.answers,
    article,
  });
  return {
    papers: draftsFor(bench, input.act, input.answers, input.reasons),
    findings: findingViews(findings),
  };
}
