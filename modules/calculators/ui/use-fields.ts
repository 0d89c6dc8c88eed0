import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';

/** The fields of a question, as the address carries them. */
export type Fields = Readonly<Record<string, string>>;

const WRITE_AFTER_MS = 250;
const readSearch = (search: string): Fields => Object.fromEntries(new URLSearchParams(search));

/** The fields without the empty ones, as a query string. */
export function queryOf(fields: Fields): string {
  const query = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== '')).toString();
  return query === '' ? '' : `?${query}`;
}

/**
 * What is typed stands in the address, so that leaving, returning and sharing keep it. `epoch` changes when the address was changed from
 * elsewhere (a link, going back): fields that keep what is being typed begin anew by it.
 */
export function useFields() {
  const navigate = useNavigate();
  const search = useRouterState({ select: (state) => state.location.searchStr });
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [fields, setFields] = useState<Fields>(() => readSearch(search));
  const [epoch, setEpoch] = useState(0);
  const latest = useRef(fields);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (timer.current !== undefined || queryOf(readSearch(search)) === queryOf(latest.current)) return;
    latest.current = readSearch(search);
    setFields(latest.current);
    setEpoch((before) => before + 1);
  }, [search]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = useCallback(
    (some: Fields) => {
      latest.current = { ...latest.current, ...some };
      setFields(latest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        timer.current = undefined;
        const kept = Object.fromEntries(Object.entries(latest.current).filter(([, value]) => value !== ''));
        void navigate({ to: path, search: kept, replace: true, resetScroll: false });
      }, WRITE_AFTER_MS);
    },
    [navigate, path],
  );
  return { fields, change, epoch };
}
