import { plainChineseDate } from '#law/chinese-text.ts';
import { plainDate } from '#law/time.ts';
import type { FieldKeys } from '#kernel/crypto/field.ts';
import type { Tx } from '#kernel/db/database.ts';
import type { Consumer, DeliveredEvent } from '#kernel/outbox/index.ts';
import { FILING_FACES } from '#law/filing/index.ts';
import { notify } from '#modules/notices/index.ts';
import { courtById } from '#modules/reference/index.ts';
import { FILING_CHANGED } from './events.ts';
import { rememberParty } from './party-book.ts';
import { findFiling, getContent } from './store.ts';
import type { FilingRow } from './tables.ts';

type Change = { courtId: string; filingId: string; act: string };

function changeOf(event: DeliveredEvent): Change {
  const { courtId, filingId, act } = event.payload;
  if (typeof courtId !== 'string' || typeof filingId !== 'string' || typeof act !== 'string')
    throw new Error('not a filing event');
  return { courtId, filingId, act };
}

/** Keeps the lawyer's own list, tells her what the court did, and remembers the parties she has named. */
export function filingConsumers(keys: FieldKeys): Consumer[] {
  const reading =
    (work: (tx: Tx, filing: FilingRow, change: Change, event: DeliveredEvent) => Promise<void>) =>
    async (tx: Tx, event: DeliveredEvent) => {
      const change = changeOf(event);
      const filing = await findFiling(tx, change.courtId, change.filingId);
      if (filing) await work(tx, filing, change, event);
    };
  return [
    {
      topic: FILING_CHANGED,
      name: 'filing.own-list',
      handle: reading((tx, filing, _change, event) => project(tx, filing, event)),
    },
    { topic: FILING_CHANGED, name: 'filing.notices', handle: reading(tellLawyer) },
    {
      topic: FILING_CHANGED,
      name: 'filing.party-book',
      handle: reading((tx, filing, change, event) =>
        change.act === 'submit' ? rememberParties(tx, keys, filing, event) : Promise.resolve(),
      ),
    },
  ];
}

/** A late event never overwrites a newer state: the version decides. */
async function project(tx: Tx, filing: FilingRow, event: DeliveredEvent): Promise<void> {
  const row = {
    lawyer_id: filing.filer_id,
    filing_id: filing.id,
    court_id: filing.court_id,
    kind: filing.kind,
    title: filing.title,
    search_text: `${filing.search_text} ${filing.case_number ?? ''}`,
    state: filing.state,
    receipt_no: filing.receipt_no,
    case_number: filing.case_number,
    cause_name: filing.cause_name,
    due_on: filing.due_on,
    due_at: filing.due_at,
    version: filing.version,
    submitted_at: filing.submitted_at,
    changed_at: event.at,
  };
  await tx
    .insertInto('lawyer_filing')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['lawyer_id', 'filing_id'])
        .doUpdateSet(row)
        .where('lawyer_filing.version', '<', filing.version),
    )
    .execute();
}

const NEWS: Record<string, (filing: FilingRow) => { title: string; text: string }> = {
  'require-correction': (filing) => ({
    title: '法院通知补正',
    text: `《${filing.title}》需要补正，请在${filing.due_on === null ? '期限内' : `${plainChineseDate(plainDate(filing.due_on))}前`}提交。全部补正内容已一次性列出。`,
  }),
  accept: (filing) => ({
    title: '已登记立案',
    text: `《${filing.title}》已立案，案号${filing.case_number ?? ''}。${
      FILING_FACES[filing.kind].fee.prepaid ? '请查收文书并按期交纳诉讼费用。' : '请查收文书。'
    }`,
  }),
  refuse: (filing) => {
    const { name, form } = FILING_FACES[filing.kind].refusal;
    const paper = form === 'ruling' ? '裁定' : '决定';
    return {
      title: name,
      text: `《${filing.title}》${name}。不服的，可以按${paper}书所写的方式和期限提出。`,
    };
  },
  return: (filing) => ({
    title: '起诉材料已退回',
    text: `《${filing.title}》逾期未补正，材料已退回并记录在册，可以补充后重新提交。`,
  }),
  lapse: (filing) => ({
    title: '补正期限已届满',
    text: `《${filing.title}》的补正期限已届满。法院作出处理前仍可提交补正材料。`,
  }),
};

async function tellLawyer(tx: Tx, filing: FilingRow, change: Change, event: DeliveredEvent): Promise<void> {
  const news = NEWS[change.act]?.(filing);
  if (!news) return;
  const court = courtById(filing.court_id)?.name ?? '';
  await notify(tx, event.at, {
    recipientId: filing.filer_id,
    kind: `filing.${change.act}`,
    title: `${court}：${news.title}`.slice(0, 100),
    text: news.text.slice(0, 1_000),
    link: `/filings/${filing.court_id}/${filing.id}`,
    dedupeKey: event.id,
  });
}

/** The party book fills itself: who was named once is offered the next time. */
async function rememberParties(
  tx: Tx,
  keys: FieldKeys,
  filing: FilingRow,
  event: DeliveredEvent,
): Promise<void> {
  const { content } = await getContent(tx, keys, filing.court_id, filing.id, filing.content_number);
  for (const party of content.parties) await rememberParty(tx, keys, filing.filer_id, party, event.at);
}
