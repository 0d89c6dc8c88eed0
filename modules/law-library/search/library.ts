import { fork } from 'node:child_process';
import path from 'node:path';
import type { Db } from '#kernel/db/database.ts';
import type { LawIndex } from './build.ts';
import type { PackedIndex } from './index-process.ts';
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
 * Opens the library. With `url` the index is made in a process of its own, so that neither its second of work nor what it leaves behind in memory
 * touches the process that answers; without (tests) it is made here.
 */
export function openLibrary(db: Db, url?: string): Library {
  let index: Promise<LawIndex> | undefined;
  let held = -1;
  let asked = Number.NEGATIVE_INFINITY;
  let renewing = false;
  /** Nothing is loaded: asking costs nothing then, and whoever has just imported sees it at once. */
  let empty = true;
  const read = async (revision: number): Promise<LawIndex> => {
    const fresh = url === undefined ? await loadIndex(db, revision) : await readInProcess(url, revision);
    held = revision;
    empty = fresh.docs === 0;
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
      if ((empty || performance.now() - asked > ASK_EVERY_MS) && !renewing && held >= 0) {
        asked = performance.now();
        const { revision } = await revisionOf(db);
        // while nothing is there yet one waits; otherwise the old index answers until the new one stands
        if (revision !== held) {
          const done = renew(revision);
          if (empty) await done;
          else done.catch(() => undefined);
        }
      }
      return index;
    },
  };
}

/** What it leaves behind in memory ends with the process; 110 MB for some seconds whenever the library has changed. */
async function readInProcess(url: string, revision: number): Promise<LawIndex> {
  const child = fork(path.join(import.meta.dirname, 'index-process.ts'), [String(revision)], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { PATH: process.env['PATH'], LAW_INDEX_DATABASE: url },
  });
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`the index process ended with ${code}`)));
      child.once('message', (message) => {
        const { index, vocabulary } = message as PackedIndex; // index-process.ts sends nothing else
        resolve({ ...owned(index), vocabulary: newVocabulary(vocabulary) });
      });
    });
  } finally {
    child.kill();
  }
}

/** Arrays that came in a message are windows on it: copied, the message can go. */
function owned<I extends PackedIndex['index']>(index: I): I {
  const copies = Object.entries(index).map(([name, value]) => [
    name,
    isNumbers(value) ? value.slice() : value,
  ]);
  return Object.fromEntries(copies) as I; // the same names with the same kinds of values
}

const isNumbers = (value: unknown): value is Uint32Array | Uint16Array | Uint8Array =>
  value instanceof Uint32Array || value instanceof Uint16Array || value instanceof Uint8Array;
