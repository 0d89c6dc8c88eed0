import type { Tx } from '#kernel/db/database.ts';
import type { DeliveredEvent } from '#kernel/outbox/index.ts';
import { plainChineseDate } from '#law/chinese-text.ts';
import { staffOf } from '#modules/identity/index.ts';
import { notify } from '#modules/notices/index.ts';
import { courtById } from '#modules/reference/index.ts';
import { serviceOf } from './book.ts';
import { rolesFor } from './deciders.ts';
import type { ApplicationDeps } from './deps.ts';
import type { ApplicationRow, SideRow } from './tables.ts';

type Telling = { row: ApplicationRow; act: string; sides: readonly SideRow[]; event: DeliveredEvent };
type Words = { title: string; text: string };

const QUIET = new Set(['claim', 'assign', 'served', 'sides']);
const due = (row: ApplicationRow) =>
  row.due_on === null ? '' : `请在${plainChineseDate(row.due_on)}前办理。`;

/** Tells the lawyers on both sides what has happened and whose move it is, and the court when something has come to it or is late. */
export async function tellOf(deps: Pick<ApplicationDeps, 'book'>, tx: Tx, telling: Telling): Promise<void> {
  const { row, act, sides, event } = telling;
  if (QUIET.has(act)) return;
  const service = serviceOf(deps.book, row);
  const state = deps.book.machine(service).states[row.state]?.name ?? row.state;
  const where = `${courtById(row.court_id)?.name ?? ''}${row.case_number ?? ''}`;
  const words: Words = {
    title: `${service.name}：${state}`.slice(0, 100),
    text: `${where}《${row.title}》目前“${state}”。`.slice(0, 900),
  };
  if (act !== 'escalate')
    for (const side of sides.filter(({ until }) => until === null)) {
      const mine = row.awaits === side.side;
      if (act === 'remind' && !mine) continue;
      if (wrote(telling, side)) continue;
      await notify(tx, event.at, {
        recipientId: side.lawyer_id,
        kind: `application.${act === 'remind' ? 'remind' : 'changed'}`,
        title: words.title,
        text: mine ? `${words.text}${due(row)}` : words.text,
        link: `/applications/${row.court_id}/${row.id}`,
        dedupeKey: `${event.id}`,
      });
    }
  await tellCourt(tx, telling, words);
}

/** Who did it knows it already. */
function wrote({ act, row }: Telling, side: SideRow): boolean {
  return act === 'submit' && side.lawyer_id === row.asker_id;
}

async function tellCourt(tx: Tx, { row, act, event }: Telling, words: Words): Promise<void> {
  const told = act === 'escalate' ? ['president'] : [];
  const come = row.awaits === 'court' && (act === 'remind' || !act.startsWith('do:'));
  if (act !== 'escalate' && !come) return;
  const staff = await staffOf(tx, row.court_id);
  const recipients =
    act === 'escalate'
      ? staff.filter(({ roles, id }) => roles.some((role) => told.includes(role)) || id === row.assigned_to)
      : row.assigned_to !== null
        ? staff.filter(({ id }) => id === row.assigned_to)
        : staff.filter(({ roles }) => roles.some((role) => rolesFor(row.decider_role).includes(role)));
  for (const { id } of recipients.slice(0, 20))
    await notify(tx, event.at, {
      recipientId: id,
      kind: act === 'escalate' ? 'application.escalated' : 'application.waiting',
      title: act === 'escalate' ? `期限届满未办：${words.title}`.slice(0, 100) : words.title,
      text: act === 'escalate' ? `${words.text}法定期限已经届满，请督促办理。` : `${words.text}${due(row)}`,
      link: `/court/applications?id=${row.id}`,
      dedupeKey: event.id,
    });
}
