import { useCallback, useEffect, useRef, useState } from 'react';
import { useAutosave } from '#web/kit/autosave.ts';
import { markOwnWrite } from '#web/kit/live.ts';
import type { DraftView } from '../../views.ts';
import { type CheckView, checkDraft, saveDraft, type Written } from '../api.ts';
import { answersTo } from '../form/questions.ts';

const CHECK_AFTER_MS = 500;

/** The check of the server, quietly repeated after each save, so that what stands beside the form is true. */
function useCheck(id: string) {
  const [check, setCheck] = useState<CheckView>();
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const run = useCallback(async (): Promise<CheckView> => {
    const mine = ++turn.current;
    const found = await checkDraft(id);
    if (mine === turn.current) setCheck(found);
    return found;
  }, [id]);
  const soon = useCallback(() => {
    clearTimeout(timer.current);
    // a quiet check that fails tells nothing new: the save indicator speaks of the network
    timer.current = setTimeout(() => void run().catch(() => undefined), CHECK_AFTER_MS);
  }, [run]);
  useEffect(() => {
    soon();
    return () => clearTimeout(timer.current);
  }, [soon]);
  return { check, run, soon };
}

/** A draft as it is typed: what is written, saving with its version, and the check. */
export function useDraft(view: DraftView) {
  const [written, setWritten] = useState<Written>({ answers: view.answers, materials: view.materials });
  const latest = useRef(written);
  const version = useRef(view.version);
  const { check, run, soon } = useCheck(view.id);
  const autosave = useAutosave<Written>({
    id: `application.${view.id}`,
    version: view.version,
    save: async (value, how) => {
      markOwnWrite();
      const content = { answers: answersTo(view.form, value.answers), materials: value.materials };
      const saved = await saveDraft(view.id, how.version, content, how.key);
      version.current = saved.version;
      soon();
      return saved.version;
    },
  });
  const { change, flush } = autosave;
  const put = useCallback((next: Written) => {
    latest.current = next;
    setWritten(next);
  }, []);
  const edit = useCallback(
    (how: (before: Written) => Written) => {
      const next = how(latest.current);
      if (next === latest.current) return;
      put(next);
      change(next);
    },
    [put, change],
  );
  /** Saves what is typed and checks it now. */
  const ask = useCallback(async () => {
    await flush();
    return run();
  }, [flush, run]);
  return {
    written,
    autosave,
    edit,
    put,
    ask,
    check,
    recheck: soon,
    readVersion: useCallback(() => version.current, []),
    setVersion: useCallback((to: number) => {
      version.current = to;
    }, []),
  };
}
export type Draft = ReturnType<typeof useDraft>;
