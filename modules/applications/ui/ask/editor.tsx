import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useWrite } from '#web/kit/api/write.ts';
import { useHotkeys } from '#web/kit/hotkeys.ts';
import { Go } from '#web/kit/link.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { RecoveredNotice } from '#web/kit/save-indicator.tsx';
import type { DraftView, SubmittedView } from '../../views.ts';
import { applicationPath, keys, submitDraft } from '../api.ts';
import { Form } from '../form/form.tsx';
import { Notes } from '../form/notes.tsx';
import { Answered } from './answered.tsx';
import { Conflict } from './conflict.tsx';
import { Materials, materialsAsked } from './materials.tsx';
import { goToPlace, notesShown, placeOf, SHEET } from './places.ts';
import { Preview } from './preview.tsx';
import { Side } from './side.tsx';
import { useDraft } from './use-draft.ts';
import { useWaitingFiles } from './use-waiting-files.ts';

/** What one writes in an application, or in a later act of one: the form, the papers, the check, the preview, sending. */
export function Editor({ view }: { readonly view: DraftView }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { step } = useSearch({ strict: false });
  const preview = step === 'preview';
  const draft = useDraft(view);
  const { written, autosave, edit, check, recheck } = draft;
  const [asked, setAsked] = useState(false);
  // A file that has passed its check, or has not, changes what the check of the form says.
  const waiting = useWaitingFiles(view, written);
  useEffect(() => recheck(), [waiting, recheck]);
  useHotkeys('申请', [
    { keys: 'Ctrl+s', label: '立即保存', run: () => void autosave.flush(), whileTyping: true },
    { keys: 'Ctrl+Enter', label: '检查并预览', run: () => void look(), whileTyping: true },
  ]);

  const show = (to: 'form' | 'preview') =>
    void navigate({ to: `/applications/drafts/${view.id}`, search: to === 'preview' ? { step: to } : {} });
  async function look(): Promise<void> {
    setAsked(true);
    const found = await draft.ask().catch(() => undefined);
    if (!found) return;
    const [first] = found.findings.filter(({ weight }) => weight === 'refuse');
    if (!first) show('preview');
    else {
      const place = placeOf(view, first.field);
      if (place !== undefined) requestAnimationFrame(() => goToPlace(place));
    }
  }
  const send = useWrite<null, SubmittedView>({
    send: async (_none, key) => {
      await autosave.flush();
      return submitDraft(view.id, draft.readVersion(), key);
    },
    invalidates: [keys.list, keys.drafts, keys.home],
    onDone: (done) => {
      client.removeQueries({ queryKey: keys.draft(view.id) });
      void client.invalidateQueries({ queryKey: keys.one(done.courtId, done.id), refetchType: 'none' });
      void navigate({ to: applicationPath(done.courtId, done.id), replace: true });
    },
  });
  const findings = check?.findings ?? [];
  const notes = notesShown(findings, asked);
  const whole = notes.filter(({ field }) => placeOf(view, field) === undefined);
  const back = view.applicationId
    ? { label: view.serviceName, href: applicationPath(view.courtId, view.applicationId) }
    : { label: '我的申请', href: '/applications' };
  return (
    <Page
      title={view.act === 'submit' ? view.serviceName : `${view.actName}：${view.serviceName}`}
      number={view.caseNumber ?? undefined}
      crumbs={[back]}
      actions={<Go href={`/guide/services/${view.service}`}>怎么办</Go>}
    >
      <RecoveredNotice
        recovered={autosave.recovered}
        onRestore={() => {
          const kept = autosave.recovered?.value;
          autosave.forget();
          if (kept) edit(() => kept);
        }}
        onForget={autosave.forget}
      />
      <Conflict
        id={view.id}
        state={autosave.state}
        mine={written}
        onMine={(theirs) => {
          draft.setVersion(theirs.version);
          void autosave.overwrite(theirs.version);
        }}
        onTheirs={(theirs) => {
          draft.setVersion(theirs.version);
          autosave.discard(theirs.version);
          draft.put({ answers: theirs.answers, materials: theirs.materials });
        }}
      />
      {preview ? (
        <Preview
          draft={view}
          written={written}
          check={check}
          busy={send.busy}
          problem={send.problem}
          onBack={() => show('form')}
          onSend={() => send.run(null)}
        />
      ) : (
        <div className="ap-desk">
          <div className="tb-stack">
            <Items items={view.items} />
            {view.act !== 'correct' && <Answered courtId={view.courtId} applicationId={view.applicationId} />}
            <Notes notes={whole} />
            {view.form.length > 0 && (
              <Section title={view.act === 'submit' || view.act === 'correct' ? '内容' : view.actName}>
                <Form
                  id={SHEET}
                  fields={view.form}
                  answers={written.answers}
                  notes={notes}
                  onEdit={(change) =>
                    edit((before) => {
                      const answers = change(before.answers);
                      return answers === before.answers ? before : { ...before, answers };
                    })
                  }
                />
              </Section>
            )}
            {materialsAsked(view.asked, written).length > 0 && (
              <Section title="材料">
                <Materials asked={view.asked} written={written} notes={notes} onEdit={edit} />
              </Section>
            )}
            <div className="ap-foot">
              <Go href="/applications">以后再填</Go>
              <Button type="primary" onClick={() => void look()}>
                检查并预览
              </Button>
            </div>
          </div>
          <Side draft={view} check={check} saving={autosave.state} />
        </div>
      )}
    </Page>
  );
}

/** What the court asked to be corrected, on top, each leading to its question. */
function Items({ items }: { readonly items: DraftView['items'] }) {
  if (items.length === 0) return null;
  return (
    <section className="tb-strip" aria-label="补正通知">
      <h2>法院要求补正 {items.length} 项</h2>
      <ol className="ap-items">
        {items.map((item) => (
          <li key={`${item.field}${item.what}`}>
            {item.field === '' ? (
              item.what
            ) : (
              <button
                type="button"
                className="tb-link-button"
                onClick={() => {
                  for (const id of [`${SHEET}-${item.field}`, `ap-material-${item.field}`]) goToPlace(id);
                }}
              >
                {item.what}
              </button>
            )}
            {item.mend && <div className="tb-faint">{item.mend}</div>}
          </li>
        ))}
      </ol>
    </section>
  );
}
