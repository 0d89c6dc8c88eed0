import { type Kind, turned } from './kind.ts';
import type { Raw } from './recorder.ts';

type Door = 'lawyer' | 'court';

/** A browser comes back from the sign-on: its one-time state, its own mark. Good once, for that browser, at that door. */
export const comingBack = (base: string, door: Door, person: string): Kind => ({
  what: `${person} comes back`,
  once: true,
  make: () => onTheWayBack(base, door, person),
  good: ({ location }) => location === '/filings',
  spoilt: (raw) => [
    { ...raw, path: turned(raw.path, /(state=)[^&]{6}/u, (_, name) => `${name}AAAAAA`) },
    { ...raw, headers: {} },
    { ...raw, path: raw.path.replace(`/${door}/`, door === 'court' ? '/lawyer/' : '/court/') },
  ],
});

/** From our door to the address with which the sign-on sends the browser back, not yet opened. */
async function onTheWayBack(base: string, door: Door, person: string): Promise<Raw> {
  const jars = new Map<string, Map<string, string>>();
  let url = `${base}/api/auth/${door}/start?return=/filings`;
  let asked: URLSearchParams | undefined;
  for (let hop = 0; hop < 25; hop++) {
    const { origin, pathname, search } = new URL(url);
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    if (pathname.endsWith('/callback'))
      return { method: 'GET', path: pathname + search, headers: { cookie }, body: '' };
    const init = asked ? { method: 'POST', body: asked } : {};
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
      jar.set(name, value);
    }
    asked = undefined;
    const location = answer.headers.get('location');
    if (location) url = new URL(location, url).href;
    else asked = new URLSearchParams({ person, face: 'pass' });
  }
  throw new Error(`${person} never comes back`);
}
