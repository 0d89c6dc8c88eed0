import { Button } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { request } from '#web/kit/api/client.ts';
import { useMe } from '#web/kit/api/me.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { useHotkeys } from '#web/kit/hotkeys.ts';
import { useGo } from '#web/kit/link.tsx';
import { Page } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { ConflictNotice, RecoveredNotice, SaveIndicator } from '#web/kit/save-indicator.tsx';
import { isFilled, isShown, type PleadingView, type TemplateField } from '../terms.ts';
import { paperHref, readPleading } from './api.ts';
import { Composed } from './composed.tsx';
import { FieldView } from './fields/field-view.tsx';
import { Preview } from './preview.tsx';
import { usePleading } from './use-pleading.ts';

type Pane = 'form' | 'preview';

/** The form at the left, section by section; the paper at the right, as it will be printed. */
export function Editor({ view }: { readonly view: PleadingView }) {
  const { template } = view;
  const go = useGo();
  const me = useMe().data;
  const { values, beside, setBeside, autosave, edit, put } = usePleading(view);
  const [step, setStep] = useState(0);
  const [pane, setPane] = useState<Pane>('form');
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const progress = useId();
  useEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = true;
  }, [step]);
  useHotkeys('文书', [
    { keys: 'Ctrl+s', label: '立即保存', run: () => void autosave.flush(), whileTyping: true },
  ]);
  const toFiling = useWrite<undefined, { readonly draftId: string }>({
    send: async (_, key) => {
      await autosave.flush();
      return request('POST', '/api/drafts/from-pleading', { body: { pleadingId: view.id }, key });
    },
    onDone: ({ draftId }) => go(`/drafts/${draftId}?step=check`),
  });

  const all: readonly TemplateField[] = template.sections.flatMap((section) => section.fields);
  const shown = (fields: readonly TemplateField[]) => fields.filter((field) => isShown(field, all, values));
  const required = shown(all).filter((field) => field.required);
  const done = required.filter((field) => isFilled(field, values)).length;
  const section = template.sections[step];
  const unsaved = autosave.state.is !== 'saved' && autosave.state.is !== 'clean';
  const theirs = async () => readPleading(view.id);
  const whyNot =
    me?.lawyer && !me.lawyer.canLitigate
      ? (me.lawyer.whyNot ?? '身份核验完成且处于执业状态后才能立案。')
      : undefined;
  return (
    <Page
      title={template.name}
      crumbs={[{ label: '诉讼文书', href: '/pleadings' }]}
      width="full"
      actions={
        <>
          <SaveIndicator state={autosave.state} />
          <Button href={paperHref(view.id, 'docx')} onClick={() => void autosave.flush()}>
            下载 Word
          </Button>
          <Button href={paperHref(view.id, 'pdf')} target="_blank">
            下载 PDF
          </Button>
          {template.files && (
            <DisabledReason
              type="primary"
              whyNot={whyNot}
              loading={toFiling.busy}
              onClick={() => toFiling.run(undefined)}
            >
              {template.name.includes('申请书') ? '用这份申请书去立案' : '用这份诉状去立案'}
            </DisabledReason>
          )}
        </>
      }
    >
      {toFiling.problem && <ProblemAlert problem={toFiling.problem} />}
      <RecoveredNotice
        recovered={autosave.recovered}
        onRestore={() => {
          const { recovered } = autosave;
          if (recovered) edit(() => recovered.value);
          autosave.forget();
        }}
        onForget={autosave.forget}
      />
      <ConflictNotice
        state={autosave.state}
        onMine={() => void theirs().then(({ version }) => autosave.overwrite(version))}
        onTheirs={() =>
          void theirs().then((fresh) => {
            autosave.discard(fresh.version);
            put(fresh.values);
            setBeside(fresh);
          })
        }
      />
      <fieldset className="tbw-tabs" aria-label="查看">
        {(['form', 'preview'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={pane === each} onClick={() => setPane(each)}>
            {each === 'form' ? '填写' : '预览'}
          </button>
        ))}
      </fieldset>
      <div className="tbw-desk" data-pane={pane}>
        <div className="tbw-form">
          <div className="tbw-progress">
            <span id={progress}>
              必填 {required.length} 项，已填 {done} 项
            </span>
            <progress value={done} max={Math.max(required.length, 1)} aria-labelledby={progress} />
          </div>
          <nav aria-label="填写步骤" className="tbw-steps">
            <ol>
              {template.sections.map(({ title, fields }, at) => {
                const asked = shown(fields);
                const open = asked.filter((field) => field.required && !isFilled(field, values)).length;
                // a step in which nothing must and nothing does stand is neither done nor lacking
                const complete = open === 0 && asked.some((field) => isFilled(field, values));
                return (
                  <li key={title}>
                    <button
                      type="button"
                      className={complete ? 'tbw-step tbw-step-done' : 'tbw-step'}
                      {...(at === step && { 'aria-current': 'step' as const })}
                      onClick={() => setStep(at)}
                    >
                      {title}
                      {open > 0 && <span className="tbw-step-open">缺 {open} 项</span>}
                    </button>
                  </li>
                );
              })}
            </ol>
          </nav>
          {section && (
            <section className="tb-section" aria-labelledby={`${progress}-h`}>
              <header>
                <h2 id={`${progress}-h`} ref={heading} tabIndex={-1}>
                  {section.title}
                </h2>
              </header>
              <div className="tbw-fields">
                {shown(section.fields).map((field) => (
                  <FieldView key={field.id} field={field} values={values} edit={edit} />
                ))}
              </div>
              {step === template.sections.length - 1 && beside.composed && (
                <Composed composed={beside.composed} />
              )}
              <div className="tbw-foot">
                {step > 0 ? <Button onClick={() => setStep(step - 1)}>上一步</Button> : <span />}
                {step < template.sections.length - 1 && (
                  <Button onClick={() => setStep(step + 1)}>
                    下一步：{template.sections[step + 1]?.title}
                  </Button>
                )}
              </div>
            </section>
          )}
          {beside.notes.length > 0 && (
            <aside className="tbw-notes" aria-label="法律提示">
              <ul>
                {beside.notes.map((note) => (
                  <li key={note.text}>
                    {note.text} <ArticleRef>{note.article}</ArticleRef>
                  </li>
                ))}
              </ul>
              {template.evidence.length > 0 && <p>通常需要的证据：{template.evidence.join('；')}。</p>}
            </aside>
          )}
        </div>
        <Preview id={view.id} title={template.name} version={beside.version} waiting={unsaved} />
      </div>
    </Page>
  );
}
