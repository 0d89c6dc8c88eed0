import sharp from 'sharp';
import { expect, type Page, test } from './house.ts';
import { draftAs } from './world.ts';

/** Share of the picture that is nearly white. */
async function whiteness(page: Page): Promise<number> {
  const { data, info } = await sharp(await page.screenshot())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let white = 0;
  for (const value of data) if (value > 225) white += 1;
  return white / (info.width * info.height);
}

test('in the dark nothing shines: no white block on any page', async ({ house }) => {
  const { id } = await draftAs(house, 'zhou-shizhi', 'G11');
  const lawyer = await house.enter('lawyer', 'zhou-shizhi', { colorScheme: 'dark' });
  const court = await house.enter('court', 'g11-registrar', { colorScheme: 'dark' });
  const visitor = await house.visit({ colorScheme: 'dark' });
  const pages: [Page, string[]][] = [
    [visitor, ['/sign-in', '/help']],
    [
      lawyer,
      [
        '/',
        '/drafts',
        '/filings',
        '/documents',
        '/bills',
        '/account',
        ...['parties', 'claims', 'evidence', 'materials', 'check'].map(
          (step) => `/drafts/${id}?step=${step}`,
        ),
      ],
    ],
    [court, ['/court', '/court/filings', '/court/bills', '/court/documents']],
  ];
  for (const [page, addresses] of pages)
    for (const address of addresses) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
      expect(await whiteness(page), address).toBeLessThan(0.05);
    }
});

test('the chosen colours hold from the first paint of the next page', async ({ house }) => {
  const page = await house.enter('lawyer', 'zhou-shizhi', { colorScheme: 'light' });
  await page.goto('/account');
  await page.getByRole('main').getByRole('radio', { name: '深色' }).check();
  expect(await whiteness(page)).toBeLessThan(0.05);
  await page.goto('/filings');
  await expect(page.getByRole('heading', { name: '我的立案', level: 1 })).toBeVisible();
  expect(await whiteness(page)).toBeLessThan(0.05);
});
