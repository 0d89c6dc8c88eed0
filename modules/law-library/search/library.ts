import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Db } from '#kernel/db/database.ts';
import type { LawIndex } from './build.ts';
import type { PackedIndex } from './index-thread.ts';
import { loadIndex, revisionOf } from './load.ts';
import { newVocabulary } from './vocabulary.ts';

/** How old the answer to "has the library changed?" may be. */
const ASK_EVERY_MS = 1_000;

/** The index of this process: read when first needed, read anew beside the old one when the library has changed. */
export type Library = {
  /** The index as fresh as is known; waits only while there is none yet. */
  current(): Promise<LawIndex>;
};

/**
 * Opens the library. With `url` the index is made in a thread of its own, so that neither its second of work nor what it leaves behind in memory
 * touches the process that answers; without (tests) it is made here.
 */
export function openLibrary(db: Db, url?: string): Library {
  let index: Promise<LawIndex> | undefined;
  let held = -1;
  let asked = Number.NEGATIVE_INFINITY;
  let renewing = false;
  const read = async (revision: number): Promise<LawIndex> => {
    const fresh = url === undefined ? await loadIndex(db, revision) : await readInThread(url, revision);
    held = revision;
    return fresh;
  };
  const renew = async (revision: number): Promise<void> => {
    renewing = true;
    try {
      index = Promise.resolve(await read(revision));
    } finally {
      renewing = false;
    }
  };
  return {
    async current() {
      if (!index) {
        asked = performance.now();
        index = revisionOf(db).then(({ revision }) => read(revision));
        index.catch(() => {
          index = undefined; // the next call tries again
        });
        return index;
      }
      if (performance.now() - asked > ASK_EVERY_MS && !renewing && held >= 0) {
        asked = performance.now();
        const { revision } = await revisionOf(db);
        // while nothing is there yet one waits; otherwise the old index answers until the new one stands
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

async function readInThread(url: string, revision: number): Promise<LawIndex> {
  const thread = new Worker(new URL('./index-thread.ts', import.meta.url), {
    workerData: { url, revision },
    resourceLimits: { maxOldGenerationSizeMb: 1_024 },
  });
  try {
    const [packed] = (await once(thread, 'message')) as [PackedIndex]; // index-thread.ts sends nothing else
    return { ...packed.index, vocabulary: newVocabulary(packed.vocabulary) };
  } finally {
    await thread.terminate();
  }
}
