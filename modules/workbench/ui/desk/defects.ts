import { useCallback, useMemo, useState } from 'react';
import { keepDraft, keptDraft } from '#web/kit/drafts.ts';
import { cite } from '../../terms.ts';
import type { CorrectionItem, Finding } from '../../terms.ts';

/** A line of the correction notice being written; `key` says what was ticked, so that the same tick takes it out again. */
export interface Defect extends CorrectionItem {
  readonly key: string;
  /** Where it stands, in words. */
  readonly place: string;
}

/** A finding of the check as a line of the notice. */
export function defectOf(finding: Finding, place: string): Defect {
  const { field, what, article } = finding;
  // What the check tells the lawyer of a warning ("…即可") is advice that says no more is needed: no demand of a court.
  const mend = finding.level === 'fault' ? finding.mend : '请核对后更正或者补充。';
  return { key: `finding:${field}:${finding.code}`, field, what, mend, article, place };
}

/** A field or material the registrar objects to in the own words. */
export function defectAt(field: string, place: string): Defect {
  return {
    key: `field:${field}`,
    field,
    place,
    what: `${place}不符合要求。`,
    mend: '请更正或者补充。',
    article: cite('REG', '7').label,
  };
}

const draftName = (filingId: string) => `correction-notice.${filingId}`;

/** The lines ticked so far; kept on this device until the notice is sent, so that nothing is lost by leaving or a crash. */
export function useDefects(filingId: string) {
  const [kept, setKept] = useState<{ readonly of: string; readonly lines: readonly Defect[] }>(() =>
    read(filingId),
  );
  if (kept.of !== filingId) setKept(read(filingId));
  const lines = kept.of === filingId ? kept.lines : NONE;

  const change = useCallback(
    (next: (before: readonly Defect[]) => readonly Defect[]) => {
      setKept((before) => {
        const changed = next(before.of === filingId ? before.lines : read(filingId).lines);
        keepDraft(
          draftName(filingId),
          changed.length === 0 ? undefined : { value: changed, version: 0, at: new Date().toISOString() },
        );
        return { of: filingId, lines: changed };
      });
    },
    [filingId],
  );

  return useMemo(
    () => ({
      lines,
      has: (key: string) => lines.some((line) => line.key === key),
      /** Ticks, or takes the tick away. */
      toggle: (defect: Defect) =>
        change((before) =>
          before.some((line) => line.key === defect.key)
            ? before.filter((line) => line.key !== defect.key)
            : [...before, defect],
        ),
      edit: (key: string, part: Partial<Pick<Defect, 'what' | 'mend' | 'article'>>) =>
        change((before) => before.map((line) => (line.key === key ? { ...line, ...part } : line))),
      remove: (keys: readonly string[]) =>
        change((before) => before.filter((line) => !keys.includes(line.key))),
      /** Puts lines back that were just removed. */
      restore: (gone: readonly Defect[]) =>
        change((before) => [
          ...before,
          ...gone.filter((line) => !before.some((one) => one.key === line.key)),
        ]),
      clear: () => change(() => NONE),
    }),
    [lines, change],
  );
}
export type Defects = ReturnType<typeof useDefects>;

const NONE: readonly Defect[] = [];

function read(filingId: string): { of: string; lines: readonly Defect[] } {
  return { of: filingId, lines: keptDraft<readonly Defect[]>(draftName(filingId))?.value ?? NONE };
}
