import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import type { Actor } from '#kernel/access/actor.ts';
import { ANSWERED, pageOf, pageQuery, type Route, route } from '#kernel/http/index.ts';
import { contentDisposition } from '#kernel/files/names.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { mustBeAbleToRead } from '#modules/identity/index.ts';
import { setAccountConsent, withdrawConsent } from './acts/account-consent.ts';
import { proveArrival } from './acts/arrival.ts';
import { acknowledge, markRead } from './acts/receive.ts';
import { certificatePdf } from './certificate.ts';
import type { DeliveryDeps } from './deps.ts';
import { deskRoutes } from './desk-routes.ts';
import { consentsOf, ownDocuments } from './lists.ts';
import { notRecipient, notToCertify, notToOpen, type Served } from './policy.ts';
import type { Ref } from './queries.ts';
import { auditReading, fileNameOf, sendPdf } from './reading.ts';
import { refuseDelivery } from './refusals.ts';
import { servedTo } from './served.ts';
import {
  consentInput,
  consentView,
  disputeInput,
  documentRow,
  documentView,
  withdrawInput,
} from './terms.ts';
import { documentViewOf } from './views.ts';

const params = z.object({ courtId: z.string().length(3), id: z.uuid() });
const reads = only(['lawyer'], { scope: 'delivery.read' });
const writes = only(['lawyer'], { scope: 'delivery.write' });

/** Every route of this room: the lawyer's, and the court's desk. Links do not expire: the recipient keeps access. */
export function deliveryRoutes(deps: DeliveryDeps): Route[] {
  const view = async (actor: Actor | undefined, ref: Ref) => {
    const served = await own(deps, actor, ref);
    return isRefusal(served) ? served : documentViewOf(served, await deps.calendar());
  };
  return [
    route({
      method: 'GET',
      path: '/api/documents',
      name: 'delivery.documents',
      summary: '送达给我的文书，最近的在前',
      who: reads,
      audit: { none: '列表只含文书名称，不视为查阅' },
      pace: 'read',
      query: pageQuery.extend({
        filingId: z.uuid().optional(),
        caseId: z.uuid().optional(),
        unread: z.stringbool().optional(),
        q: z.string().max(100).optional(),
      }),
      output: pageOf(documentRow),
      handle: async ({ actor, query }) => {
        const lawyer = mustBeAbleToRead(actor);
        return isRefusal(lawyer) ? lawyer : ownDocuments(deps.db, lawyer.id, query);
      },
    }),
    route({
      method: 'GET',
      path: '/api/documents/:courtId/:id',
      name: 'delivery.document',
      summary: '一份文书的送达记录、生效时间和由此起算的期限',
      who: reads,
      audit: { none: '只含送达记录，不含文书内容，不视为查阅' },
      pace: 'read',
      params,
      output: documentView,
      handle: ({ actor, params: ref }) => view(actor, ref),
    }),
    route({
      method: 'GET',
      path: '/api/documents/:courtId/:id/file',
      name: 'delivery.file',
      summary: '文书 PDF（支持分段读取）；查阅以 POST …/read 登记',
      who: reads,
      audit: 'delivery.open-file',
      pace: 'read',
      params,
      output: 'raw',
      handle: async ({ actor, params: ref, context, request, reply }) => {
        const served = await own(deps, actor, ref);
        if (isRefusal(served)) return served;
        const refusal = notToOpen(served);
        if (refusal) return refusal;
        await auditReading(context, served.document, 'delivery.open-file');
        return sendPdf(deps.blobs, served.document, request, reply);
      },
    }),
    route({
      method: 'POST',
      path: '/api/documents/:courtId/:id/read',
      name: 'delivery.mark-read',
      summary: '查阅文书',
      who: writes,
      audit: 'delivery.read',
      pace: 'write',
      params,
      output: documentView,
      handle: async ({ actor, params: ref, context }) => {
        const done = await markRead(context, ref);
        return isRefusal(done) ? done : view(actor, ref);
      },
    }),
    route({
      method: 'POST',
      path: '/api/documents/:courtId/:id/acknowledge',
      name: 'delivery.sign',
      summary: '签收文书（回复收悉）',
      who: writes,
      audit: 'delivery.acknowledge',
      pace: 'write',
      params,
      output: documentView,
      handle: async ({ actor, params: ref, context }) => {
        const done = await acknowledge(context, ref);
        return isRefusal(done) ? done : view(actor, ref);
      },
    }),
    route({
      method: 'POST',
      path: '/api/documents/:courtId/:id/dispute-arrival',
      name: 'delivery.dispute',
      summary: '说明文书实际到达的另一时间及其证明',
      who: writes,
      audit: 'delivery.prove-arrival',
      pace: 'write',
      params,
      body: disputeInput,
      output: documentView,
      handle: async ({ actor, params: ref, context, body }) => {
        const done = await proveArrival(context, ref, body);
        return isRefusal(done) ? done : view(actor, ref);
      },
    }),
    route({
      method: 'GET',
      path: '/api/documents/:courtId/:id/certificate.pdf',
      name: 'delivery.certificate-file',
      summary: '电子送达凭证',
      who: reads,
      audit: 'delivery.certificate',
      pace: 'heavy',
      params,
      output: 'raw',
      handle: async ({ actor, params: ref, context, reply }) => {
        const served = await own(deps, actor, ref);
        if (isRefusal(served)) return served;
        const refusal = notToCertify(served);
        if (refusal) return refusal;
        await auditReading(context, served.document, 'delivery.certificate');
        const name = contentDisposition('inline', fileNameOf(served.document, '电子送达凭证'));
        const pdf = Buffer.from(await certificatePdf(deps, served));
        await reply.type('application/pdf').header('content-disposition', name).send(pdf);
        return ANSWERED;
      },
    }),
    ...consentRoutes(deps),
    ...deskRoutes(deps),
  ];
}

