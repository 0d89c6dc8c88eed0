import type { ProofBundle } from '#kernel/audit/bundle.ts';
import { FILING_FACES } from '#law/filing/index.ts';
import { PERIODS } from '#law/periods/index.ts';
import { toPlainDate } from '#law/time.ts';
import type { DocumentData } from '#modules/documents/index.ts';
import { courtById } from '#modules/reference/index.ts';
import type { RecordRow, StoredContent } from '../store.ts';
import type { FilingRow } from '../tables.ts';
import { agentTitle, kindTitle, paperParties } from './parties.ts';

const hex = (base64: string) => Buffer.from(base64, 'base64').toString('hex');

/** The proof as the receipt prints it. The checkpoint's note: origin, size, root, then the signature lines. */
export function printedProof(
  proof: ProofBundle,
  checkpointAt: string,
): NonNullable<DocumentData<'filing-receipt'>['proof']> {
  const [origin = '', , root = ''] = proof.checkpoint.split('\n');
  const signature = proof.checkpoint.split('\n').find((line) => line.startsWith('— '));
  return {
    log: origin,
    leafIndex: proof.index,
    treeSize: proof.treeSize,
    leafHash: hex(proof.leafHash),
    rootHash: hex(root),
    path: proof.hashes.map(hex),
    checkpointAt,
    ...(signature ? { signature: signature.split(' ').at(-1) ?? '' } : {}),
  };
}

/** 收件回执 (登记立案规定 第二条；民诉法 第一百二十六条): what was received, when, and by when the court must decide. */
export function receiptPaper(
  filing: FilingRow,
  stored: StoredContent,
  record: RecordRow,
  licenceNo: string,
  proof: ReturnType<typeof printedProof> | undefined,
): DocumentData<'filing-receipt'> {
  const { review } = FILING_FACES[filing.kind];
  const dueOn = typeof record.data['dueOn'] === 'string' ? record.data['dueOn'] : filing.due_on;
  return {
    courtName: courtById(filing.court_id)?.name ?? filing.court_id,
    documentNumber: `${filing.receipt_no}${stored.number > 1 ? `-${stored.number}` : ''}`,
    issuedOn: toPlainDate(stored.submittedAt as string as Parameters<typeof toPlainDate>[0]), // kernel and law brand instants separately
    receiptNumber: filing.receipt_no,
    receivedAt: stored.submittedAt,
    filingKind: stored.number > 1 ? `${kindTitle(filing.kind)}（补正）` : kindTitle(filing.kind),
    cause: filing.cause_name,
    submitter: {
      name: filing.filer_name,
      firm: filing.filer_firm,
      licenceNumber: licenceNo,
      capacity: agentTitle(filing.kind),
    },
    parties: paperParties(stored.content, false),
    materials: stored.materials.map((material) => ({
      name: material.name,
      bytes: material.size,
      sha256: material.sha256,
      sm3: material.sm3,
    })),
    decideBy: dueOn ?? toPlainDate(stored.submittedAt as string as Parameters<typeof toPlainDate>[0]), // as above
    decideDays: PERIODS[review.period].length ?? 7,
    decideArticle: review.article.label,
    ...(proof ? { proof } : {}),
  };
}
