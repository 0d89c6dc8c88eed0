import { get } from '#web/kit/api/client.ts';
import { type DeskPlace, useOne, useQueue } from '#web/kit/desk/use-queue.ts';
import { FILING_KINDS } from '../../terms.ts';
import type { DeskRow, FilingView, QueueId } from '../../terms.ts';
import { QUEUE_LIST } from './queues.ts';

export const DESK_KEY = ['desk-filings'] as const;
export const COUNTS_KEY = ['desk-filings', 'counts'] as const;
export const filingKey = (id: string) => ['desk-filings', 'one', id] as const;

const DESK: DeskPlace<QueueId, FilingView> = {
  path: '/court/filings',
  api: '/api/desk/filings',
  queues: QUEUE_LIST,
  filter: 'kind',
  accepts: (kind) => Object.hasOwn(FILING_KINDS, kind),
  keys: { list: ['desk-filings', 'list'], counts: COUNTS_KEY, one: filingKey },
  read: (id, signal) => get<FilingView>(`/api/desk/filings/${id}`, undefined, signal),
};

/** The court's filings: the queue, the one under the hand, and moving between them. */
export const useDesk = () => useQueue<DeskRow, QueueId, FilingView>(DESK);
export type DeskState = ReturnType<typeof useDesk>;

/** One filing as the court sees it. */
export const useFiling = (id: string | undefined) => useOne(DESK, id);