/** The document as served to this lawyer; to everyone else there is none. */
async function own(deps: DeliveryDeps, actor: Actor | undefined, ref: Ref): Promise<Served | Refusal> {
  const served = actor ? await servedTo(deps.db, ref, actor.id) : undefined;
  return notRecipient(actor, served) ?? served ?? refuseDelivery('delivery.not-found');
}

function consentRoutes(deps: DeliveryDeps): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/me/service-consent',
      name: 'delivery.consents',
      summary: '我对电子送达的同意：账户和各立案申请',
      who: reads,
      audit: { none: '本人查看本人的同意记录' },
      pace: 'read',
      output: consentView,
      handle: async ({ actor }) => {
        const lawyer = mustBeAbleToRead(actor);
        return isRefusal(lawyer) ? lawyer : consentsOf(deps.db, lawyer.id);
      },
    }),
    route({
      method: 'POST',
      path: '/api/me/service-consent',
      name: 'delivery.set-consent',
      summary: '同意或者不再同意向我的账户电子送达',
      who: writes,
      audit: 'delivery.consent',
      pace: 'write',
      body: consentInput,
      output: consentView,
      handle: async ({ context, body }) => {
        const done = await setAccountConsent(context, body);
        return isRefusal(done) ? done : consentsOf(deps.db, context.actor.id);
      },
    }),
    route({
      method: 'POST',
      path: '/api/me/service-consent/withdraw',
      name: 'delivery.end-consent',
      summary: '书面撤回在一份立案申请中给出的电子送达同意',
      who: writes,
      audit: 'delivery.withdraw-consent',
      pace: 'write',
      body: withdrawInput,
      output: consentView,
      handle: async ({ context, body }) => {
        const done = await withdrawConsent(context, body);
        return isRefusal(done) ? done : consentsOf(deps.db, context.actor.id);
      },
    }),
  ];
}
