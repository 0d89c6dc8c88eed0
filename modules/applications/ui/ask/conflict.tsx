import { useQuery } from '@tanstack/react-query';
import { ConflictNotice } from '#web/kit/save-indicator.tsx';
import type { SaveState } from '#web/kit/saver.ts';
import { dateTimeText } from '#web/kit/time-text.ts';
import type { DraftView } from '../../views.ts';
import { readDraft, type Written } from '../api.ts';

interface ConflictProps {
  readonly id: string;
  readonly state: SaveState;
  readonly mine: Written;
  readonly onMine: (theirs: DraftView) => void;
  readonly onTheirs: (theirs: DraftView) => void;
}

/** Another device saved first: says when and in which questions the two differ; the person chooses. */
export function Conflict({ id, state, mine, onMine, onTheirs }: ConflictProps) {
  const conflict = state.is === 'conflict';
  const theirs = useQuery({
    queryKey: ['applications', 'draft-conflict', id],
    queryFn: ({ signal }) => readDraft(id, signal),
    enabled: conflict,
    staleTime: 0,
    gcTime: 0,
  }).data;
  if (!conflict || !theirs) return null;
  const differing = theirs.form.filter(
    (question) => JSON.stringify(mine.answers[question.id]) !== JSON.stringify(theirs.answers[question.id]),
  );
  const names = [
    ...differing.map(({ label }) => label),
    ...(JSON.stringify(mine.materials) === JSON.stringify(theirs.materials) ? [] : ['材料']),
  ];
  return (
    <ConflictNotice state={state} onMine={() => onMine(theirs)} onTheirs={() => onTheirs(theirs)}>
      <p>
        别处的一份保存于{dateTimeText(theirs.savedAt)}。
        {names.length > 0 ? `两份在这些地方不同：${names.join('、')}。` : '两份内容相同，保留哪一份都可以。'}
      </p>
    </ConflictNotice>
  );
}
