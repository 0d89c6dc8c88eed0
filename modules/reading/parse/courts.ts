import { allCourts, type Court, courtByName } from '#modules/reference/index.ts';

/** The courts that a name can mean and how sure that is; `near` also takes names that differ in one character, for recognised text. */
export function courtsNamed(name: string, near: boolean): { courts: Court[]; sure: number } {
  const exact = courtByName(name);
  if (exact) return { courts: [exact], sure: 0.98 };
  const all = allCourts();
  const full = all.filter((court) => court.province + court.name === name);
  if (full.length > 0) return { courts: full, sure: 0.95 };
  // 金水区人民法院 for 郑州市金水区人民法院, or a province and city written before the table's name
  const shorter = name.length >= 6 ? all.filter((court) => court.name.endsWith(name)) : [];
  if (shorter.length > 0) return { courts: shorter, sure: 0.8 };
  const longer = all.filter(
    (court) =>
      court.name.length >= 6 &&
      name.endsWith(court.name) &&
      /(?:省|市|自治区|区|州)$/.test(name.slice(0, -court.name.length)),
  );
  if (longer.length > 0) return { courts: longer, sure: 0.8 };
  if (!near || name.length < 8) return { courts: [], sure: 0 };
  return { courts: all.filter((court) => differsByOne(court.name, name)), sure: 0.6 };
}

function differsByOne(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let different = 0;
  for (let i = 0; i < a.length && different < 2; i++) if (a[i] !== b[i]) different++;
  return different === 1;
}
