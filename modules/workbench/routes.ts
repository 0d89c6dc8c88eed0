import { z } from 'zod';
import type { Actor } from '#kernel/access/actor.ts';
import { only } from '#kernel/access/who.ts';
import type { Db } from '#kernel/db/database.ts';
import { type Route, route } from '#kernel/http/index.ts';
import { findArticles } from '#modules/law-library/index.ts';
import { searchCauses, searchCourts } from '#modules/reference/index.ts';
import { toPlainDate } from '#law/time.ts';
import type { Instant } from '#kernel/time.ts';
import { courtHome } from './court-home.ts';
import { lawyerHome } from './lawyer-home.ts';
import { courtSearch, lawyerSearch } from './search.ts';
import { hit, type Hit, homeView } from './home-terms.ts';
import { shortcutRoutes } from './shortcuts-routes.ts';

const signedIn = only(['lawyer', 'staff'], { scope: 'filing.read' });

/** Home and search: what everyone sees first, and from anywhere. */
export function workbenchRoutes({ db }: { db: Db }): Route[] {
  return [
    ...shortcutRoutes({ db }),
    route({
      method: 'GET',
      path: '/api/home',
      name: 'workbench.home',
      summary: '首页：要办、新到',
      who: signedIn,
      audit: { none: '本人、本院列表' },
      pace: 'read',
      output: homeView,
      handle: async ({ context, actor }) =>
        actor?.kind === 'staff'
          ? courtHome(db, actor, context.clock.now())
          : lawyerHome(db, context.actor.id, context.clock.now()),
    }),
    route({
      method: 'GET',
      path: '/api/search',
      name: 'workbench.search',
      summary: '搜索案件、立案、文书、法条、法院、案由',
      who: signedIn,
      audit: { none: '本人、本院列表' },
      pace: 'read',
      query: z.object({ q: z.string().trim().min(1).max(60) }),
      output: z.object({ hits: z.array(hit) }),
      handle: async ({ context, actor, query }) => ({
        hits: [
          ...(await own(db, actor, query.q, context.clock.now())),
          ...(await laws(db, query.q, context.clock.now())),
          ...reference(query.q, context.clock.now()),
        ],
      }),
    }),
  ];
}

function own(db: Db, actor: Actor | undefined, q: string, now: Instant): Promise<Hit[]> {
  if (actor?.kind === 'staff') return courtSearch(db, actor, q, now);
  return actor ? lawyerSearch(db, actor.id, q, now) : Promise.resolve([]);
}

const today = (now: Instant) => toPlainDate(now as string as Parameters<typeof toPlainDate>[0]); // kernel and law brand instants separately

/** Laws named and articles that have all the words; one letter finds half the library and is left. */
async function laws(db: Db, q: string, now: Instant): Promise<Hit[]> {
  if (q.length < 2) return [];
  const found = await findArticles(db, q, today(now), 3);
  const brief = (title: string) => title.replaceAll('中华人民共和国', '');
  return [
    ...found.laws.slice(0, 2).map((law) => ({
      group: '法条',
      title: `《${brief(law.title)}》`,
      href: `/law/${encodeURIComponent(law.slug)}`,
    })),
    ...(found.relaxed ? [] : found.rows).map((row) => ({
      group: '法条',
      title: `《${brief(row.title)}》${row.label}`,
      detail: row.excerpt.slice(0, 60),
      href: `/law/${encodeURIComponent(row.slug)}/${row.article}`,
    })),
  ];
}

function reference(q: string, now: Instant): Hit[] {
  const causes = searchCauses(q, { limit: 3, on: today(now) });
  return [
    ...searchCourts(q, { limit: 3 }).map((court) => ({
      group: '法院',
      title: court.name,
      href: `/drafts?court=${court.id}`,
    })),
    ...(Array.isArray(causes) ? causes : []).map((cause) => ({
      group: '案由',
      title: cause.name,
      href: `/drafts?cause=${cause.id}`,
    })),
  ];
}
