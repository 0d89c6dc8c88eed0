import { get } from '#web/kit/api/client.ts';
import { type DeskPlace, useOne, useQueue } from '#web/kit/desk/use-queue.ts';
import type { Queue } from '../../terms.ts';
import type { DeskApplicationView, DeskRow } from '../../views.ts';
import { QUEUE_LIST } from './queues.ts';

export const DESK_KEY = ['desk-applications'] as const;
export const COUNTS_KEY = ['desk-applications', 'counts'] as const;
export const workKey = (id: string) => ['desk-applications', 'one', id] as const;
export const deskApi = (id: string) => `/api/desk/applications/${id}`;

export const readWork = (id: string, signal?: AbortSignal) =>
  get<DeskApplicationView>(deskApi(id), undefined, signal);

const DESK: DeskPlace<Queue, DeskApplicationView> = {
  path: '/court/applications',
  api: '/api/desk/applications',
  queues: QUEUE_LIST,
  filter: 'service',
  keys: { list: ['desk-applications', 'list'], counts: COUNTS_KEY, one: workKey },
  read: readWork,
};

/** The court's applications: the queue, the one under the hand, and moving between them. */
export const useDesk = () => useQueue<DeskRow, Queue, DeskApplicationView>(DESK);
export type DeskState = ReturnType<typeof useDesk>;

/** One application as the court sees it. */
export const useWork = (id: string | undefined) => useOne(DESK, id);
