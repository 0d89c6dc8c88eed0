import { useCallback, useState } from 'react';
import { keepDraft, keptDraft } from '#web/kit/drafts.ts';
import type { Handed } from '../form/handed.ts';
import type { Answers } from '../form/questions.ts';

/** One thing that must be corrected. */
export interface Item {
  readonly id: string;
  readonly field: string;
  readonly what: string;
  readonly mend: string;
}

/** What the court has said so far about one application, before it is signed. */
export interface CourtSaid {
  /** The act chosen: decide:…, require-correction, do:…; '' when none is. */
  readonly act: string;
  readonly answers: Answers;
  readonly reasons: string;
  readonly items: readonly Item[];
  readonly materials: readonly Handed[];
  /** Papers whose paragraphs were edited by hand, by act and id. */
  readonly papers: Readonly<Record<string, readonly string[]>>;
}

const NOTHING: CourtSaid = { act: '', answers: {}, reasons: '', items: [], materials: [], papers: {} };

export const paperKey = (act: string, paper: string) => `${act} ${paper}`;

/** Kept on this device until it is signed, so that leaving, a crash or a session's end loses nothing. */
export function useSaid(applicationId: string, version: number) {
  const name = `desk-application.${applicationId}`;
  const [said, setSaid] = useState<CourtSaid>(() => keptDraft<CourtSaid>(name)?.value ?? NOTHING);
  const change = useCallback(
    (how: (before: CourtSaid) => CourtSaid) =>
      setSaid((before) => {
        const next = how(before);
        if (next !== before) keepDraft(name, { value: next, version, at: new Date().toISOString() });
        return next;
      }),
    [name, version],
  );
  const clear = useCallback(() => {
    keepDraft(name, undefined);
    setSaid(NOTHING);
  }, [name]);
  return { said, change, clear };
}
export type Saying = ReturnType<typeof useSaid>;
