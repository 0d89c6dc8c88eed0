import { useCallback, useEffect, useRef, useState } from 'react';
import { useAutosave } from '#web/kit/autosave.ts';
import { markOwnWrite } from '#web/kit/live.ts';
import type { FilingContent, Finding } from '../../terms.ts';
import { type CheckView, checkDraft, type DraftView, saveDraft } from '../api.ts';
import { isTouched } from '../form/field-path.ts';
import type { Beside } from './desk.ts';

const CHECK_AFTER_MS = 500;

interface Checked {
  readonly view: CheckView;
  readonly of: FilingContent;
}

/** The check of the server, quietly repeated after each save, so that the list of sections always tells the truth. */
function useCheck(id: string) {
  const [checked, setChecked] = useState<Checked>();
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const run = useCallback(
    async (of: FilingContent) => {
      const mine = ++turn.current;
      const view = await checkDraft(id);
      if (mine === turn.current) setChecked({ view, of });
    },
    [id],
  );
  const soon = useCallback(
    (of: FilingContent) => {
      clearTimeout(timer.current);
      // a quiet check that fails tells nothing new: the save indicator speaks of the network
      timer.current = setTimeout(() => void run(of).catch(() => undefined), CHECK_AFTER_MS);
    },
    [run],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  return { checked, run, soon };
}

/** The draft as it is typed: content, what the server says beside it, saving, checking. */
export function useDraft(view: DraftView) {
  const { id } = view;
  const [content, setContent] = useState(view.content);
  const [beside, setBeside] = useState<Beside>(view);
  const [asked, setAsked] = useState(false);
  const latest = useRef(view.content);
  const version = useRef(view.version);
  const { checked, run, soon } = useCheck(id);

  const autosave = useAutosave<FilingContent>({
    id: `filing.${id}`,
    version: view.version,
    save: async (value, how) => {
      markOwnWrite();
      const saved = await saveDraft(id, how.version, value, how.key);
      version.current = saved.version;
      setBeside(saved);
      soon(value);
      return saved.version;
    },
  });
  const { change, flush } = autosave;

  const put = useCallback((next: FilingContent) => {
    latest.current = next;
    setContent(next);
  }, []);
  const edit = useCallback(
    (how: (content: FilingContent) => FilingContent) => {
      const next = how(latest.current);
      if (next === latest.current) return;
      put(next);
      change(next);
    },
    [put, change],
  );
  const ask = useCallback(async () => {
    setAsked(true);
    await flush();
    await run(latest.current);
  }, [flush, run]);
  useEffect(() => soon(latest.current), [soon]);

  const findings: readonly Finding[] =
    checked === undefined
      ? []
      : checked.view.findings.filter((found) => !isTouched(found, checked.of, content));

  return {
    content,
    beside,
    autosave,
    edit,
    put,
    ask,
    asked,
    check: checked?.view,
    findings,
    recheck: useCallback(() => soon(latest.current), [soon]),
    readVersion: useCallback(() => version.current, []),
    setVersion: useCallback((to: number) => {
      version.current = to;
    }, []),
    setBeside,
  };
}
