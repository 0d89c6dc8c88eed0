import { setImmediate as breathe } from 'node:timers/promises';
import type { Db } from '#kernel/db/database.ts';
import type { LawKind } from '../terms.ts';
import { indexBuilder, type LawIndex } from './build.ts';

/** Laws of one read: some 1,500 articles, so that the process answers others meanwhile. */
const LAWS_AT_ONCE = 32;

export type RevisionState = { revision: number; changedAt: string | null };

export async function revisionOf(db: Db): Promise<RevisionState> {
  const row = await db.selectFrom('law_library').select(['revision', 'changed_at']).executeTakeFirst();
  return { revision: row?.revision ?? 0, changedAt: row?.changed_at ?? null };
}

/** Reads the library into an index. */
export async function loadIndex(db: Db, revision: number): Promise<LawIndex> {
  const builder = indexBuilder(revision);
  const versions = await db
    .selectFrom('law_version')
    .innerJoin('law', 'law.id', 'law_version.law_id')
    .select([
      'law_version.id',
      'law_version.law_id as slug',
      'law_version.title',
      'law.kind',
      'law_version.valid_from as from',
      'law_version.valid_to as to',
      'law_version.published',
      'law_version.basis',
      'law_version.expired',
      'law_version.articles',
    ])
    .orderBy('law_version.law_id')
    .orderBy('law_version.valid_from', 'desc')
    .orderBy('law_version.published', 'desc')
    .orderBy('law_version.imported_at', 'desc')
    .execute();
  for (let at = 0; at < versions.length; at += LAWS_AT_ONCE) {
    const some = versions.slice(at, at + LAWS_AT_ONCE);
    const articles = await db
      .selectFrom('law_article')
      .select(['version_id', 'number', 'sub', 'path', 'body', 'cuts'])
      .where(
        'version_id',
        'in',
        some.map((version) => version.id),
      )
      .orderBy('version_id')
      .orderBy('position')
      .execute();
    const byVersion = Map.groupBy(articles, (row) => row.version_id);
    for (const version of some) {
      builder.begin({ ...version, kind: version.kind as LawKind });
      for (const row of byVersion.get(version.id) ?? []) builder.add(row);
    }
    await breathe();
  }
  return builder.done();
}
