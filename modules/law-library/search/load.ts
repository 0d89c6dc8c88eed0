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
async function loadIndex(db: Db, revision: number): Promise<LawIndex> {
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

/** How old the answer to "has the library changed?" may be. */
const ASK_EVERY_MS = 1_000;

/** The index of this process: read when first needed, read anew beside the old one when the library has changed. */
export type Library = {
  /** The index as fresh as is known; waits only while there is none yet. */
  current(): Promise<LawIndex>;
};

export function openLibrary(db: Db): Library {
  let index: Promise<LawIndex> | undefined;
  let held = -1;
  let asked = Number.NEGATIVE_INFINITY;
  let renewing = false;
  const renew = async (revision: number): Promise<void> => {
    renewing = true;
    try {
      const fresh = await loadIndex(db, revision);
      index = Promise.resolve(fresh);
      held = revision;
    } finally {
      renewing = false;
    }
  };
  const first = async (): Promise<LawIndex> => {
    const { revision } = await revisionOf(db);
    const fresh = await loadIndex(db, revision);
    held = revision;
    return fresh;
  };
  return {
    async current() {
      if (!index) {
        asked = performance.now();
        index = first();
        index.catch(() => {
          index = undefined; // the next call tries again
        });
        return index;
      }
      if (performance.now() - asked > ASK_EVERY_MS && !renewing && held >= 0) {
        asked = performance.now();
        const { revision } = await revisionOf(db);
        // an empty library costs nothing to wait for; a full one is read beside the old
        if (revision !== held) {
          const done = renew(revision);
          if ((await index).docs === 0) await done;
          else done.catch(() => undefined);
        }
      }
      return index;
    },
  };
}
