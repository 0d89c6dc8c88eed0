import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { DeskApplicationView } from '../../views.ts';
import type { Handed } from '../form/handed.ts';
import type { Answers } from '../form/questions.ts';
import { plainAnswers } from '../kept/plain-answers.ts';
import { NOTHING, type Shape, useKept, withDraft } from '../kept/use-kept.ts';
import { deskApi, readWork, workKey } from './use-desk.ts';

/** One thing that must be corrected. */
export interface Item {
  readonly id: string;
  readonly field: string;
  readonly what: string;
  readonly mend: string;
}

/** What the court has said so far in one act, before it is signed. */
export interface CourtSaid {
  readonly answers: Answers;
  readonly reasons: string;
  readonly items: readonly Item[];
  readonly materials: readonly Handed[];
  /** Papers whose paragraphs were edited by hand, by id. */
  readonly papers: Readonly<Record<string, readonly string[]>>;
}

const SHAPE: Shape<CourtSaid> = {
  read: ({ answers, reasons, items, materials, papers }) => ({
    answers,
    reasons,
    materials,
    items: items.map((item) => ({ ...item, id: crypto.randomUUID() })),
    papers: Object.fromEntries(papers.map(({ id, paragraphs }) => [id, paragraphs])),
  }),
  write: ({ answers, reasons, items, materials, papers }) => ({
    answers: plainAnswers(answers),
    reasons,
    materials: [...materials],
    items: items.map(({ field, what, mend }) => ({ field, what, mend })),
    papers: Object.entries(papers).map(([id, paragraphs]) => ({ id, paragraphs: [...paragraphs] })),
  }),
};

/** What one act says, kept on the server as it is typed. Give the component a `key` of the act. */
export function useSaid(work: Pick<DeskApplicationView, 'id' | 'actDrafts'>, act: string) {
  const client = useQueryClient();
  const { id } = work;
  const kept = useKept({
    ...SHAPE,
    api: deskApi(id),
    act,
    draft: work.actDrafts.find((draft) => draft.act === act),
    reread: async () => (await readWork(id)).actDrafts.find((draft) => draft.act === act),
    onKept: (draft) =>
      client.setQueryData<DeskApplicationView>(
        workKey(id),
        (old) => old && { ...old, actDrafts: withDraft(old.actDrafts, draft) },
      ),
  });
  const { value: said, change } = kept;
  const clear = useCallback(() => change(() => SHAPE.read(NOTHING)), [change]);
  return { said, change, clear, kept };
}
export type Saying = ReturnType<typeof useSaid>;
