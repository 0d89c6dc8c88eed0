import { z } from 'zod';
import { only } from '#kernel/access/who.ts';
import { act, type ActContext } from '#kernel/acts/index.ts';
import { describeAct, type ActDescriptions } from '#kernel/audit/describe.ts';
import { type ProofBundle } from '#kernel/audit/bundle.ts';
import { inclusionProof, waitForSequenced } from '#kernel/audit/prove.ts';
import { trailOf } from '#kernel/audit/trail.ts';
import type { Db } from '#kernel/db/database.ts';
import { ANSWERED, pageOf, pageQuery, type Route, route } from '#kernel/http/index.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { toPlainDate } from '#law/time.ts';
import { typeset } from '#modules/documents/index.ts';
import type { FilingDeps } from '../deps.ts';
import { FILING_FACES } from '#law/filing/index.ts';
import { complaintPaper } from '../papers/complaint.ts';
import { printedProof, receiptPaper } from '../papers/receipt.ts';
import { courtFiling, notFound, ownFiling } from '../policy.ts';
import { findFiling, getContent, listRecords } from '../store.ts';
import type { FilingRow } from '../tables.ts';
import { courtOf } from './desk.ts';
import { filingParams } from './lawyer.ts';

const reads = only(['lawyer'], { scope: 'filing.read' });
const desk = only(['staff'], { roles: ['registrar', 'president', 'court-admin', 'clerk'], scope: 'desk' });
/** How long a receipt waits for its proof; it is usually there within 150 ms (measured). */
const PROOF_WAIT_MS = 3_000;

const trailRow = z.object({
  at: z.string(),
  words: z.string(),
  by: z.string(),
  outcome: z.enum(['done', 'refused', 'read']),
  index: z.number().int().nullable(),
  sealed: z.boolean(),
});
const proofView = z.object({
  entryId: z.string(),
  index: z.number().int(),
  treeSize: z.number().int(),
  leafHash: z.string(),
  hashes: z.array(z.string()),
  checkpoint: z.string(),
  content: z.string(),
});

/** Receipt, complaint as a paper, proof and trail. */
export function paperRoutes(deps: FilingDeps, words: ActDescriptions): Route[] {
  const own = async (context: ActContext, params: { courtId: string; id: string }) =>
    ownFiling(context.actor, await findFiling(context.db, params.courtId, params.id));
  return [
    route({
      method: 'GET',
      path: '/api/filings/:courtId/:id/receipt.pdf',
      name: 'filing.receipt',
      summary: '收件回执（PDF，含存证证明）',
      who: reads,
      audit: 'filing.receipt-read',
      pace: 'heavy',
      params: filingParams,
      query: z.object({ number: z.coerce.number().int().min(1).max(99).optional() }),
      output: 'raw',
      handle: async ({ context, params, query, reply }) => {
        const filing = await own(context, params);
        if (isRefusal(filing)) return filing;
        const paper = await receiptOf(context, deps, filing, query.number ?? filing.content_number);
        if (isRefusal(paper)) return paper;
        const { pdf } = await typeset('filing-receipt', paper);
        await act(
          context,
          { name: 'filing.receipt-read', subject: { type: 'filing', id: filing.id } },
          async (unit) => {
            await unit.audit({
              subject: { type: 'filing', id: filing.id },
              courtId: filing.court_id,
              outcome: 'read',
            });
            return {};
          },
        );
        return sendPdf(reply, pdf, paperName(filing, '收件回执'));
      },
    }),
    route({
      method: 'GET',
      path: '/api/filings/:courtId/:id/complaint.pdf',
      name: 'filing.complaint',
      summary: '起诉状、自诉状、申请书（PDF）',
      who: reads,
      audit: { none: '本人提交的内容' },
      pace: 'heavy',
      params: filingParams,
      output: 'raw',
      handle: async ({ context, params, reply }) => {
        const filing = await own(context, params);
        if (isRefusal(filing)) return filing;
        const { pdf } = await typeset(
          'complaint',
          complaintPaper(
            filing,
            await getContent(context.db, deps.keys, filing.court_id, filing.id, filing.content_number),
          ),
        );
        return sendPdf(reply, pdf, paperName(filing, FILING_FACES[filing.kind].paper));
      },
    }),
    route({
      method: 'GET',
      path: '/api/filings/:courtId/:id/proof',
      name: 'filing.proof',
      summary: '收件的存证证明（RFC 6962 包含证明）',
      who: reads,
      audit: { none: '公开可验证的证明，不含个人信息' },
      pace: 'read',
      params: filingParams,
      output: proofView,
      handle: async ({ context, params }) => {
        const filing = await own(context, params);
        if (isRefusal(filing)) return filing;
        const proof = await proofOfSubmission(context.db, filing.id, filing.content_number);
        return proof ? { ...proof, hashes: [...proof.hashes], content: String(proof.content) } : notFound();
      },
    }),
    route({
      method: 'GET',
      path: '/api/filings/:courtId/:id/trail',
      name: 'filing.trail',
      summary: '办理全程留痕',
      who: reads,
      audit: { none: '留痕本身' },
      pace: 'read',
      params: filingParams,
      query: pageQuery,
      output: pageOf(trailRow),
      handle: async ({ context, params, query }) => {
        const filing = await own(context, params);
        return isRefusal(filing) ? filing : trail(context.db, filing, words, query);
      },
    }),
    route({
      method: 'GET',
      path: '/api/desk/filings/:id/trail',
      name: 'desk.trail',
      summary: '办理全程留痕',
      who: desk,
      audit: { none: '留痕本身' },
      pace: 'read',
      params: z.object({ id: z.uuid() }),
      query: pageQuery,
      output: pageOf(trailRow),
      handle: async ({ context, actor, params, query }) => {
        const filing = courtFiling(actor, await findFiling(context.db, courtOf(actor), params.id));
        return isRefusal(filing) ? filing : trail(context.db, filing, words, query);
      },
    }),
  ];
}

