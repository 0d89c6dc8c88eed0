import { cite } from '../citations.ts';
import {
  CONNECTIONS,
  type CourtCandidate,
  type CourtKind,
  type JurisdictionWarning,
  type Link,
  type Reason,
} from './court.ts';
import type { CourtRank } from './level.ts';
import { flatPlace } from './place.ts';

/** Level and branch of the court at a place, with the reasons. */
export type LevelAt = (place: string | undefined) => {
  level: CourtRank;
  kind: CourtKind;
  why: readonly Reason[];
};

/** Ties at one place become one court with all its reasons; known places go first, the law's order is kept. */
export function rankLinks(links: readonly Link[], levelAt: LevelAt, exclusive: boolean): CourtCandidate[] {
  const byPlace = new Map<string, Link>();
  for (const l of links) {
    // an unknown place is a court of its own for each connection
    const key = l.place === undefined ? `? ${l.connection}` : flatPlace(l.place);
    const known = byPlace.get(key);
    byPlace.set(key, known === undefined ? l : { ...known, why: [...known.why, ...l.why] });
  }
  const merged = [...byPlace.values()];
  const ordered = [
    ...merged.filter((l) => l.place !== undefined),
    ...merged.filter((l) => l.place === undefined),
  ];
  return ordered.map((l, i) => {
    const { level, kind, why } = levelAt(l.place);
    return {
      rank: i + 1,
      level,
      kind,
      connection: l.connection,
      connectionName: CONNECTIONS[l.connection],
      place: l.place ?? null,
      exclusive,
      why: [...l.why, ...why],
    };
  });
}

/** What to say of the list itself: places still unknown, several courts, none at all. */
export function listWarnings(candidates: readonly CourtCandidate[]): JurisdictionWarning[] {
  const warnings: JurisdictionWarning[] = [];
  const unknown = candidates.filter((c) => c.place === null);
  if (unknown.length > 0)
    warnings.push({
      code: 'place-unknown',
      text: `请补充：${[...new Set(unknown.map((c) => c.connectionName))].join('、')}。`,
      article: cite('CPL', '122(四)'),
    });
  if (candidates.length > 1)
    warnings.push({
      code: 'several-courts',
      text: '以上法院都有管辖权的，由起诉人选择其一；向两个以上法院起诉的，由最先立案的法院管辖。',
      article: cite('CPL', '36'),
    });
  return warnings;
}
