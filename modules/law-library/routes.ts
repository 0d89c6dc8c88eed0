import { z } from 'zod';
import { anyone } from '#kernel/access/who.ts';
import type { Clock } from '#kernel/clock.ts';
import { type Route, route } from '#kernel/http/index.ts';
import { toPlainDate } from '#law/time.ts';
import type { LawLibraryDeps } from './deps.ts';
import { importRoutes } from './import-routes.ts';
import { articleOn, lawOn, libraryState, placesCited } from './queries.ts';
import { refuseLibrary } from './refusals.ts';
import type { Library } from './search/library.ts';
import { searchLaws } from './search/search.ts';
import { articleView, atView, kindSchema, lawView, libraryView, searchView } from './terms.ts';

const open = anyone('法律法规是公开的');
const none = { none: '公开的法律法规' };
const slug = z.string().min(1).max(200);
const onDay = z.object({ on: z.iso.date().optional() });

/** Today in China. */
const todayOf = (clock: Clock): string =>
  toPlainDate(clock.now() as string as Parameters<typeof toPlainDate>[0]); // kernel and law brand instants separately

/** Reading and searching, open to everyone; importing, for the administrators of the highest courts. */
export function lawRoutes(deps: LawLibraryDeps, library: Library): Route[] {
  const { db, clock } = deps;
  const today = () => todayOf(clock);
  return [
    route({
      method: 'GET',
      path: '/api/law/library',
      name: 'law.library',
      summary: '法律法规库的收录情况',
      who: open,
      audit: none,
      pace: 'read',
      output: libraryView,
      handle: async () => libraryState(db, await library.current(), today()),
    }),
    route({
      method: 'GET',
      path: '/api/law/search',
      name: 'law.search',
      summary: '查法条：按词语、法律名称、条号（任何写法）查找',
      who: open,
      audit: none,
      pace: 'read',
      query: z.object({
        q: z.string().trim().min(1).max(200),
        on: z.iso.date().optional(),
        /** all: also texts not in force on the day. */
        force: z.enum(['in-force', 'all']).default('in-force'),
        type: kindSchema.optional(),
        law: slug.optional(),
        cursor: z.string().max(400).optional(),
        limit: z.coerce.number().int().min(1).max(50).default(20),
      }),
      output: searchView,
      handle: async ({ query: { q, on, force, type, law, cursor, limit } }) =>
        searchLaws(db, await library.current(), {
          q,
          on: on ?? today(),
          any: force === 'all',
          kind: type,
          law,
          cursor,
          limit,
        }),
    }),
    route({
      method: 'GET',
      path: '/api/law/at',
      name: 'law.at',
      summary: '一处引用所指的条文',
      who: open,
      audit: none,
      pace: 'read',
      query: onDay.extend({ cite: z.string().trim().min(1).max(300) }),
      output: atView,
      handle: async ({ query }) => placesCited(db, await library.current(), query.cite, query.on ?? today()),
    }),
    route({
      method: 'GET',
      path: '/api/law/laws/:slug',
      name: 'law.law',
      summary: '一部法律在某日的文本',
      who: open,
      audit: none,
      pace: 'read',
      params: z.object({ slug }),
      query: onDay,
      output: lawView,
      handle: async ({ params, query }) =>
        (await lawOn(db, await library.current(), params.slug, query.on ?? today(), today())) ??
        refuseLibrary('law.not-loaded'),
    }),
    route({
      method: 'GET',
      path: '/api/law/laws/:slug/articles/:article',
      name: 'law.article',
      summary: '一条在某日的文本，及其历次文本',
      who: open,
      audit: none,
      pace: 'read',
      params: z.object({ slug, article: z.string().min(1).max(20) }),
      query: onDay,
      output: articleView,
      handle: async ({ params, query }) => {
        const index = await library.current();
        if (!index.versionsOf.has(params.slug)) return refuseLibrary('law.not-loaded');
        return (
          (await articleOn(db, index, params.slug, params.article, query.on ?? today(), today())) ??
          refuseLibrary('law.no-article')
        );
      },
    }),
    ...importRoutes(deps),
  ];
}
