import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useHotkeys } from '#web/kit/hotkeys.ts';
import { Page } from '#web/kit/page.tsx';
import { RecoveredNotice, SaveIndicator } from '#web/kit/save-indicator.tsx';
import { dateTimeText } from '#web/kit/time-text.ts';
import { faceOf } from '../kinds/face.ts';
import { FACE_WORDS } from '../kinds/words.ts';
import { sectionOfField } from '../words.ts';
import { type DraftView, filingPath } from '../api.ts';
import { fieldId, pathAndParents } from '../form/field-path.ts';
import { DropAnywhere } from '../materials/drop-anywhere.tsx';
import { useDraftFiles } from '../materials/use-draft-files.ts';
import { useDraftUploads } from '../materials/use-draft-uploads.ts';
import { CauseSection } from '../sections/cause.tsx';
import { CheckSection } from '../sections/check.tsx';
import { ClaimsSection } from '../sections/claims.tsx';
import { CourtSection } from '../sections/court.tsx';
import { EvidenceSection } from '../sections/evidence.tsx';
import { FactsSection } from '../sections/facts.tsx';
import { MandatesSection } from '../sections/mandates.tsx';
import { MatterSection } from '../sections/matter.tsx';
import { MaterialsSection } from '../sections/materials.tsx';
import { PartiesSection } from '../sections/parties.tsx';
import { DeskContext, type DraftDesk } from './desk.ts';
import { rememberStep } from './last-step.ts';
import { Conflict, CorrectionNotice } from './notices.tsx';
import { ReadingStep } from '../reading/reading-step.tsx';
import { StepBar, type StepId, stepOf, stepsOf, StepSide } from './steps.tsx';
import { useDraft } from './use-draft.ts';

const SECTION_VIEWS: Readonly<Record<StepId, () => React.JSX.Element>> = {
  court: CourtSection,
  cause: CauseSection,
  parties: PartiesSection,
  matter: MatterSection,
  claims: ClaimsSection,
  facts: FactsSection,
  evidence: EvidenceSection,
  mandates: MandatesSection,
  materials: MaterialsSection,
  check: CheckSection,
  reading: ReadingStep,
};

/** Puts the cursor into the field, or the nearest thing around it that can take it. */
function focusField(path: string): boolean {
  for (const each of pathAndParents(path)) {
    const element = document.getElementById(fieldId(each));
    if (!element) continue;
    element.scrollIntoView({ block: 'center' });
    element.focus({ preventScroll: true });
    return true;
  }
  return false;
}

interface WizardProps {
  readonly view: DraftView;
  readonly step: StepId;
}

