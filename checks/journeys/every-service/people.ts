import type { Page } from '@playwright/test';
import type { ApiClient } from '../../../db/demo/client.ts';
import { type House, openHouse } from '../house.ts';

export type Door = 'lawyer' | 'court';

/** A person at a browser of their own, kept open from one service to the next, and the same person without one. */
export type Someone = { door: Door; sub: string; page: Page; api: ApiClient };

/** The people of all services: whoever is asked for is signed in once. */
export type People = {
  house: House;
  page(door: Door, sub: string): Promise<Someone>;
  api(door: Door, sub: string): Promise<ApiClient>;
};

/** A house in which people stay, for one worker. */
export function openPeople(browser: Parameters<typeof openHouse>[0]): {
  people: People;
  close(): Promise<string[]>;
} {
  const { house, close } = openHouse(browser);
  const clients = new Map<string, Promise<ApiClient>>();
  const pages = new Map<string, Promise<Someone>>();
  const once = <T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> => {
    const made = kept.get(key) ?? make();
    kept.set(key, made);
    return made;
  };
  const api: People['api'] = (door, sub) => once(clients, sub, () => house.api(door, sub));
  return {
    people: {
      house,
      api,
      page: (door, sub) =>
        once(pages, sub, async () => ({
          door,
          sub,
          page: await house.enter(door, sub),
          api: await api(door, sub),
        })),
    },
    close,
  };
}
