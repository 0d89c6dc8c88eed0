import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, type Page } from './house.ts';

const folder = path.join(import.meta.dirname, '../../docs/guide/pictures');
const MOST_BYTES = 150_000;

/** Writes what the page shows among the pictures of the guides, small enough to be kept with the text. */
export async function picture(page: Page, name: string): Promise<void> {
  await expect(page.getByText(/^正在(读取|打开|检查|打开文件)…$/)).toHaveCount(0, { timeout: 20_000 });
  const shot = await page.screenshot();
  await mkdir(folder, { recursive: true });
  for (const colours of [128, 64, 32, 16]) {
    const png = await sharp(shot).png({ palette: true, colours, compressionLevel: 9, effort: 10 }).toBuffer();
    if (png.byteLength > MOST_BYTES && colours > 16) continue;
    expect(png.byteLength).toBeLessThanOrEqual(MOST_BYTES);
    await writeFile(path.join(folder, `${name}.png`), png);
    return;
  }
}
