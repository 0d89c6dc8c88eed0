import { needle, score, words } from './matching.ts';
import type { Needle } from './matching.ts';
import { readTable, readingOf } from './tables.ts';
import { COURT_KINDS, COURT_LEVELS, caseCodeSourceSchema } from './terms.ts';
import type { Court, CourtLevel, CourtNode } from './terms.ts';

const byId = new Map<string, Court>();
const byName = new Map<string, Court>();
const children = new Map<string | null, Court[]>();
const needles: { court: Court; match: Needle }[] = [];

/** Where the words of a court's name begin: after province, city, prefecture; the last is the distinctive one. */
function wordStarts(name: string): number[] {
  const starts = [0];
  const stem = name.replace(/(高级|第.{1,2}中级|中级|第.{1,2})?(人民)?法院$/, '');
  for (const match of stem.matchAll(/.+?.(?:省|自治区|自治州|地区|盟|市|生产建设兵团)(?=.)/gu)) {
    starts.push(match.index + match[0].length);
  }
  return starts;
}

for (const row of readTable('courts.tsv')) {
  const [id = '', parent = '', level, kind, province = '', name = '', division, code, source, unusual = ''] =
    row;
  const court: Court = {
    id,
    name,
    level: COURT_LEVELS[Number(level) - 1] ?? 'basic',
    kind: COURT_KINDS[Number(kind)] ?? 'ordinary',
    province,
    parentId: parent === '' ? null : parent,
    divisionCode: division === '' || division === undefined ? null : division,
    caseNumberCode: code === '' || code === undefined ? null : code,
    caseNumberCodeSource: caseCodeSourceSchema.parse(source),
  };
  byId.set(id, court);
  byName.set(name, court);
  children.set(court.parentId, [...(children.get(court.parentId) ?? []), court]);
  const starts = wordStarts(name);
  needles.push({ court, match: needle(name, readingOf(name, unusual), starts, starts.at(-1) ?? 0) });
}

/** All 3,498 courts, by id. */
export function allCourts(): Court[] {
  return [...byId.values()];
}

/** The court with this court-system code, "G13". */
export function courtById(id: string): Court | undefined {
  return byId.get(id);
}

/** The court with exactly this full name (法院全称). */
export function courtByName(name: string): Court | undefined {
  return byName.get(name.trim());
}

/** Courts directly below this one. */
export function courtsBelow(id: string): Court[] {
  return children.get(id) ?? [];
}

/** The provinces in the order of the directory; the Supreme Court stands under none of its own. */
export function provinces(): { name: string; highCourtId: string; courts: number }[] {
  const counts = new Map<string, number>();
  for (const court of byId.values()) counts.set(court.province, (counts.get(court.province) ?? 0) + 1);
  return courtsBelow('000')
    .filter((court) => court.kind === 'ordinary')
    .map((court) => ({
      name: court.province,
      highCourtId: court.id,
      courts: counts.get(court.province) ?? 0,
    }));
}

/** Every court of one province under its high court (and, in Xinjiang, the corps' branch). Unknown province: empty. */
export function courtTree(province: string): CourtNode[] {
  const grow = (court: Court): CourtNode => ({ ...court, children: courtsBelow(court.id).map(grow) });
  return courtsBelow('000')
    .filter((court) => court.province === province)
    .map(grow);
}

export type CourtSearch = { limit?: number; level?: CourtLevel; province?: string };

/** Courts by Chinese fragment, pinyin or initials, best first. An empty query gives nothing. */
export function searchCourts(query: string, { limit = 20, level, province }: CourtSearch = {}): Court[] {
  const wanted = words(query);
  if (wanted.length === 0) return [];
  const hits: { court: Court; rank: number }[] = [];
  for (const { court, match } of needles) {
    if ((level && court.level !== level) || (province && court.province !== province)) continue;
    const rank = score(match, wanted);
    if (rank !== undefined) hits.push({ court, rank });
  }
  return hits
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        COURT_LEVELS.indexOf(a.court.level) - COURT_LEVELS.indexOf(b.court.level) ||
        Number(a.court.kind !== 'ordinary') - Number(b.court.kind !== 'ordinary') ||
        a.court.name.length - b.court.name.length ||
        (a.court.id < b.court.id ? -1 : 1),
    )
    .slice(0, limit)
    .map((hit) => hit.court);
}
