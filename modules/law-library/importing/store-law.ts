import { sql } from 'kysely';
import { type Db, type Tx } from '#kernel/db/database.ts';
import { inTransaction } from '#kernel/db/transaction.ts';
import { newId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import { encodeCuts } from '../search/cuts.ts';
import type { PreparedLaw } from './text.ts';

/** What a text was to the library: new, known with newer particulars (dates, 失效), or known as it stands. */
export type Stored = 'added' | 'renewed' | 'unchanged';

/** The surer way of knowing the first day wins; between equals the later import. */
const SURENESS = ['unknown', 'published', 'text', 'register', 'stated'] as const;

/** Stores one text of one law in one transaction. `expiredSaid` is false where the source says nothing of it. */
export async function storeLaw(
  db: Db,
  law: PreparedLaw,
  how: { source: string; now: Instant; expiredSaid: boolean; segment(text: string): readonly string[] },
): Promise<Stored> {
  const known = await versionOf(db, law);
  if (known && !newer(known, law, how.expiredSaid)) return 'unchanged';
  // Cutting into words takes longer than storing: it is done before the transaction begins
  const rows = known
    ? []
    : law.articles.map((article, position) => ({
        ...article,
        position,
        cuts: encodeCuts(how.segment(article.body)),
      }));
  return inTransaction(db, async (tx) => {
    await putLaw(tx, law, how.now);
    const stored = known ? await renew(tx, known.id, law, how.expiredSaid) : await add(tx, law, rows, how);
    await chain(tx, law.slug);
    return stored;
  });
}

type Known = {
  id: string;
  published: string | null;
  valid_from: string | null;
  basis: PreparedLaw['span']['basis'];
  expired: boolean;
};

function versionOf(db: Db | Tx, law: PreparedLaw): Promise<Known | undefined> {
  return db
    .selectFrom('law_version')
    .select(['id', 'published', 'valid_from', 'basis', 'expired'])
    .where('law_id', '=', law.slug)
    .where('sha256', '=', law.sha256)
    .executeTakeFirst();
}

function newer(known: Known, { span }: PreparedLaw, expiredSaid: boolean): boolean {
  const surer = SURENESS.indexOf(span.basis) - SURENESS.indexOf(known.basis);
  return (
    surer > 0 ||
    (surer === 0 && span.from !== known.valid_from) ||
    (expiredSaid && span.expired !== known.expired)
  );
}

async function putLaw(tx: Tx, law: PreparedLaw, now: Instant): Promise<void> {
  await tx
    .insertInto('law')
    .values({ id: law.slug, title: law.title, kind: law.kind, created_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  if (law.kind !== 'other')
    await tx
      .updateTable('law')
      .set({ kind: law.kind })
      .where('id', '=', law.slug)
      .where('kind', '!=', law.kind)
      .execute();
}

async function renew(tx: Tx, id: string, { span }: PreparedLaw, expiredSaid: boolean): Promise<Stored> {
  await tx
    .updateTable('law_version')
    .set({
      valid_from: span.from,
      basis: span.basis,
      ...(span.published ? { published: span.published } : {}),
      ...(expiredSaid ? { expired: span.expired } : {}),
    })
    .where('id', '=', id)
    .execute();
  return 'renewed';
}

async function add(
  tx: Tx,
  law: PreparedLaw,
  rows: readonly object[],
  how: { source: string; now: Instant },
): Promise<Stored> {
  const id = newId();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('law_version')
    .values({
      id,
      law_id: law.slug,
      sha256: law.sha256,
      title: law.title,
      published: law.span.published,
      valid_from: law.span.from,
      basis: law.span.basis,
      valid_to: null,
      expired: law.span.expired,
      preamble: law.preamble,
      articles: law.articles.length,
      source: how.source.slice(0, 200),
      imported_at: how.now,
    })
    .onConflict((conflict) => conflict.columns(['law_id', 'sha256']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return 'unchanged'; // another import was faster by a moment
  await sql`insert into law_article (version_id, position, key, number, sub, label, path, body, cuts)
    select ${id}::uuid, r.position, r.key, r.number, r.sub, r.label, r.path, r.body, r.cuts
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(position int, key text, number int, sub int, label text, path text[], body text, cuts text)`.execute(
    tx,
  );
  return 'added';
}

/** Each text of a law ends where the next begins; of two that begin on one day the one published, then imported later holds. */
async function chain(tx: Tx, slug: string): Promise<void> {
  await sql`update law_version v set valid_to = o.next
    from (select id, lead(valid_from) over (order by valid_from nulls first, published nulls first, imported_at, id) as next
          from law_version where law_id = ${slug}) o
    where v.id = o.id and v.valid_to is distinct from o.next`.execute(tx);
  // the law is called as its newest text is
  await sql`update law l set title = v.title
    from (select title from law_version where law_id = ${slug}
          order by valid_from desc nulls last, published desc nulls last, imported_at desc limit 1) v
    where l.id = ${slug} and l.title <> v.title`.execute(tx);
}
