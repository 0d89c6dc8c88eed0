import type { Unit } from '#kernel/acts/index.ts';
import { cite } from '#law/citations.ts';
import { FILING_FACES } from '#law/filing/index.ts';
import { countRule } from '#law/periods/index.ts';
import { addDays, type PlainDate, toPlainDate } from '#law/time.ts';
import type { OpenedCase } from '#modules/cases/index.ts';
import type { DocumentData } from '#modules/documents/index.ts';
import { courtById, type WorkCalendar } from '#modules/reference/index.ts';
import type { RecordRow } from '../store.ts';
import type { FilingRow } from '../tables.ts';
import { correctionItem, type CorrectionItem, type FeeEstimate, type FilingContent } from '../terms.ts';
import { kindTitle, namesOf } from './parties.ts';

/** The data of the papers that a decision on a filing issues; modules/documents typesets them. */

const CHANNEL_NAMES: Record<string, string> = { bank: '网上银行', alipay: '支付宝', wechat: '微信支付' };

const base = (filing: FilingRow, unit: Unit) => ({
  courtName: courtById(filing.court_id)?.name ?? filing.court_id,
  issuedOn: toPlainDate(unit.now),
  clerk: unit.actor.name,
});
const recipientOf = (content: FilingContent) => namesOf(content, 'plaintiff').join('、');
const receivedOn = (filing: FilingRow) =>
  toPlainDate(filing.submitted_at as Parameters<typeof toPlainDate>[0]); // timestamptz columns are parsed to instants

const ofCase = (filing: FilingRow, content: FilingContent, opened: OpenedCase, unit: Unit) => ({
  ...base(filing, unit),
  caseNumber: opened.caseNumber,
  recipient: recipientOf(content),
  opponents: namesOf(content, 'defendant'),
  cause: filing.cause_name,
});

export function correctionPaper(
  filing: FilingRow,
  content: FilingContent,
  notice: { items: readonly CorrectionItem[]; days: number; dueOn: PlainDate },
  unit: Unit,
): DocumentData<'correction-notice'> {
  return {
    ...base(filing, unit),
    receiptNumber: filing.receipt_no,
    recipient: recipientOf(content),
    receivedOn: receivedOn(filing),
    filingKind: kindTitle(filing.kind),
    items: notice.items.map((item) => ({
      fault: item.what,
      article: item.article || cite('REG', '7.1').label,
      remedy: item.mend || '请按要求补正。',
    })),
    days: notice.days,
    dueBy: notice.dueOn,
  };
}

export function acceptancePaper(
  filing: FilingRow,
  content: FilingContent,
  opened: OpenedCase,
  billed: boolean,
  unit: Unit,
): DocumentData<'acceptance-notice'> {
  const face = FILING_FACES[filing.kind];
  return {
    ...ofCase(filing, content, opened, unit),
    kind: face.acceptance.notice,
    prepaysFee: face.fee.prepaid && billed,
    filedOn: receivedOn(filing),
    acceptedOn: opened.openedOn,
    attachments: [
      ...(billed ? ['交纳诉讼费用通知书'] : []),
      ...(face.acceptance.evidenceNotice ? ['举证通知书'] : []),
    ],
  };
}

/** 诉讼费用交纳办法 第二十二条: seven days from the day after the notice. The day printed assumes service today; the page shows the real one. */
export function feePaper(
  filing: FilingRow,
  content: FilingContent,
  opened: OpenedCase,
  bill: { fee: FeeEstimate; billId: string; channels: readonly string[]; calendar: WorkCalendar },
  unit: Unit,
): DocumentData<'fee-notice'> {
  const { due } = countRule('D21', { event: toPlainDate(unit.now), calendar: bill.calendar });
  return {
    ...ofCase(filing, content, opened, unit),
    claimFen: filing.amount_fen,
    steps: bill.fee.steps.map((step) => ({ portion: step.label, rate: step.rate, amountFen: step.amount })),
    article: cite('FEE', '13').label,
    feeFen: bill.fee.total,
    payDays: 7,
    payBy: due.slice(0, 10),
    orderNumber: bill.billId,
    channels: bill.channels.map((channel) => CHANNEL_NAMES[channel] ?? channel),
  };
}

export function evidencePaper(
  filing: FilingRow,
  content: FilingContent,
  opened: OpenedCase,
  days: number,
  unit: Unit,
): DocumentData<'evidence-notice'> {
  return { ...ofCase(filing, content, opened, unit), evidenceDays: days };
}

export function returnPaper(
  filing: FilingRow,
  content: FilingContent,
  records: readonly RecordRow[],
  unit: Unit,
): DocumentData<'return-notice'> {
  const notice = records.findLast((record) => record.act === 'require-correction');
  const items = correctionItem.array().catch([]).parse(notice?.data['items']);
  const issuedOn = notice
    ? toPlainDate(notice.at as string as Parameters<typeof toPlainDate>[0])
    : receivedOn(filing); // kernel and law brand instants separately
  return {
    ...base(filing, unit),
    receiptNumber: filing.receipt_no,
    recipient: recipientOf(content),
    receivedOn: receivedOn(filing),
    filingKind: kindTitle(filing.kind),
    correctionNumber: `${filing.receipt_no}-B${filing.corrections}`,
    correctionIssuedOn: issuedOn,
    dueBy: typeof notice?.data['dueOn'] === 'string' ? notice.data['dueOn'] : addDays(issuedOn, 7),
    unmended: items.length > 0 ? items.map((item) => item.what) : ['未在指定期限内补正。'],
    recordNumber: `${filing.receipt_no}-T1`,
  };
}

export function withdrawalPaper(
  filing: FilingRow,
  content: FilingContent,
  reason: string,
  unit: Unit,
): DocumentData<'withdrawal-confirmation'> {
  return {
    ...base(filing, unit),
    clerk: '立案系统',
    receiptNumber: filing.receipt_no,
    recipient: recipientOf(content),
    filingKind: kindTitle(filing.kind),
    cause: filing.cause_name,
    receivedOn: receivedOn(filing),
    withdrawnAt: unit.now,
    ...(reason.trim() ? { reason: reason.trim() } : {}),
  };
}
