import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Note } from '../../form/questions.ts';
import { checkCourtRequest, type courtRequest } from './court-form.ts';

const WAIT_MS = 400;

/** What the server's check says of the request as it now stands, a moment after each change; the very check that the sending obeys. */
export function useRequestCheck(body: ReturnType<typeof courtRequest>) {
  const asked = JSON.stringify(body);
  const [settled, setSettled] = useState(asked);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(asked), WAIT_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  const query = useQuery({
    queryKey: ['desk-request', 'check', settled],
    queryFn: ({ signal }) => checkCourtRequest(JSON.parse(settled), signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
  const findings: readonly Note[] = query.data?.findings ?? [];
  return {
    findings,
    dueOn: query.data?.dueOn ?? null,
    error: query.error,
    current: settled === asked && !query.isPlaceholderData && query.data !== undefined,
  };
}
