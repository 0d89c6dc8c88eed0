import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { get } from '#web/kit/api/client.ts';

/** A filing draft as its list gives it. */
interface DraftRow {
  readonly id: string;
  readonly title: string;
}

interface FromDraftProps {
  readonly draftId: string;
  readonly onChange: (draftId: string) => void;
}

/** From which filing draft parties, court, cause, claims, facts and evidence are taken; nothing is shown to one who has none. */
export function FromDraft({ draftId, onChange }: FromDraftProps) {
  const id = useId();
  const drafts = useQuery({
    queryKey: ['pleading', 'drafts'],
    queryFn: ({ signal }) => get<{ rows: readonly DraftRow[] }>('/api/drafts', { limit: 50 }, signal),
  }).data?.rows;
  if (!drafts || drafts.length === 0) return null;
  return (
    <div className="tbw-field">
      <label htmlFor={id}>带入哪份立案草稿的当事人、请求和证据</label>
      <select
        id={id}
        className="tbw-select"
        value={draftId}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">不带入，只带入我的执业信息</option>
        {drafts.map((draft) => (
          <option key={draft.id} value={draft.id}>
            {draft.title}
          </option>
        ))}
      </select>
    </div>
  );
}
