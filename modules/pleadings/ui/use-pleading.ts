import { useCallback, useRef, useState } from 'react';
import { useAutosave } from '#web/kit/autosave.ts';
import type { PleadingValues, PleadingView, SavedPleading } from '../terms.ts';
import { savePleading } from './api.ts';

/** A pleading as it is typed: values, saving, and what the server says beside them. */
export function usePleading(view: PleadingView) {
  const { id } = view;
  const [values, setValues] = useState(view.values);
  const [beside, setBeside] = useState<SavedPleading>(view);
  const latest = useRef(view.values);
  const autosave = useAutosave<PleadingValues>({
    id: `pleading.${id}`,
    version: view.version,
    save: async (value, how) => {
      const saved = await savePleading(id, how.version, value, how.key);
      setBeside(saved);
      return saved.version;
    },
  });
  const { change } = autosave;
  const put = useCallback((next: PleadingValues) => {
    latest.current = next;
    setValues(next);
  }, []);
  const edit = useCallback(
    (how: (values: PleadingValues) => PleadingValues) => {
      const next = how(latest.current);
      if (next === latest.current) return;
      put(next);
      change(next);
    },
    [put, change],
  );
  return { values, beside, setBeside, autosave, edit, put };
}
