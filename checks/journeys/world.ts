import type { ApiClient } from '../../db/demo/client.ts';
import { COMPLAINTS, type DemoComplaint } from '../../db/demo/complaints.ts';
import { decide, draftComplaint, fileComplaint } from '../../db/demo/world.ts';
import { expect, type House } from './house.ts';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const one = (of: string) => of[Math.floor(Math.random() * of.length)] ?? '';

/** A plainly invented name that no other check uses. */
export const inventName = (surname: string): string =>
  `${surname}${one(STEMS)}${one(BRANCHES)}${one(STEMS)}例`;

/** A complaint of the demo world between people of this check alone. */
export function complaintBetween(plaintiff: string, defendant: string): DemoComplaint {
  const [loan] = COMPLAINTS;
  if (!loan) throw new Error('the demo world has complaints');
  return {
    ...loan,
    plaintiff: { ...loan.plaintiff, name: plaintiff },
    defendant: { ...loan.defendant, name: defendant },
  };
}

export type Filed = {
  courtId: string;
  filingId: string;
  receiptNo: string;
  title: RegExp;
  plaintiff: string;
};

const clients = new Map<string, Promise<ApiClient>>();

/** The API as a person, signed in once for the run, so that a licence or letter is uploaded once. */
export function clientOf(house: House, door: 'lawyer' | 'court', person: string): Promise<ApiClient> {
  const known = clients.get(person) ?? house.api(door, person);
  clients.set(person, known);
  return known;
}

/** A filing that stands before the court. */
export async function fileAs(house: House, lawyer: string, courtId: string): Promise<Filed> {
  const [plaintiff, defendant] = [inventName('赵'), inventName('孙')];
  const done = await fileComplaint(
    await clientOf(house, 'lawyer', lawyer),
    complaintBetween(plaintiff, defendant),
    courtId,
  );
  return { ...done, title: new RegExp(`${plaintiff}.*${defendant}`), plaintiff };
}

/** A draft with everything in it, ready to be submitted. */
export async function draftAs(
  house: House,
  lawyer: string,
  courtId: string,
): Promise<{ id: string; plaintiff: string }> {
  const plaintiff = inventName('赵');
  const { id } = await draftComplaint(
    await clientOf(house, 'lawyer', lawyer),
    complaintBetween(plaintiff, inventName('孙')),
    courtId,
  );
  return { id, plaintiff };
}

/** A filing that the court has accepted, with its bill. */
export async function acceptedAs(
  house: House,
  lawyer: string,
  courtId: string,
): Promise<Filed & { billId: string }> {
  const filed = await fileAs(house, lawyer, courtId);
  await decide(
    await clientOf(house, 'court', `${courtId.toLowerCase()}-registrar`),
    filed.filingId,
    'accept',
    {},
  );
  const api = await clientOf(house, 'lawyer', lawyer);
  // the bill follows the decision within moments
  let billId: string | undefined;
  await expect(async () => {
    const { rows } = await api.get<{ rows: { id: string; filingId: string }[] }>(
      `/api/bills?filingId=${filed.filingId}`,
    );
    billId = rows.find((row) => row.filingId === filed.filingId)?.id;
    expect(billId).toBeDefined();
  }).toPass({ timeout: 20_000 });
  return { ...filed, billId: billId ?? '' };
}
