import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { request } from '#web/kit/api/client.ts';
import type { ActView, PaperDraftsView } from '../../views.ts';
import { answersTo } from '../form/questions.ts';
import { deskApi, workKey } from './use-desk.ts';
import type { CourtSaid } from './use-said.ts';

const WAIT_MS = 350;

/** The drafts of the papers with what has been said so far, written anew a moment after each change, and what the check says of it. */
export function usePaperDrafts(id: string, act: ActView | undefined, said: CourtSaid) {
  const asked = JSON.stringify(
    act ? { act: act.act, answers: answersTo(act.form, said.answers), reasons: said.reasons } : null,
  );
  const [settled, setSettled] = useState(asked);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(asked), WAIT_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  const body: unknown = JSON.parse(settled);
  const query = useQuery({
    queryKey: [...workKey(id), 'papers', settled],
    queryFn: ({ signal }) =>
      request<PaperDraftsView>('POST', `${deskApi(id)}/paper-drafts`, { body, signal }),
    enabled: body !== null && act?.can === true,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
  return { drafts: query.data, error: query.error, current: settled === asked && !query.isPlaceholderData };
}
