import './tables.ts';
import type { ActDescriptions } from '#kernel/audit/describe.ts';
import type { Db } from '#kernel/db/database.ts';
import type { Route } from '#kernel/http/index.ts';
import type { LawLibraryDeps } from './deps.ts';
import { lawRoutes } from './routes.ts';
import { type Library, openLibrary } from './search/library.ts';
import { searchLaws } from './search/search.ts';
import type { SearchView } from './terms.ts';

export type { LawLibraryDeps } from './deps.ts';
export { askFirstLoad, lawLibraryTasks } from './jobs.ts';

const count = (change: unknown, name: string): number =>
  Number((change as Readonly<Record<string, unknown>> | null)?.[name] ?? 0);

export const lawLibraryActs: ActDescriptions = {
  'law.import-begun': ({ change }) => `上传法律文件，准备导入（${count(change, 'files')}个）`,
  'law.import-started': () => '开始导入法律',
  'law.import-cancelled': () => '取消法律导入，已经导入的保留',
  'law.imported': ({ change }) => `导入法律${count(change, 'laws')}部，其中新文本${count(change, 'added')}部`,
};

/** One index a process, however many rooms ask. */
const libraries = new WeakMap<Db, Library>();
function libraryOf(db: Db, url?: string): Library {
  const known = libraries.get(db) ?? openLibrary(db, url);
  libraries.set(db, known);
  return known;
}

export function lawLibraryRoutes(deps: LawLibraryDeps): Route[] {
  return lawRoutes(deps, libraryOf(deps.db, deps.appUrl));
}

/** Reads the library into memory before the first person asks; a fault is met again, and told, by the first search. */
export function warmLawLibrary(db: Db): void {
  libraryOf(db)
    .current()
    .catch(() => undefined);
}

/** The best articles for a few words, for the search from anywhere (Ctrl K). */
export async function findArticles(db: Db, q: string, on: string, limit: number): Promise<SearchView> {
  return searchLaws(db, await libraryOf(db).current(), { q, on, any: false, limit });
}
