import { useQuery } from '@tanstack/react-query';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { DueDate } from '#web/kit/due-date.tsx';
import { ConflictNotice } from '#web/kit/save-indicator.tsx';
import type { SaveState } from '#web/kit/saver.ts';
import { dateTimeText } from '#web/kit/time-text.ts';
import type { FilingContent, SectionId } from '../../terms.ts';
import { actNameOf } from '../../states.ts';
import { SECTION_IDS, SECTIONS } from '../words.ts';
import { type DraftView, readDraft } from '../api.ts';
import { useDesk } from './desk.ts';

/** The sections in which two versions differ. */
export function differing(mine: FilingContent, theirs: FilingContent): SectionId[] {
  return SECTION_IDS.filter((id) =>
    SECTIONS[id].fields.some((field) => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field])),
  );
}

interface ConflictProps {
  readonly id: string;
  readonly state: SaveState;
  readonly mine: FilingContent;
  readonly onMine: (theirs: DraftView) => void;
  readonly onTheirs: (theirs: DraftView) => void;
}

/** Another device saved first: says when and where the two differ; the person chooses. */
export function Conflict({ id, state, mine, onMine, onTheirs }: ConflictProps) {
  const conflict = state.is === 'conflict';
  const theirs = useQuery({
    queryKey: ['filing', 'draft-conflict', id],
    queryFn: ({ signal }) => readDraft(id, signal),
    enabled: conflict,
    staleTime: 0,
    gcTime: 0,
  }).data;
  if (!conflict || !theirs) return null;
  const sections = differing(mine, theirs.content);
  return (
    <ConflictNotice state={state} onMine={() => onMine(theirs)} onTheirs={() => onTheirs(theirs)}>
      <p>
        别处的一份保存于{dateTimeText(theirs.savedAt)}，题名“{theirs.title}”。
        {sections.length > 0
          ? `两份在这些部分不同：${sections.map((section) => SECTIONS[section].title).join('、')}。`
          : '两份内容相同，保留哪一份都可以。'}
      </p>
    </ConflictNotice>
  );
}

/** The items of the court's correction notice, pinned on top; each leads to its field. */
export function CorrectionNotice() {
  const { correction, goTo, face } = useDesk();
  const { refusal } = face;
  if (!correction) return null;
  return (
    <section className="tb-strip tbf-correction" aria-label="补正通知">
      <div className="tbf-spread">
        <h2>法院要求补正 {correction.items.length} 项</h2>
        {correction.dueAt && (
          <DueDate at={correction.dueAt} article="《最高人民法院关于人民法院登记立案若干问题的规定》第七条" />
        )}
      </div>
      <ol className="tbf-correction-items">
        {correction.items.map((item) => (
          <li key={`${item.field}${item.what}`}>
            <button type="button" className="tb-link-button" onClick={() => goTo(item.field)}>
              {item.what}
            </button>
            {item.mend && <div>{item.mend}</div>}
            {item.article && <ArticleRef>{item.article}</ArticleRef>}
          </li>
        ))}
      </ol>
      <p className="tb-faint">
        改好后在“检查与提交”中提交补正。不同意补正的，可以在立案申请页面选择{actNameOf('insist', face.kind)}
        ，由法院依法
        {refusal.form === 'ruling' ? '裁定' : '决定'}。
      </p>
    </section>
  );
}
