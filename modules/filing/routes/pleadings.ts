import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import { type Route, route } from '#kernel/http/index.ts';
import { draftFromPleading } from '../acts/from-pleading.ts';
import type { FilingDeps } from '../deps.ts';

/** From a complaint written in 诉讼文书 to a filing. */
export function pleadingRoutes(deps: FilingDeps): Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/drafts/from-pleading',
      name: 'filing.draft-from-pleading',
      summary: '用一份诉状新建立案草稿',
      who: only(['lawyer'], { scope: 'filing.write' }),
      audit: 'filing.draft-from-pleading',
      pace: 'write',
      body: z.object({ pleadingId: z.uuid() }),
      output: z.object({ draftId: z.uuid() }),
      handle: ({ context, body }) => draftFromPleading(context, deps, body),
    }),
  ];
}
