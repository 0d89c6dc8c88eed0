import { useNavigate } from '@tanstack/react-router';
import type { FilingKind } from '#law/filing/guide-facts.ts';
import { request } from '#web/kit/api/client.ts';
import { useMe } from '#web/kit/api/me.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { type DraftView, keys } from '../api.ts';

/** Why this person may not begin a filing now; undefined when nothing stands against it. */
export function useWhyNotFile(): string | undefined {
  const lawyer = useMe().data?.lawyer;
  return lawyer && !lawyer.canLitigate
    ? (lawyer.whyNot ?? '身份核验完成且处于执业状态后才能立案。')
    : undefined;
}

/** Begins a draft of a kind and opens it. */
export function useBegin() {
  const navigate = useNavigate();
  return useWrite<FilingKind, DraftView>({
    send: (kind, key) => request('POST', '/api/drafts', { body: { kind }, key }),
    invalidates: [keys.drafts],
    onDone: (draft) => void navigate({ to: `/drafts/${draft.id}`, search: { step: 'court' } }),
  });
}