/** The wizard: one section at a time, in any order, saved as typed. */
export function Wizard({ view, step: wanted }: WizardProps) {
  const navigate = useNavigate();
  const draft = useDraft(view);
  const { content, beside, autosave, edit, findings } = draft;
  const { kind } = content;
  const face = useMemo(() => faceOf(kind), [kind]);
  const step = stepOf(face, wanted);
  const [target, setTarget] = useState<string>();
  const [readingId, setReadingId] = useState(view.reading?.id);
  const body = useRef<HTMLDivElement>(null);
  const firstStep = useRef(step);
  const uploads = useDraftUploads({ draftId: view.id, slots: beside.slots, edit });
  const { files, waiting } = useDraftFiles(
    view.id,
    content.materials.map(({ fileId }) => fileId),
    view.files,
  );
  const { recheck } = draft;
  // A file that has passed, or not, changes what the check says.
  useEffect(() => recheck(), [waiting, recheck]);
  useEffect(() => rememberStep(view.id, step), [view.id, step]);
  useHotkeys('立案', [
    { keys: 'Ctrl+s', label: '立即保存', run: () => void autosave.flush(), whileTyping: true },
  ]);

  const show = useCallback(
    (to: StepId) => void navigate({ to: `/drafts/${view.id}`, search: { step: to } }),
    [navigate, view.id],
  );
  const goTo = useCallback(
    (path: string) => {
      const section = sectionOfField(path);
      if (!section) return;
      setTarget(path);
      if (section !== step) show(section);
      else requestAnimationFrame(() => focusField(path));
    },
    [show, step],
  );
  // A new step is read from its heading; when one was led to a field, the cursor goes there.
  useEffect(() => {
    if (firstStep.current === step) return;
    firstStep.current = step;
    if (target !== undefined && sectionOfField(target) === step && focusField(target)) return;
    const heading = body.current?.querySelector<HTMLElement>('h2');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [step, target]);

  const desk = useMemo<DraftDesk>(
    () => ({
      id: view.id,
      face,
      words: FACE_WORDS[face.kind],
      content,
      edit,
      beside,
      saveState: autosave.state,
      flush: autosave.flush,
      version: draft.readVersion,
      check: draft.check,
      asked: draft.asked,
      ask: draft.ask,
      findings,
      correction: view.correction,
      corrections: view.correction?.items ?? [],
      files,
      uploads,
      goTo,
      goToStep: show,
      readingId,
      setReadingId,
      target,
    }),
    // the autosave object is new on each render, its parts are not
    // oxlint-disable-next-line react/exhaustive-deps
    [
      view,
      face,
      content,
      edit,
      beside,
      autosave.state,
      autosave.flush,
      draft.readVersion,
      draft.check,
      draft.asked,
      draft.ask,
      findings,
      files,
      uploads,
      goTo,
      show,
      readingId,
      target,
    ],
  );
  const steps = stepsOf(face);
  const index = steps.findIndex(({ id }) => id === step);
  const wide = step === 'reading';
  const before = steps[index - 1];
  const after = wide ? undefined : steps[index + 1];
  const Current = SECTION_VIEWS[step];
  const filing = view.correction;
  return (
    <DeskContext value={desk}>
      <Page
        title={beside.title}
        crumbs={
          filing
            ? [
                { label: '我的立案', href: '/filings' },
                { label: '立案申请', href: filingPath(filing.courtId, filing.filingId) },
              ]
            : [{ label: '我要立案', href: '/drafts' }]
        }
        actions={<SaveIndicator state={autosave.state} />}
      >
        <RecoveredNotice
          recovered={autosave.recovered}
          onRestore={() => {
            if (autosave.recovered) edit(() => autosave.recovered?.value ?? content);
            autosave.forget();
          }}
          onForget={autosave.forget}
        />
        {autosave.recovered && autosave.recovered.version < view.version && (
          <p className="tbf-note tbf-note-warning">
            在那之后，这份草稿在别处又保存过（{dateTimeText(view.savedAt)}）。恢复后以本机的内容为准。
          </p>
        )}
        <Conflict
          id={view.id}
          state={autosave.state}
          mine={content}
          onMine={(theirs) => {
            draft.setVersion(theirs.version);
            void autosave.overwrite(theirs.version);
          }}
          onTheirs={(theirs) => {
            draft.setVersion(theirs.version);
            autosave.discard(theirs.version);
            draft.put(theirs.content);
            draft.setBeside(theirs);
          }}
        />
        <CorrectionNotice />
        <div className={wide ? 'tbf-wizard tbf-wizard-wide' : 'tbf-wizard'}>
          {!wide && <StepSide current={step} />}
          <StepBar current={step} always={wide} />
          <div className={wide ? 'tbf-body tbf-body-wide' : 'tbf-body'} ref={body}>
            <Current key={step} />
            <div className="tbf-step-foot">
              {before ? <Button onClick={() => show(before.id)}>上一步：{before.title}</Button> : <span />}
              {after && (
                <Button type={after.id === 'check' ? 'primary' : 'default'} onClick={() => show(after.id)}>
                  下一步：{after.title}
                </Button>
              )}
            </div>
          </div>
        </div>
        {!wide && <DropAnywhere onFiles={(dropped) => uploads.take(dropped)} />}
      </Page>
    </DeskContext>
  );
}
