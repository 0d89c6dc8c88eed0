import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Locator,
  type Page,
  test as base,
} from '@playwright/test';
import { type ApiClient, signIn } from '../../db/demo/client.ts';

type Door = 'lawyer' | 'court';

/** The running platform as a check meets it: its addresses, people at their own browsers, and the same people without one. */
export type House = {
  url: string;
  sandbox: {
    lawyerIdentity: string;
    courtSignOn: string;
    wechatPay: string;
    alipay: string;
    sms: string;
    unionpay: string;
  };
  /** A browser of its own in which this person is signed in, through the stand-in's own forms. */
  enter(door: Door, person: string, options?: BrowserContextOptions): Promise<Page>;
  /** A browser in which nobody is signed in. */
  visit(options?: BrowserContextOptions): Promise<Page>;
  /** The API as this person. */
  api(door: Door, person: string): Promise<ApiClient>;
};

export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
};

/** 1280 × 1024 at 400 %: what WCAG 1.4.10 calls reflow. */
export const ZOOMED: BrowserContextOptions = { viewport: { width: 320, height: 256 } };

/** Opens the house in this browser. Who leaves it closes it, and learns what broke in its pages meanwhile. */
export function openHouse(browser: Browser): { house: House; close(): Promise<string[]> } {
  const { url, sandbox }: Pick<House, 'url' | 'sandbox'> = JSON.parse(process.env['PLATFORM'] ?? '');
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  const visit = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ baseURL: url, ...options });
    contexts.push(context);
    context.on('page', (page) => watch(page, faults));
    return context.newPage();
  };
  const house: House = {
    url,
    sandbox,
    visit,
    api: (door, person) => signIn(url, door, person),
    async enter(door, person, options) {
      const [page, api] = await Promise.all([visit(options), signIn(url, door, person)]);
      const cookies = api
        .cookie()
        .split('; ')
        .map((pair) => ({
          name: pair.slice(0, pair.indexOf('=')),
          value: pair.slice(pair.indexOf('=') + 1),
          url,
        }));
      await page.context().addCookies(cookies);
      return page;
    },
  };
  return {
    house,
    async close() {
      for (const context of contexts) await context.close();
      return faults;
    },
  };
}

export const test = base.extend<{ house: House }>({
  house: async ({ browser }, provide) => {
    const { house, close } = openHouse(browser);
    await provide(house);
    // A page that throws, breaks the security policy or is answered with a server's fault is broken, whatever it shows.
    expect(await close()).toEqual([]);
  },
});

function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    // refused requests are reported by the browser as errors; the pages speak of them in words
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500)
      faults.push(`${response.request().method()} ${response.url()} → ${response.status()}`);
  });
}

export { expect };
export type { Locator, Page };

/** Goes by the side list of the shell. */
export async function go(page: Page, entry: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: entry }).click();
}

/** What others did announces itself and waits for a click (right after an act of one's own it comes by itself): no reloading. */
export async function catchUp(page: Page, news: string, until: Locator): Promise<void> {
  const button = page.getByRole('button', { name: news });
  await expect(button.or(until).first()).toBeVisible({ timeout: 20_000 });
  await expect(async () => {
    if (await button.isVisible()) await button.click();
    await expect(until).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
}

/** Waits until what was typed stands on the server. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
}

/** Chooses real files through the browser's own file dialog. */
export async function choose(
  page: Page,
  button: string,
  files: readonly { name: string; mimeType: string; buffer: Buffer }[],
  within = page.getByRole('main'),
): Promise<void> {
  const dialog = page.waitForEvent('filechooser');
  await within.getByRole('button', { name: button, exact: true }).click();
  await (await dialog).setFiles([...files]);
}

/** Presses / until the page listens: the keys of a page that has just been opened begin to work a moment after it is seen. */
export async function toSearch(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  }).toPass({ timeout: 10_000 });
}
