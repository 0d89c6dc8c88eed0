import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { signIn } from '../../db/demo/client.ts';
import { findBrowser } from '../browser.ts';
import type { Platform } from '../platform.ts';
import { type Emit, median, round, say } from './figures.ts';

const KB = 1_000;
const VISITS = 3;
/** An older office computer behind the court's shared line: 4 × slower, 10 Mbit/s, 40 ms. */
const OFFICE = { slowdown: 4, bytesPerSecond: (10 * 1_000_000) / 8, latencyMs: 40 };

type Visit = {
  scripts: number;
  gzip: number;
  files: number;
  styles: number;
  fonts: number;
  requests: number;
  interactiveMs: number;
  paintMs: number;
};

/** (e) What the first page loads and when it answers, in Chromium with an empty cache, by its own network log. */
export async function measurePages(platform: Platform, emit: Emit): Promise<void> {
  const lawyer = await signIn(platform.url, 'lawyer', 'lin-zhixing');
  const browser = await chromium.launch(await findBrowser());
  const pages = [
    { name: 'sign-in page', path: '/sign-in', cookie: '' },
    { name: 'home of a lawyer', path: '/', cookie: lawyer.cookie() },
  ];
  try {
    for (const { name, path: where, cookie } of pages) {
      const plain: Visit[] = [];
      const office: Visit[] = [];
      for (let turn = 0; turn < VISITS; turn++) {
        plain.push(await visit(browser, platform.url + where, cookie, false));
        office.push(await visit(browser, platform.url + where, cookie, true));
      }
      const [one] = plain;
      if (!one) continue;
      emit({
        part: 'e',
        figure: `${name}: JavaScript loaded, as sent`,
        value: round(one.scripts / KB),
        unit: 'kB',
        limit: 250,
        against: 'aim',
        ratio: round(one.scripts / KB / 250),
        aim: '≤ 250 kB',
        gzipped: round(one.gzip / KB),
        files: one.files,
        styleKB: round(one.styles / KB),
        fontKB: round(one.fonts / KB),
        requests: one.requests,
      });
      emit({
        part: 'e',
        figure: `${name}: JavaScript loaded, gzip`,
        value: round(one.gzip / KB),
        unit: 'kB',
        limit: 250,
        against: 'aim',
        ratio: round(one.gzip / KB / 250),
        aim: '≤ 250 kB',
      });
      const interactive = median(plain.map((seen) => seen.interactiveMs));
      emit({
        part: 'e',
        figure: `${name}: time to interactive`,
        value: round(interactive),
        unit: 'ms',
        firstPaint: round(median(plain.map((seen) => seen.paintMs))),
      });
      emit({
        part: 'e',
        figure: `${name}: time to interactive, 4 × slower, 10 Mbit/s`,
        value: round(median(office.map((seen) => seen.interactiveMs))),
        unit: 'ms',
        limit: round(interactive),
        against: 'this machine',
        ratio: round(median(office.map((seen) => seen.interactiveMs)) / interactive),
        firstPaint: round(median(office.map((seen) => seen.paintMs))),
      });
    }
  } finally {
    await browser.close();
  }
}

async function visit(browser: Browser, url: string, cookie: string, slow: boolean): Promise<Visit> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  if (cookie)
    await context.addCookies(
      cookie.split('; ').map((pair) => {
        const cut = pair.indexOf('=');
        return { name: pair.slice(0, cut), value: pair.slice(cut + 1), url };
      }),
    );
  const page = await context.newPage();
  const loads = await watchNetwork(page, slow);
  await page.addInitScript(() => {
    const seen = { end: 0 };
    Object.assign(window, { benchLongTask: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.end = Math.max(seen.end, entry.startTime + entry.duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(url, { waitUntil: 'commit' });
  const shown = await whenUsable(page);
  await page.waitForLoadState('networkidle').catch(() => say('(e) the network does not rest (live events)'));
  const { longTask, paint } = await page.evaluate(() => ({
    longTask: (window as unknown as { benchLongTask: { end: number } }).benchLongTask.end, // set by the init script above
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  await context.close();
  const sum = (kind: string) =>
    loads.filter((load) => load.kind === kind).reduce((all, load) => all + load.bytes, 0);
  const scripts = loads.filter((load) => load.kind === 'Script');
  return {
    scripts: sum('Script'),
    gzip: scripts.reduce((all, load) => all + gzipSize(load.url), 0),
    files: scripts.length,
    styles: sum('Stylesheet'),
    fonts: sum('Font'),
    requests: loads.length,
    interactiveMs: Math.max(shown, longTask, paint),
    paintMs: paint,
  };
}

/**
 * The moment at which a person can do something: a heading and an enabled button or link of the page's own content stand there. With the
 * end of the last long task after it this is the time to interactive.
 */
async function whenUsable(page: Page): Promise<number> {
  const handle = await page.waitForFunction(
    () => {
      const content = document.querySelector('main');
      const control = content?.querySelector('button:not([disabled]), a[href]');
      return content?.querySelector('h1, h2') && control && control.getBoundingClientRect().height > 0
        ? performance.now()
        : 0;
    },
    undefined,
    { timeout: 60_000, polling: 16 },
  );
  return Number(await handle.jsonValue());
}

type Load = { url: string; kind: string; bytes: number };

async function watchNetwork(page: Page, slow: boolean): Promise<Load[]> {
  const session = await page.context().newCDPSession(page);
  const open = new Map<string, { url: string; kind: string }>();
  const loads: Load[] = [];
  session.on('Network.responseReceived', (event) =>
    open.set(event.requestId, { url: event.response.url, kind: event.type }),
  );
  session.on('Network.loadingFinished', (event) => {
    const request = open.get(event.requestId);
    if (request) loads.push({ ...request, bytes: event.encodedDataLength });
  });
  await session.send('Network.enable');
  if (slow) {
    await session.send('Emulation.setCPUThrottlingRate', { rate: OFFICE.slowdown });
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: OFFICE.latencyMs,
      downloadThroughput: OFFICE.bytesPerSecond,
      uploadThroughput: OFFICE.bytesPerSecond,
    });
  }
  return loads;
}

const built = path.join(import.meta.dirname, '../../dist/web');

/** What the built file comes to when it is compressed, whether or not the server did so. */
function gzipSize(url: string): number {
  return gzipSync(readFileSync(path.join(built, new URL(url).pathname)), { level: 9 }).length;
}
