import { useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useWrite } from '#web/kit/api/write.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import type { ActDone, ActView, DeskApplicationView } from '../../views.ts';
import { type ActBody, sendAct } from '../api.ts';
import { KeptNotices, KeptState } from '../kept/kept-state.tsx';
import { Outcome } from '../one/application-page.tsx';
import { lookOf } from '../state.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { ActForm } from './act-form.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { courtActs, nameOf } from './court-acts.ts';
import { DESK_KEY, deskApi, workKey } from './use-desk.ts';
import { useSaid } from './use-said.ts';

interface DecisionPaneProps {
  readonly work: DeskApplicationView;
  /** The act chosen: decide:…, require-correction, do:…; '' when none is. */
  readonly act: string;
  readonly onChoose: (act: string) => void;
  readonly onDone: (done: ActDone, act: ActView) => void;
}

/** The third pane: what can be decided or done, the form of it, the papers, signing. */
export function DecisionPane({ work, act, onChoose, onDone }: DecisionPaneProps) {
  const acts = useMemo(() => courtActs(work), [work]);
  const chosen = acts.find((each) => each.act === act) ?? (acts.length === 1 ? acts[0] : undefined);
  if (acts.length === 0)
    return (
      <section className="ad-decide" aria-label="办理">
        {work.outcome ? (
          <Outcome outcome={work.outcome} />
        ) : (
          <EmptyState title={work.awaits === 'nobody' ? '这件申请已经结束' : '现在不需要法院办理'}>
            {work.awaits === 'nobody' ? '经过和文书见左侧。' : '当事人办理后，会回到待办队列。'}
          </EmptyState>
        )}
      </section>
    );
  const why = new Set(acts.flatMap(({ can, why: reason }) => (can || !reason ? [] : [reason])));
  const blocked = acts.every(({ can }) => !can);
  return (
    <section className="ad-decide" aria-label="办理">
      {work.outcome && <Outcome outcome={work.outcome} />}
      {blocked && (
        <div className="ad-blocked" role="note">
          {[...why].map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </div>
      )}
      {(acts.length > 1 || chosen === undefined) && <Cards acts={acts} chosen={chosen} onChoose={onChoose} />}
      {chosen === undefined ? (
        <p className="tb-faint">选定后填写理由、核对文书，再签发。按数字键选择，按 ? 查看全部快捷键。</p>
      ) : (
        <OneAct key={chosen.act} work={work} act={chosen} onDone={onDone} />
      )}
    </section>
  );
}

interface OneActProps extends Pick<DecisionPaneProps, 'work' | 'onDone'> {
  readonly act: ActView;
}

/** The act chosen, with what this person has typed of it so far, wherever that was. */
function OneAct({ work, act, onDone }: OneActProps) {
  const client = useQueryClient();
  const saying = useSaid(work, act.act);
  const { kept } = saying;
  const send = useWrite<ActBody, ActDone>({
    send: async (body, key) => {
      // what is still on its way to be kept must not arrive after the act
      await kept.autosave.flush();
      return sendAct(deskApi(work.id), body, key);
    },
    onDone: async (done) => {
      kept.done();
      await client.invalidateQueries({ queryKey: DESK_KEY });
      void client.invalidateQueries({ queryKey: workKey(work.id) });
      onDone(done, act);
    },
  });
  return (
    <>
      <KeptNotices kept={kept} />
      {act.kind === 'require-correction' ? (
        <CorrectionForm work={work} act={act} saying={saying} send={send} />
      ) : (
        <ActForm work={work} act={act} saying={saying} send={send} />
      )}
      <KeptState kept={kept} />
    </>
  );
}

interface CardsProps {
  readonly acts: readonly ActView[];
  readonly chosen: ActView | undefined;
  readonly onChoose: (act: string) => void;
}

/** How it can end, or what can be done, each with its article; a digit chooses it. */
function Cards({ acts, chosen, onChoose }: CardsProps) {
  return (
    <fieldset className="ad-cards">
      <legend className="ad-legend">怎样办理</legend>
      {acts.map((act, index) => (
        <div key={act.act} className={act.can ? 'ap-card' : 'ap-card ad-card-off'}>
          <label>
            <input type="radio" name="ad-act" checked={act === chosen} onChange={() => onChoose(act.act)} />
            <span className="ad-card-name">
              {act.tone ? <StateTag tone={lookOf(act.tone)}>{nameOf(act)}</StateTag> : nameOf(act)}
            </span>
            {index < 9 && (
              <kbd className="ad-key" aria-hidden="true">
                {index + 1}
              </kbd>
            )}
          </label>
          {(act.article ?? (act.can ? undefined : act.why)) && (
            <div className="ap-card-note">
              {!act.can && act.why && <p>{act.why}</p>}
              {act.article && <ArticleRef brief>{act.article}</ArticleRef>}
            </div>
          )}
        </div>
      ))}
    </fieldset>
  );
}