/** （案号）文书名_日期.pdf; before there is a case number, the receipt's number stands there. */
function paperName(filing: FilingRow, name: string): string {
  const day = toPlainDate(filing.submitted_at as Parameters<typeof toPlainDate>[0]); // timestamptz columns are parsed to instants
  return `${filing.case_number ?? `（${filing.receipt_no}）`}${name}_${day}.pdf`;
}

function sendPdf(
  reply: { header(name: string, value: string): unknown; send(body: Buffer): unknown },
  pdf: Uint8Array,
  name: string,
): typeof ANSWERED {
  reply.header('content-type', 'application/pdf');
  reply.header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`);
  reply.send(Buffer.from(pdf));
  return ANSWERED;
}

/** The audit row of the n-th submission of a filing. */
async function submissionEntry(db: Db, filingId: string, number: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('audit_entry')
    .select('id')
    .where('subject_type', '=', 'filing')
    .where('subject_id', '=', filingId)
    .where('act', '=', 'filing.submit')
    .where('outcome', '=', 'done')
    .orderBy('at')
    .orderBy('id')
    .offset(number - 1)
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

async function proofOfSubmission(db: Db, filingId: string, number: number): Promise<ProofBundle | undefined> {
  const entryId = await submissionEntry(db, filingId, number);
  return entryId
    ? ((await inclusionProof(db, entryId)) ?? waitForSequenced(db, entryId, PROOF_WAIT_MS))
    : undefined;
}

async function receiptOf(
  context: ActContext,
  deps: FilingDeps,
  filing: FilingRow,
  number: number,
): Promise<ReturnType<typeof receiptPaper> | Refusal> {
  if (number > filing.content_number) return notFound();
  const [stored, records, proof] = await Promise.all([
    getContent(context.db, deps.keys, filing.court_id, filing.id, number),
    listRecords(context.db, filing.court_id, filing.id),
    proofOfSubmission(context.db, filing.id, number),
  ]);
  const record = records.find((one) => one.data['number'] === number);
  if (!record) return notFound();
  const licenceNo = context.actor.kind === 'lawyer' ? context.actor.lawyer.licenceNo : '';
  return receiptPaper(
    filing,
    stored,
    record,
    licenceNo,
    proof ? printedProof(proof, context.clock.now()) : undefined,
  );
}

async function trail(
  db: Db,
  filing: FilingRow,
  words: ActDescriptions,
  query: { cursor?: string | undefined; limit: number },
) {
  const { items, next } = await trailOf(db, { type: 'filing', id: filing.id }, query.cursor, query.limit);
  const rows = items.map(({ entry, index, sealed }) => ({
    at: entry.at,
    words: entry.outcome === 'refused' ? `未获准：${describeAct(words, entry)}` : describeAct(words, entry),
    by: entry.actor_name ?? '已删除',
    outcome: entry.outcome,
    index,
    sealed,
  }));
  return next ? { rows, next } : { rows };
}
