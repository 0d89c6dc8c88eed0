import type { Adapter, AdapterPayload } from 'oidc-provider';

type Entry = { payload: AdapterPayload; endsAt: number };

/**
 * What a provider remembers, in memory and with an end: a stand-in forgets everyone when it stops. Entries past their time are dropped when they
 * are looked for, and all of them when a model has grown past a thousand.
 */
export function memoryAdapter(): (model: string) => Adapter {
  const models = new Map<string, Map<string, Entry>>();
  return (model) => {
    const entries = models.get(model) ?? new Map<string, Entry>();
    models.set(model, entries);
    const live = (id: string): AdapterPayload | undefined => {
      const entry = entries.get(id);
      if (entry && entry.endsAt > Date.now()) return entry.payload;
      entries.delete(id);
      return undefined;
    };
    const by = (fits: (payload: AdapterPayload) => boolean) => {
      for (const [id, { payload }] of entries) if (fits(payload)) return live(id);
      return undefined;
    };
    return {
      async upsert(id, payload, expiresIn) {
        if (entries.size > 1_000) for (const key of entries.keys()) live(key);
        entries.set(id, {
          payload,
          endsAt: expiresIn ? Date.now() + expiresIn * 1_000 : Number.POSITIVE_INFINITY,
        });
      },
      find: async (id) => live(id),
      findByUid: async (uid) => by((payload) => payload.uid === uid),
      findByUserCode: async (code) => by((payload) => payload.userCode === code),
      async consume(id) {
        const payload = live(id);
        if (payload) payload.consumed = Math.floor(Date.now() / 1_000);
      },
      async destroy(id) {
        entries.delete(id);
      },
      async revokeByGrantId(grantId) {
        for (const [id, { payload }] of entries) if (payload.grantId === grantId) entries.delete(id);
      },
    };
  };
}
