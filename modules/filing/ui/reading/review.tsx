import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { ConfirmButton, DisabledReason } from '#web/kit/buttons.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { keepDraft, keptDraft } from '#web/kit/drafts.ts';
import { EmptyState } from '#web/kit/states.tsx';
import type { Place, ReadingView } from '#modules/reading/terms.ts';
import type { Accepted, Proposal, ProposalView } from '../../proposals.ts';
import type { FileView } from '../../views.ts';
import { SECTION_IDS, SECTIONS } from '../words.ts';
import { acceptedOf, type Choice, type Choices, choiceOf, replacedBy } from './choices.ts';
import { DocumentPane } from './document-pane.tsx';
import { ReviewRow } from './review-row.tsx';

const WIDE = '(min-width: 64rem)';

interface ReviewProps {
  readonly draftId: string;
  readonly reading: ReadingView;
  readonly file: FileView | undefined;
  readonly view: ProposalView;
  readonly onApply: (accepted: readonly Accepted[]) => void;
  readonly onLeave: () => void;
}

/** What was decided so far, kept on this device until it is applied. */
function useChoices(draftId: string, view: ProposalView) {
  const key = `filing.${draftId}.review`;
  const [choices, setChoices] = useState<Choices>(() => {
    const kept = keptDraft<{ readingId: string; choices: Choices }>(key)?.value;
    return kept?.readingId === view.readingId ? kept.choices : {};
  });
  const change = useCallback(
    (path: string, choice: Choice) =>
      setChoices((before) => {
        const next = { ...before, [path]: choice };
        keepDraft(key, {
          value: { readingId: view.readingId, choices: next },
          version: 0,
          at: new Date().toISOString(),
        });
        return next;
      }),
    [key, view.readingId],
  );
  return { choices, change, forget: useCallback(() => keepDraft(key, undefined), [key]) };
}

/** The document beside what was found in it. Nothing goes into the form before the lawyer says so. */
export function Review({ draftId, reading, file, view, onApply, onLeave }: ReviewProps) {
  const { choices, change, forget } = useChoices(draftId, view);
  const [active, setActive] = useState<Proposal>();
  const [looking, setLooking] = useState(false);
  const look = useCallback((proposal: Proposal) => {
    setActive(proposal);
  }, []);
  const lookAt = useCallback((proposal: Proposal) => {
    setActive(proposal);
    if (!window.matchMedia(WIDE).matches) setLooking(true);
  }, []);
  const ticked = acceptedOf(view, choices, 'ticked');
  const all = acceptedOf(view, choices, 'all');
  const replaced = replacedBy(view, all);
  const apply = (accepted: readonly Accepted[]) => {
    forget();
    onApply(accepted);
  };
  const where: Place | undefined = active?.where;
  if (view.proposals.length === 0)
    return (
      <EmptyState title="表单与起诉状一致" action={<Button onClick={onLeave}>去检查与提交</Button>}>
        {view.same > 0
          ? `识别出的 ${view.same} 项内容表单中都已经有了。`
          : '没有识别出可以填入的内容，请直接填写。'}
      </EmptyState>
    );
  return (
    <>
      <div className="tbf-review">
        <div className="tbf-review-document">
          <DocumentPane reading={reading} file={file} where={where} />
        </div>
        <div className="tbf-review-values">
          <Findings view={view} />
          <Groups
            view={view}
            choices={choices}
            active={active?.path}
            onChange={change}
            onLook={look}
            onGo={lookAt}
          />
        </div>
      </div>
      <div className="tbf-review-foot">
        <DisabledReason
          type="primary"
          whyNot={ticked.length === 0 ? '请先勾选要填入的内容' : undefined}
          onClick={() => apply(ticked)}
        >
          采用已勾选（{ticked.length}）
        </DisabledReason>
        {replaced > 0 ? (
          <ConfirmButton
            question="全部采用？"
            consequence={`识别出的 ${all.length} 项全部填入，其中 ${replaced} 处替换您已经填写的内容。填入后可以撤销。`}
            confirmWord="全部采用"
            onConfirm={() => apply(all)}
          >
            全部采用（{all.length}）
          </ConfirmButton>
        ) : (
          <Button onClick={() => apply(all)}>全部采用（{all.length}）</Button>
        )}
        <Button type="text" onClick={onLeave}>
          先不填入
        </Button>
      </div>
      <Dialog open={looking} onClose={() => setLooking(false)} title={active?.label ?? '原文'}>
        <div className="tbf-preview">
          <DocumentPane reading={reading} file={file} where={where} />
        </div>
      </Dialog>
    </>
  );
}

/** Warnings of the reading on top, then what has no field. */
function Findings({ view }: { readonly view: ProposalView }) {
  const doubtful = useMemo(() => view.proposals.filter(({ sure }) => sure !== 'sure').length, [view]);
  const differing = useMemo(() => view.proposals.filter(({ current }) => current !== null).length, [view]);
  return (
    <div className="tb-stack">
      <p className="tb-faint">
        识别出 {view.proposals.length} 项{view.same > 0 && `，另有 ${view.same} 项表单中已经一致`}
        {doubtful > 0 && `；其中 ${doubtful} 项请对照原文核对`}
        {differing > 0 && `；${differing} 项与表单已填的不一致，没有选“采用”的保留表单的`}。
      </p>
      {view.warnings.length > 0 && (
        <div className="tbf-note tbf-note-warning">
          <strong>识别时发现：</strong>
          <ul className="tbf-read-warnings">
            {view.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </div>
      )}
      {view.notes.map((note) => (
        <p key={note} className="tbf-note">
          {note}
        </p>
      ))}
    </div>
  );
}

interface GroupsProps {
  readonly view: ProposalView;
  readonly choices: Choices;
  readonly active: string | undefined;
  readonly onChange: (path: string, choice: Choice) => void;
  readonly onLook: (proposal: Proposal) => void;
  readonly onGo: (proposal: Proposal) => void;
}

function Groups({ view, choices, active, onChange, onLook, onGo }: GroupsProps) {
  return SECTION_IDS.map((section) => {
    const groups = view.groups.filter((group) => group.section === section);
    if (groups.length === 0) return null;
    return (
      <section key={section} className="tbf-read-section" aria-label={SECTIONS[section].title}>
        <h3>{SECTIONS[section].title}</h3>
        {groups.map((group) => (
          <div key={group.id} className="tbf-read-group">
            {group.title !== SECTIONS[section].title && <h4>{group.title}</h4>}
            <ul>
              {view.proposals
                .filter((proposal) => proposal.group === group.id)
                .map((proposal) => (
                  <ReviewRow
                    key={proposal.path}
                    proposal={proposal}
                    choice={choiceOf(choices, proposal)}
                    active={active === proposal.path}
                    onChange={onChange}
                    onFocusValue={onLook}
                    onLook={onGo}
                  />
                ))}
            </ul>
          </div>
        ))}
      </section>
    );
  });
}
