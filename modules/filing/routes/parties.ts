import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import { act, type ActContext } from '#kernel/acts/index.ts';
import { pageOf, pageQuery, type Route, route } from '#kernel/http/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import type { FilingDeps } from '../deps.ts';
import { forgetParty, listParties, rememberParty } from '../party-book.ts';
import { courtFiling, notFound, ownFiling } from '../policy.ts';
import { findFiling, getContent } from '../store.ts';
import type { FilingRow } from '../tables.ts';
import { party, plainText } from '../terms.ts';
import { courtOf } from './desk.ts';
import { filingParams } from './lawyer.ts';

const writes = only(['lawyer'], { scope: 'filing.write' });
const reads = only(['lawyer'], { scope: 'filing.read' });
const registrar = only(['staff'], { roles: ['registrar'], scope: 'desk' });
const entry = z.object({ id: z.uuid(), usedAt: z.string(), party });
const numbers = z.object({
  paperNumber: z.string(),
  phone: z.string(),
  guardianPaperNumber: z.string(),
  guardianPhone: z.string(),
});
const partyId = z.object({ partyId: z.string().max(40) });

/** The party book, and the full numbers of a party: asked for one by one, each time leaving a trace. */
export function partyRoutes(deps: FilingDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/party-book',
      name: 'filing.party-book',
      summary: '常用当事人',
      who: reads,
      audit: { none: '本人的常用当事人' },
      pace: 'read',
      query: pageQuery.extend({ q: plainText(100).optional() }),
      output: pageOf(entry),
      handle: ({ context, query }) => listParties(context.db, deps.keys, context.actor.id, query),
    }),
    route({
      method: 'POST',
      path: '/api/party-book',
      name: 'filing.party-save',
      summary: '保存常用当事人',
      who: writes,
      audit: 'filing.party-saved',
      pace: 'write',
      body: party,
      output: z.object({ id: z.string() }),
      handle: ({ context, body }) =>
        act(
          context,
          { name: 'filing.party-saved', subject: { type: 'lawyer', id: context.actor.id }, request: body },
          async (unit) => {
            const id = (await rememberParty(unit.tx, deps.keys, unit.actor.id, body, unit.now)) ?? '';
            await unit.audit({ subject: { type: 'lawyer', id: unit.actor.id } });
            return { id };
          },
        ),
    }),
    route({
      method: 'DELETE',
      path: '/api/party-book/:id',
      name: 'filing.party-remove',
      summary: '删除常用当事人',
      who: writes,
      audit: 'filing.party-removed',
      pace: 'write',
      params: z.object({ id: z.uuid() }),
      output: z.object({ id: z.string() }),
      handle: ({ context, params }) =>
        act(
          context,
          {
            name: 'filing.party-removed',
            subject: { type: 'lawyer', id: context.actor.id },
            request: params,
          },
          async (unit) => {
            if (!(await forgetParty(unit.tx, unit.actor.id, params.id))) return notFound();
            await unit.audit({ subject: { type: 'lawyer', id: unit.actor.id } });
            return { id: params.id };
          },
        ),
    }),
    route({
      method: 'POST',
      path: '/api/filings/:courtId/:id/reveal',
      name: 'filing.reveal',
      summary: '查看当事人完整号码（留痕）',
      who: reads,
      audit: 'filing.reveal',
      pace: 'write',
      params: filingParams,
      body: partyId,
      output: numbers,
      handle: async ({ context, params, body }) => {
        const filing = ownFiling(context.actor, await findFiling(context.db, params.courtId, params.id));
        return isRefusal(filing) ? filing : reveal(context, deps, filing, body.partyId);
      },
    }),
    route({
      method: 'POST',
      path: '/api/desk/filings/:id/reveal',
      name: 'desk.reveal',
      summary: '查看当事人完整号码（留痕）',
      who: registrar,
      audit: 'filing.reveal',
      pace: 'write',
      params: z.object({ id: z.uuid() }),
      body: partyId,
      output: numbers,
      handle: async ({ context, actor, params, body }) => {
        const filing = courtFiling(actor, await findFiling(context.db, courtOf(actor), params.id));
        return isRefusal(filing) ? filing : reveal(context, deps, filing, body.partyId);
      },
    }),
  ];
}

/** Not stored for repeats: the answer carries what must lie nowhere in clear; asking twice leaves two traces. */
function reveal(
  context: ActContext,
  deps: FilingDeps,
  filing: FilingRow,
  id: string,
): Promise<z.infer<typeof numbers> | Refusal> {
  const { idempotencyKey: _notKept, ...asked } = context;
  return act(
    asked,
    { name: 'filing.reveal', subject: { type: 'filing', id: filing.id, courtId: filing.court_id } },
    async (unit) => {
      const { content } = await getContent(
        unit.tx,
        deps.keys,
        filing.court_id,
        filing.id,
        filing.content_number,
      );
      const found = content.parties.find((one) => one.id === id);
      if (!found) return notFound();
      await unit.audit({
        subject: { type: 'filing', id: filing.id },
        courtId: filing.court_id,
        outcome: 'read',
        change: { party: id },
      });
      return {
        paperNumber: found.paperNumber,
        phone: found.phone,
        guardianPaperNumber: found.guardian?.paperNumber ?? '',
        guardianPhone: found.guardian?.phone ?? '',
      };
    },
  );
}
