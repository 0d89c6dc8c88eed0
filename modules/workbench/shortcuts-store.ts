import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db/database.ts';
import type { PlainDate } from '#law/time.ts';
import type { NavigationView, OpenedReport, Shortcut } from './shortcuts-terms.ts';

declare module '#kernel/db/tables.ts' {
  interface Tables {
    lawyer_shortcut: { lawyer_id: string; position: number; href: string; label: string };
    lawyer_navigation: { lawyer_id: string; version: number; counting: boolean };
    lawyer_start_count: { lawyer_id: string; href: string; opened: number; last_opened_on: string };
  }
}

/** More kinds of pages than a lawyer can begin are not kept. */
const COUNTS_MOST = 60;

/** Version and choice; nothing was ever arranged: version 0, counting on. `lock` makes the row and holds it. */
export async function navigationOf(
  db: Db | Tx,
  lawyerId: string,
): Promise<{ version: number; counting: boolean }> {
  const row = await db
    .selectFrom('lawyer_navigation')
    .select(['version', 'counting'])
    .where('lawyer_id', '=', lawyerId)
    .executeTakeFirst();
  return row ? { ...row, version: row.version - 1 } : { version: 0, counting: true };
}

/** The same, made if need be, and held until the end of the transaction. */
export async function heldNavigation(
  tx: Tx,
  lawyerId: string,
): Promise<{ version: number; counting: boolean }> {
  await tx
    .insertInto('lawyer_navigation')
    .values({ lawyer_id: lawyerId, version: 1, counting: true })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await tx
    .selectFrom('lawyer_navigation')
    .select(['version', 'counting'])
    .where('lawyer_id', '=', lawyerId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { ...row, version: row.version - 1 };
}

export async function replaceShortcuts(
  tx: Tx,
  lawyerId: string,
  version: number,
  shortcuts: readonly Shortcut[],
): Promise<void> {
  await tx.deleteFrom('lawyer_shortcut').where('lawyer_id', '=', lawyerId).execute();
  if (shortcuts.length > 0)
    await tx
      .insertInto('lawyer_shortcut')
      .values(shortcuts.map((each, position) => ({ lawyer_id: lawyerId, position, ...each })))
      .execute();
  await tx
    .updateTable('lawyer_navigation')
    .set({ version: version + 1 })
    .where('lawyer_id', '=', lawyerId)
    .execute();
}

export async function setCounting(tx: Tx, lawyerId: string, counting: boolean): Promise<void> {
  await tx.updateTable('lawyer_navigation').set({ counting }).where('lawyer_id', '=', lawyerId).execute();
}

export async function clearCounts(tx: Tx, lawyerId: string): Promise<void> {
  await tx.deleteFrom('lawyer_start_count').where('lawyer_id', '=', lawyerId).execute();
}

/** Adds to the counts in one statement; the least used of too many go. */
export async function addCounts(
  db: Db,
  lawyerId: string,
  { opened }: OpenedReport,
  today: PlainDate,
): Promise<void> {
  const times = new Map<string, number>();
  for (const each of opened) times.set(each.href, (times.get(each.href) ?? 0) + each.times);
  await db
    .insertInto('lawyer_start_count')
    .values(
      [...times]
        .toSorted(([a], [b]) => (a < b ? -1 : 1)) // two tabs at once take the rows in one order
        .map(([href, n]) => ({ lawyer_id: lawyerId, href, opened: n, last_opened_on: today })),
    )
    .onConflict((conflict) =>
      conflict.columns(['lawyer_id', 'href']).doUpdateSet({
        opened: sql`least(lawyer_start_count.opened + excluded.opened, 1000000)`,
        last_opened_on: today,
      }),
    )
    .execute();
  await sql`delete from lawyer_start_count where lawyer_id = ${lawyerId} and href in (
    select href from lawyer_start_count where lawyer_id = ${lawyerId}
    order by last_opened_on desc, opened desc, href offset ${COUNTS_MOST})`.execute(db);
}

/** Everything of one lawyer's navigation: three small reads by the leading key. */
export async function viewNavigation(db: Db, lawyerId: string): Promise<NavigationView> {
  const [navigation, shortcuts, opened] = await Promise.all([
    navigationOf(db, lawyerId),
    db
      .selectFrom('lawyer_shortcut')
      .select(['href', 'label'])
      .where('lawyer_id', '=', lawyerId)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('lawyer_start_count')
      .select(['href', 'opened as times'])
      .where('lawyer_id', '=', lawyerId)
      .orderBy('opened', 'desc')
      .orderBy('href')
      .limit(COUNTS_MOST)
      .execute(),
  ]);
  return { ...navigation, shortcuts, opened };
}
