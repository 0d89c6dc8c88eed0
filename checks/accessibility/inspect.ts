import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '../journeys/house.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** 1280 × 1024 at 400 % (WCAG 1.4.10). */
const ZOOMED = { width: 320, height: 256 };
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1366, height: 800 };

/** What axe finds against the page as it now stands. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  // what was put into the page before is there still; the pages hold no frames, so the page itself is all there is to analyse
  const there = await page.evaluate(() => 'axe' in window);
  const { violations: found } = await new AxeBuilder({ page, ...(there && { axeSource: ';' }) })
    .setLegacyMode()
    .options({
      resultTypes: ['violations'],
      runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS },
    })
    .analyze();
  return found.flatMap((rule) =>
    rule.nodes.map(
      (node) =>
        `${rule.id}: ${node.target.join(' ')} — ${node.failureSummary?.split('\n').slice(1, 3).join(' ').trim()}`,
    ),
  );
}

/** How far the page is wider than its window; content that scrolls inside a part of its own (tables, papers) may. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Looks at a state of a page in light and dark, on a desk, on a phone and at 400 %, and says all that is wrong with it at once. */
export async function inspect(page: Page, state: string, sizes: 'all' | 'desk' = 'all'): Promise<void> {
  const found: string[] = [];
  const note = (look: string, list: string[]) =>
    found.push(...list.map((line) => `${state}, ${look}: ${line}`));
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  note('desk', await violations(page));
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  note('dark', await violations(page, ['color-contrast']));
  if (sizes === 'all') {
    // both narrow looks have one layout: the smaller is analysed whole, on the phone the size of what one touches
    for (const [look, size, rules] of [
      ['phone', PHONE, ['target-size']],
      ['400 %', ZOOMED, undefined],
    ] as const) {
      await page.setViewportSize(size);
      note(look, await violations(page, rules && [...rules]));
      const over = await overflow(page);
      if (over > 0) note(look, [`the page is ${over} px wider than its window`]);
    }
    await page.setViewportSize(DESK);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect.soft(found).toEqual([]);
}

/** The page has been drawn with its data: a heading, and nothing still loading. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  await expect(page.getByText(/^正在(读取|打开|检查|打开文件)…$/)).toHaveCount(0, { timeout: 20_000 });
}
