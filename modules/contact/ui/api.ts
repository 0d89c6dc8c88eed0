import { get, request } from '#web/kit/api/client.ts';
import type { MessageInput, ThreadView } from '../terms.ts';

/** The same thread from the lawyer's side or from the court's. */
export interface Door {
  readonly side: 'lawyer' | 'court';
  /** Address of the thread in the interface. */
  readonly api: string;
}

export const lawyerDoor = (courtId: string, id: string): Door => ({
  side: 'lawyer',
  api: `/api/contact/threads/${courtId}/${id}`,
});
export const courtDoor = (id: string): Door => ({ side: 'court', api: `/api/desk/contact/${id}` });

export const keys = {
  all: ['contact'] as const,
  list: ['contact', 'list'] as const,
  desk: ['contact', 'desk'] as const,
  counts: ['contact', 'desk', 'counts'] as const,
  one: (door: Door) => ['contact', 'one', door.api] as const,
};

export const readOne = (door: Door, signal: AbortSignal) => get<ThreadView>(door.api, undefined, signal);
export const post = (door: Door, message: MessageInput, key: string) =>
  request<{ seq: number }>('POST', `${door.api}/messages`, { body: message, key });
export const markRead = (door: Door) => request<unknown>('POST', `${door.api}/read`);
export const close = (door: Door, key: string) => request<unknown>('POST', `${door.api}/close`, { key });
