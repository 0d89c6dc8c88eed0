import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '#db/demo/client.ts';
import { OUT_TYPES, type OutType } from '#modules/exchange/terms.ts';

/** What the stand-in for the court's own system shows of itself. */
export type Books = {
  came: { id: string; seq: number; type: string; data: Record<string, unknown> }[];
  went: { id: string; seq: number; type: string; state: string; why?: string }[];
  fetched: { fileId: string; name: string; status: number; matches: boolean }[];
};
export type Result = { messageId: string; result: string; why?: string; done?: Record<string, string> };
export type Application = {
  state: string;
  stateName: string;
  version: number;
  documents?: { id: string; name: string }[];
};

/** Asks until the answer is good; half a minute of patience, for the machine may be busy. */
export async function until<T>(ask: () => Promise<T>, good: (value: T) => boolean, what = ''): Promise<T> {
  for (let tries = 0; ; tries++) {
    const value = await ask();
    if (good(value)) return value;
    if (tries > 200) assert.fail(`${what} did not come: ${JSON.stringify(value)?.slice(0, 2_000)}`);
    await sleep(150);
  }
}

/** The court's own system as a check uses it: what it says to the platform, and what it hears of it. */
export function courtHouse(url: string) {
  const books = async () => (await (await fetch(`${url}/sandbox/messages`)).json()) as Books;
  const post = async <T>(path: string, body: object) =>
    (await (await fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body) })).json()) as T;
  const heard = async (good: (message: Books['came'][number]) => boolean, what: string) => {
    const { came } = await until(books, ({ came: all }) => all.some(good), what);
    const found = came.findLast(good);
    assert.ok(found);
    return found;
  };
  return {
    books,
    heard,
    behave: (behaviour: object) => post('/sandbox/behaviour', behaviour),
    /** Says it and does not wait; `lost`: it is written, and sent only when the platform asks for it. */
    tell: (type: string, data: object, lost = false) =>
      post<{ id: string; seq: number }>('/sandbox/tell', { type, data, lost }),
    /** What the platform says has become of a message. */
    async result(id: string, times = 1): Promise<Result> {
      const about = ({ type, data }: Books['came'][number]) =>
        type === 'message.result' && data['messageId'] === id;
      const { came } = await until(
        books,
        ({ came: all }) => all.filter(about).length >= times,
        `result of ${id}`,
      );
      return came.findLast(about)?.data as Result; // checked by `sound`
    },
    /** Says it, and waits for what has become of it. */
    async says(type: string, data: object): Promise<Result> {
      const { id } = await this.tell(type, data);
      return this.result(id);
    },
    /** Everything that came has the shape that is documented, each number once and none missing, and every file was there. */
    async sound(): Promise<void> {
      const { came, fetched } = await books();
      for (const { type, data } of came) {
        const parsed = OUT_TYPES[type as OutType].data.safeParse(data); // an unknown type fails here
        assert.ok(parsed.success, `${type} ${parsed.error?.message}`);
      }
      assert.deepEqual(
        came.map(({ seq }) => seq).toSorted((a, b) => a - b),
        came.map((_, index) => index + 1),
        'nothing lost, nothing twice',
      );
      assert.ok(fetched.length > 0 && fetched.every(({ status, matches }) => status === 200 && matches));
    },
  };
}
export type CourtHouse = ReturnType<typeof courtHouse>;

/** A lawyer's way through an application, at one court. */
export function askerOf(lawyer: ApiClient, courtId: string) {
  const one = (id: string) => lawyer.get<Application>(`/api/applications/${courtId}/${id}`);
  return {
    one,
    async submits(
      service: string,
      caseId: string,
      answers: object,
      materials: object[] = [],
    ): Promise<string> {
      const asked = { service, courtId, caseId, answers, materials };
      return (await lawyer.send<{ id: string }>('POST', '/api/applications', asked)).id;
    },
    async acts(id: string, act: string, said: object = {}): Promise<void> {
      const { version } = await one(id);
      await lawyer.send('POST', `/api/applications/${courtId}/${id}/act`, { act, version, ...said });
    },
    comesTo: (id: string, state: string) =>
      until(
        () => one(id),
        (application) => application.state === state,
        state,
      ),
  };
}
