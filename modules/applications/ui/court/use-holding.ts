import { request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { DESK_KEY, deskApi } from './use-desk.ts';

interface Holding {
  readonly verb: 'claim' | 'assign';
  readonly staffId?: string;
}

/** Taking an application, or giving it to somebody. */
export function useHolding(id: string) {
  return useWrite<Holding, unknown>({
    send: ({ verb, staffId }, key) =>
      request('POST', `${deskApi(id)}/${verb}`, { ...(staffId !== undefined && { body: { staffId } }), key }),
    invalidates: [DESK_KEY],
  });
}
