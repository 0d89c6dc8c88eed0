import { isRefusal } from '#kernel/refusals.ts';
import {
  computeFee,
  type FeeInput,
  type FeeResult,
  formatYuan,
  onClaimChange,
  type RefundGround,
  refundOf,
  REFUNDS,
} from '#law/fees/index.ts';
import {
  createBill,
  receiptsOfCase,
  refundDueOn,
  relieveBill,
  requestRefund,
  unpaidBillsOfCase,
  closeBill,
  openBillsOfCase,
} from '#modules/payments/index.ts';
import type { FeeRule } from '#services/effects.ts';
import { amount, cannot, day, type Executor, text, today, value, why, type Working } from './context.ts';

type Charge = { kind: Parameters<typeof createBill>[1]['kind']; total: number; steps: FeeResult['steps'] };

/** Lawyers of the asking side: what one has paid for the client the other may ask back for the client. */
const payers = ({ bench, row }: Working) => [
  ...new Set([
    ...(row.opened_by === 'applicant' ? [row.asker_id] : []),
    ...bench.sides.filter(({ side }) => side === 'applicant').map(({ lawyer_id }) => lawyer_id),
  ]),
];

const KINDS: Readonly<Record<FeeRule, Charge['kind']>> = {
  preservation: 'preservation-fee',
  'claim-increase': 'claim-increase',
  counterclaim: 'counterclaim',
  'jurisdiction-objection': 'jurisdiction-objection',
  copies: 'copies',
};

/** What is due by a rule of the fee law (诉讼费用交纳办法). */
function chargeOf({ bench }: Working, fee: FeeRule, fen: number | undefined): Charge {
  const { facts } = bench;
  const kind = KINDS[fee];
  const computed = (input: FeeInput): Charge => {
    const { total, steps } = computeFee(input);
    return { kind, total, steps };
  };
  switch (fee) {
    case 'preservation':
      return computed({ kind: 'preservation', ...(fen === undefined ? {} : { amount: fen }) });
    case 'counterclaim':
      return computed({ kind: 'property', amounts: [fen ?? 0], halvings: ['counterclaim-consolidated'] });
    case 'jurisdiction-objection':
      return computed({ kind: 'jurisdiction-objection' });
    case 'claim-increase': {
      const change = onClaimChange({
        before: facts.amountFen,
        after: fen ?? facts.amountFen,
        inquiryEnded: facts.debateClosed,
        ...(facts.procedure === 'summary' || facts.procedure === 'small-claims'
          ? { halvings: ['summary-procedure'] as const }
          : {}),
      });
      const step = { label: change.why, amount: change.pay, article: change.article };
      return { kind, total: change.pay, steps: [step] as unknown as FeeResult['steps'] }; // a single line in the place of the tariff's
    }
    case 'copies':
      return { kind, total: fen ?? 0, steps: [] };
  }
}

/** The fees of an application, what comes back, and relief. */
export const money: {
  'close-bills': Executor<'close-bills'>;
  'create-bill': Executor<'create-bill'>;
  refund: Executor<'refund'>;
  'relieve-fee': Executor<'relieve-fee'>;
} = {
  'close-bills': async (working, { why }) => {
    const { bench, row } = working;
    const { tx } = bench.unit;
    const bills = row.case_id === null ? [] : await openBillsOfCase(tx, row.court_id, row.case_id);
    for (const bill of bills) {
      const closed = await closeBill(bench.unit, { courtId: row.court_id, billId: bill.id, why });
      if (isRefusal(closed)) return closed;
    }
    return undefined;
  },
  'create-bill': async (working, { fee, amount: of }) => {
    const { bench, row } = working;
    const charge = chargeOf(working, fee, amount(working, of));
    const { billId } = await createBill(bench.unit, {
      courtId: row.court_id,
      caseId: row.case_id,
      caseNumber: row.case_number ?? `申请${row.id.slice(0, 8)}`,
      applicationId: row.id,
      payerId: row.asker_id,
      payerName: row.party_names.slice(0, 200),
      kind: charge.kind,
      amountFen: charge.total,
      steps: charge.steps.map((step) => ({
        label: step.label,
        amount: step.amount,
        article: typeof step.article === 'string' ? step.article : bench.service.who.article.label,
      })),
      title: row.title,
    });
    if (billId) working.kept['bills'] = [...(working.kept['bills'] ?? []), billId];
    return { bill_id: billId };
  },
  refund: async (working, effect) => {
    const { bench, row } = working;
    if (row.case_id === null) return undefined;
    const receipts = await receiptsOfCase(bench.unit.tx, row.court_id, row.case_id, payers(working));
    const wanted = effect.receipt;
    const receipt =
      wanted === 'acceptance-fee'
        ? receipts.find(({ kind, refundableFen }) => kind === 'acceptance-fee' && refundableFen > 0)
        : receipts.find(({ id }) => id === text(working, wanted));
    // nothing was paid here: there is nothing to give back, and the ruling stands all the same
    if (!receipt) return wanted === 'acceptance-fee' ? undefined : cannot('没有找到可以退还的交费记录。');
    const ground = text(working, effect.ground);
    const known = ground in REFUNDS ? (ground as RefundGround) : undefined; // `in` was checked in the same line
    const { calendar, feeFen } = bench.facts;
    const sum =
      effect.amount === 'all'
        ? receipt.refundableFen
        : effect.amount === 'half-fee'
          ? refundOf('withdrawn', { paid: receipt.refundableFen, full: feeFen || receipt.amountFen }).refund
          : amount(working, effect.amount);
    if (sum === undefined || sum === 0)
      return effect.amount === 'half-fee' ? undefined : cannot('没有写明退还的数额。');
    const asked = await requestRefund(bench.unit, {
      courtId: row.court_id,
      receiptId: receipt.id,
      amountFen: sum,
      why: effect.why,
      ground: ground === '' ? effect.why.slice(0, 60) : ground,
      ...(known ? { article: REFUNDS[known].article.label } : {}),
      applicationId: row.id,
      dueOn: refundDueOn(day(working, effect.effectiveOn) ?? today(working), calendar),
    });
    if (isRefusal(asked)) return asked;
    working.kept['refunds'] = [...(working.kept['refunds'] ?? []), `${asked.refundNo} ${formatYuan(sum)}元`];
    return undefined;
  },
  'relieve-fee': async (working, { kind, percent, until }) => {
    const { bench, row } = working;
    if (row.case_id === null) return cannot('尚未立案，没有可以减免、缓交的账单。');
    const [bill] = await unpaidBillsOfCase(bench.unit.tx, row.court_id, row.case_id, payers(working));
    if (!bill) return cannot('没有尚未交纳的账单。已经交纳的费用，请通过退费办理。');
    const natural = bench.facts.parties.some(
      ({ id, kind: is }) => row.party_ids.includes(id) && is === 'person',
    );
    const base = {
      courtId: row.court_id,
      billId: bill.id,
      applicant: natural ? ('natural-person' as const) : ('organisation' as const),
      why: why(working),
    };
    const how = value(working, kind);
    if (how === 'exempt') return relieveBill(bench.unit, { ...base, kind: how });
    if (how === 'reduce')
      return relieveBill(bench.unit, { ...base, kind: how, percent: amount(working, percent) ?? 0 });
    const to = day(working, until);
    if (how !== 'defer' || to === undefined) return cannot('没有写明缓交到哪一天。');
    return relieveBill(bench.unit, { ...base, kind: how, until: to });
  },
};
