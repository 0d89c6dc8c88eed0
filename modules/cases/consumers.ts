import type { Tx } from '#kernel/db/database.ts';
import type { Consumer, DeliveredEvent } from '#kernel/outbox/index.ts';
import { notify } from '#modules/notices/index.ts';
import { courtById } from '#modules/reference/index.ts';
import { recountFollowing, startFollowing } from './acts/service.ts';
import { CASE_CHANGED, type CaseChange } from './events.ts';
import { projectCase } from './projection.ts';
import { type CaseKey, findCase, lawyersOf } from './store/case-file.ts';
import { nodesOf } from './store/parts.ts';

function caseOf(event: DeliveredEvent): CaseKey & { what: string } {
  const { courtId, caseId, what } = event.payload;
  if (typeof courtId !== 'string' || typeof caseId !== 'string' || typeof what !== 'string')
    throw new Error('not a case event');
  return { courtId, caseId, what };
}

/** Which changes a lawyer is told of, in a few words; the rest refreshes the page without a word. */
const NEWS: Partial<Record<CaseChange, string>> = {
  counsel: '代理关系有变化',
  staff: '审判组织有变化',
  hearing: '开庭安排有变化',
  stage: '案件进入新的阶段',
  procedure: '审理程序变更',
  claims: '诉讼请求有变化',
  measure: '保全情况有变化',
  closed: '案件已结案',
  transferred: '案件已移送',
};

/** Keeps the lawyers' own lists, starts what a service starts, and tells the lawyers what happened. */
export function casesConsumers(): Consumer[] {
  return [
    {
      topic: CASE_CHANGED,
      name: 'cases.own-list',
      handle: async (tx, event) => void (await projectCase(tx, caseOf(event), event.at)),
    },
    { topic: CASE_CHANGED, name: 'cases.notices', handle: tellLawyers },
    { topic: 'delivery.effective', name: 'cases.start-periods', handle: startFollowing },
    { topic: 'delivery.effective-changed', name: 'cases.recount-periods', handle: recountFollowing },
  ];
}

/** Every lawyer with a standing mandate hears of it once; what is hidden from a side is told to no one by this way. */
async function tellLawyers(tx: Tx, event: DeliveredEvent): Promise<void> {
  const { what, ...key } = caseOf(event);
  const title = NEWS[what as CaseChange]; // an event of this room carries one of them
  if (!title) return;
  const file = await findCase(tx, key);
  if (!file?.disclosed) return;
  const node = (await nodesOf(tx, key)).find((row) => row.seen_by === null);
  const court = courtById(key.courtId)?.name ?? '';
  for (const recipientId of await lawyersOf(tx, key))
    await notify(tx, event.at, {
      recipientId,
      kind: `case.${what}`,
      title: `${file.number}${title}`.slice(0, 100),
      text: `${court}，${file.title}：${node ? `${node.title}${node.detail ? `（${node.detail}）` : ''}` : title}。`.slice(
        0,
        1_000,
      ),
      link: `/cases/${file.court_id}/${file.id}`,
      dedupeKey: event.id,
    });
}
