import { z } from 'zod';
import type { Actor } from '#kernel/access/actor.ts';
import { only } from '#kernel/access/who.ts';
import { contentDisposition } from '#kernel/files/names.ts';
import { ANSWERED, pageOf, pageQuery, type Route, route } from '#kernel/http/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { confirmArrival } from './acts/arrival.ts';
import { recordChannel } from './acts/channel.ts';
import { replaceDocument, retryDocument } from './acts/replace.ts';
import { certificatePdf } from './certificate.ts';
import type { DeliveryDeps } from './deps.ts';
import { deskDocuments } from './lists.ts';
import { notOfCourt, notToCertify } from './policy.ts';
import { documentOf } from './queries.ts';
import { auditReading, fileNameOf, sendPdf } from './reading.ts';
import { refuseDelivery } from './refusals.ts';
import { servedToAll } from './served.ts';
import type { CourtDocumentTable } from './tables.ts';
import { channelInput, confirmInput, deskDocumentRow, deskDocumentView, replaceInput } from './terms.ts';
import { deskDocumentViewOf } from './views.ts';

const params = z.object({ id: z.uuid() });
const staff = only(['staff'], { scope: 'desk' });
const servers = only(['staff'], { roles: ['registrar', 'judge', 'clerk'], scope: 'desk' });

/** The court's side of service: only documents of the own court. */
export function deskRoutes(deps: DeliveryDeps): Route[] {
  const view = async (actor: Actor | undefined, id: string) => {
    const document = await ofCourt(deps, actor, id);
    if (isRefusal(document)) return document;
    return deskDocumentViewOf(document, await servedToAll(deps.db, document), await deps.calendar());
  };
  const writing = { method: 'POST', who: servers, pace: 'write', params, output: deskDocumentView } as const;
  return [
    route({
      method: 'GET',
      path: '/api/desk/documents',
      name: 'delivery.desk-documents',
      summary: '本院制作的文书及其送达状态；attention 只列须处理的',
      who: staff,
      audit: { none: '列表只含文书名称和送达状态' },
      pace: 'read',
      query: pageQuery.extend({
        filingId: z.uuid().optional(),
        caseId: z.uuid().optional(),
        attention: z.stringbool().optional(),
      }),
      output: pageOf(deskDocumentRow),
      handle: async ({ actor, query }) =>
        actor?.courtId ? deskDocuments(deps.db, actor.courtId, query) : refuseDelivery('delivery.not-found'),
    }),
    route({
      method: 'GET',
      path: '/api/desk/documents/:id',
      name: 'delivery.desk-document',
      summary: '一份文书和每个受送达人的送达记录',
      who: staff,
      audit: { none: '只含送达记录，不含文书内容' },
      pace: 'read',
      params,
      output: deskDocumentView,
      handle: ({ actor, params: { id } }) => view(actor, id),
    }),
    route({
      method: 'GET',
      path: '/api/desk/documents/:id/file',
      name: 'delivery.desk-file',
      summary: '文书 PDF（支持分段读取）',
      who: staff,
      audit: 'delivery.open-file',
      pace: 'read',
      params,
      output: 'raw',
      handle: async ({ actor, params: { id }, context, request, reply }) => {
        const document = await ofCourt(deps, actor, id);
        if (isRefusal(document)) return document;
        if (document.state !== 'sealed') return refuseDelivery('delivery.not-ready');
        await auditReading(context, document, 'delivery.open-file');
        return sendPdf(deps.blobs, document, request, reply);
      },
    }),
    route({
      method: 'GET',
      path: '/api/desk/documents/:id/certificates/:serviceId',
      name: 'delivery.desk-certificate',
      summary: '对一个受送达人的电子送达凭证（送达回证）',
      who: staff,
      audit: 'delivery.certificate',
      pace: 'heavy',
      params: params.extend({ serviceId: z.uuid() }),
      output: 'raw',
      handle: async ({ actor, params: { id, serviceId }, context, reply }) => {
        const document = await ofCourt(deps, actor, id);
        if (isRefusal(document)) return document;
        const served = (await servedToAll(deps.db, document)).find((one) => one.service.id === serviceId);
        const refusal = served ? notToCertify(served) : refuseDelivery('delivery.not-found');
        if (refusal || !served) return refusal ?? refuseDelivery('delivery.not-found');
        await auditReading(context, document, 'delivery.certificate');
        const name = contentDisposition('inline', fileNameOf(document, '电子送达凭证'));
        const pdf = Buffer.from(await certificatePdf(deps, served));
        await reply.type('application/pdf').header('content-disposition', name).send(pdf);
        return ANSWERED;
      },
    }),
    route({
      ...writing,
      path: '/api/desk/documents/:id/confirm-arrival',
      name: 'delivery.decide-arrival',
      summary: '对受送达人证明的另一到达时间作出认定',
      audit: 'delivery.confirm-arrival',
      body: confirmInput,
      handle: async ({ actor, params: { id }, context, body }) => {
        const done = await confirmArrival(context, { courtId: courtOf(actor), id }, body);
        return isRefusal(done) ? done : view(actor, id);
      },
    }),
    route({
      ...writing,
      path: '/api/desk/documents/:id/replace',
      name: 'delivery.replace-document',
      summary: '撤下有误的文书，更正后重新送达；返回新文书',
      audit: 'delivery.replace',
      body: replaceInput,
      handle: async ({ actor, params: { id }, context, body }) => {
        const done = await replaceDocument(context, deps.keys, { courtId: courtOf(actor), id }, body);
        return isRefusal(done) ? done : view(actor, done.documentId);
      },
    }),
    route({
      ...writing,
      path: '/api/desk/documents/:id/retry',
      name: 'delivery.retry-document',
      summary: '重新制作未能制作成功的文书',
      audit: 'delivery.retry',
      handle: async ({ actor, params: { id }, context }) => {
        const done = await retryDocument(context, { courtId: courtOf(actor), id });
        return isRefusal(done) ? done : view(actor, id);
      },
    }),
    route({
      ...writing,
      path: '/api/desk/documents/:id/channel',
      name: 'delivery.add-channel',
      summary: '登记以其他方式（邮寄、直接送达、传真等）的送达及其到达时间',
      audit: 'delivery.record-channel',
      body: channelInput,
      handle: async ({ actor, params: { id }, context, body }) => {
        const done = await recordChannel(context, { courtId: courtOf(actor), id }, body);
        return isRefusal(done) ? done : view(actor, id);
      },
    }),
  ];
}

/** Staff always belong to a court; anyone else has no document here. */
const courtOf = (actor: Actor | undefined): string => (actor?.kind === 'staff' ? actor.courtId : '');

async function ofCourt(
  deps: DeliveryDeps,
  actor: Actor | undefined,
  id: string,
): Promise<CourtDocumentTable | Refusal> {
  const document = await documentOf(deps.db, { courtId: courtOf(actor), id });
  return notOfCourt(actor, document) ?? document ?? refuseDelivery('delivery.not-found');
}
