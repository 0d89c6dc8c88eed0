import { expect, type Page, test } from '../journeys/house.ts';
import { draftAs, fileAs } from '../journeys/world.ts';
import { settled } from './inspect.ts';

/** What has the focus: who it is, whether one sees that it has it, and whether it is in sight. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const style = getComputedStyle(element);
    // a field may show its focus on the frame round it
    const frames = [style, ...(element.parentElement ? [getComputedStyle(element.parentElement)] : [])];
    const marked = frames.some(
      (each) =>
        (each.outlineStyle !== 'none' && Number.parseFloat(each.outlineWidth) > 0) ||
        each.boxShadow !== 'none',
    );
    const sibling =
      element instanceof HTMLInputElement && element.nextElementSibling
        ? getComputedStyle(element.nextElementSibling)
        : undefined;
    const box = element.getBoundingClientRect();
    // a number for each element: two boxes without a name are still two
    const numbers =
      (window as unknown as { walked?: Map<Element, number> }).walked ?? new Map<Element, number>();
    Object.assign(window, { walked: numbers });
    if (!numbers.has(element)) numbers.set(element, numbers.size);
    return {
      number: numbers.get(element) ?? -1,
      name: `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)}” ${element.className}`,
      marked: marked || (sibling !== undefined && sibling.outlineStyle !== 'none'),
      inSight: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
    };
  });
}

/** Goes through the page with Tab: everything that takes the focus shows it, is in sight, and lets go again. */
async function walk(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
  // where a page scrolls something into sight the browser goes on from there: the walk begins at the top all the same
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: '跳到正文' }).focus();
  const faults: string[] = [];
  const seen: number[] = [];
  for (let steps = 0; steps < 250; steps += 1) {
    const at = await focused(page);
    if (!at) {
      // out of the page at its end: nothing has held the focus
      expect(seen.length, address).toBeGreaterThan(5);
      expect.soft(faults, address).toEqual([]);
      return;
    }
    if (!at.marked) faults.push(`no visible focus: ${at.name}`);
    if (!at.inSight) faults.push(`out of sight: ${at.name}`);
    seen.push(at.number);
    if (seen.length > 8 && new Set(seen.slice(-8)).size <= 2)
      throw new Error(`${address}: the focus is held at ${at.name}`);
    await page.keyboard.press('Tab');
  }
  throw new Error(`${address}: no end after 250 steps`);
}

test('the focus is always seen and never held: lawyer', async ({ house }) => {
  const { id } = await draftAs(house, 'zhou-shizhi', 'G11');
  const page = await house.enter('lawyer', 'zhou-shizhi');
  for (const address of [
    '/',
    '/filings',
    `/drafts/${id}?step=parties`,
    `/drafts/${id}?step=materials`,
    `/drafts/${id}?step=check`,
    '/account',
  ])
    await walk(page, address);
});

test('the focus is always seen and never held: court and visitors', async ({ house }) => {
  const { filingId } = await fileAs(house, 'zhou-shizhi', 'G11');
  const page = await house.enter('court', 'g11-registrar');
  for (const address of ['/court', `/court/filings?id=${filingId}`, '/court/bills'])
    await walk(page, address);
  await walk(await house.visit(), '/sign-in');
});

test('the skip link leads to the content', async ({ house }) => {
  const page = await house.enter('lawyer', 'zhou-shizhi');
  await page.goto('/filings');
  await settled(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '我要立案' })).toBeFocused();
});

test('a dialog keeps the focus while it is open and gives it back', async ({ house }) => {
  const { id } = await draftAs(house, 'zhou-shizhi', 'G11');
  const page = await house.enter('lawyer', 'zhou-shizhi');
  await page.goto(`/drafts/${id}?step=check`);
  const submit = page.getByRole('button', { name: '提交立案申请' });
  await expect(submit).not.toHaveAttribute('aria-disabled', 'true');
  await submit.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '提交立案申请？' });
  await expect(dialog).toBeVisible();
  for (let steps = 0; steps < 6; steps += 1) {
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
      ),
    ).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(submit).toBeFocused();
});
