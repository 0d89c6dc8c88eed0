import { inspect } from '../../accessibility/inspect.ts';
import { expect, type Page } from '../house.ts';

const DESK = { width: 1366, height: 800 };
/** What no reader should meet: ids, places without a word, names of the program. */
const UNSPOKEN = /[0-9a-f]{8}-[0-9a-f]{4}-|undefined|\bnull\b|NaN|\[object|\{[a-z.?]+\}|。。|，，|，。|：：/u;

/** Looks at a state of a page: what axe finds, and whether it speaks in words; with SHOTS=folder pictures of it are left there. */
export async function look(page: Page, state: string): Promise<void> {
  await page.mouse.move(0, 0);
  // tall enough that nothing scrolls: what a bar that stays in place covers for a moment is no fault
  await page.setViewportSize({ width: 1366, height: 3_600 });
  await page.evaluate(() => window.scrollTo(0, 0));
  await inspect(page, state, 'desk');
  await page.setViewportSize(DESK);
  const text = await page.getByRole('main').innerText();
  const at = text.search(UNSPOKEN);
  expect.soft(at < 0 ? '' : text.slice(Math.max(at - 40, 0), at + 40), state).toBe('');
  const folder = process.env['SHOTS'];
  if (folder) await picture(page, `${folder}/${state.replaceAll(/[\s：/]/gu, '_')}`);
}

async function picture(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1280, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => window.scrollTo(0, 0));
    // on a phone the desk shows one pane at a time
    const pane = page.getByRole('navigation', { name: '三栏' }).getByRole('button', { name: '办理' });
    if (await pane.isVisible()) await pane.click();
    await page.screenshot({ path: `${name}.${width}.png`, fullPage: true });
  }
  await page.setViewportSize(DESK);
}
