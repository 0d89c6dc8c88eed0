import { setTimeout as sleep } from 'node:timers/promises';
import { typeset } from '#modules/documents/index.ts';
import type { ApiClient } from './client.ts';

const uploaded = new WeakMap<ApiClient, Map<string, Promise<string>>>();

/** Uploads a sheet and waits until it is checked; the same sheet of the same lawyer (licence, letter) is uploaded once and used in each filing. */
export function sheetFile(lawyer: ApiClient, sheet: { heading: string; body: string }): Promise<string> {
  const mine = uploaded.get(lawyer) ?? new Map<string, Promise<string>>();
  uploaded.set(lawyer, mine);
  const known = mine.get(sheet.heading + sheet.body);
  if (known) return known;
  const made = (async () => {
    const { pdf } = await typeset('plain-sheet', {
      courtName: '演示世界',
      issuedOn: '2026-03-01',
      heading: sheet.heading,
      remark: '演示样例，非真实材料',
      body: sheet.body,
    });
    const fileId = await lawyer.upload(`${sheet.heading}.pdf`, pdf);
    await waitForFile(lawyer, fileId);
    return fileId;
  })();
  mine.set(sheet.heading + sheet.body, made);
  return made;
}

async function waitForFile(lawyer: ApiClient, fileId: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const file = await lawyer.get<{ state: string; why: string | null }>(`/api/files/${fileId}`);
    if (file.state === 'ready') return;
    if (file.state === 'refused') throw new Error(`a demo file was refused: ${file.why}`);
    await sleep(600);
  }
  throw new Error('a demo file was not checked in two minutes');
}
