import { useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useWrite } from '#web/kit/api/write.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import type { ActDone, ActView, DeskApplicationView } from '../../views.ts';
import { type ActBody, sendAct } from '../api.ts';
import { Outcome } from '../one/application-page.tsx';
import { lookOf } from '../state.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { ActForm } from './act-form.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { courtActs, nameOf } from './court-acts.ts';
import { DESK_KEY, deskApi, workKey } from './use-desk.ts';
import type { Saying } from './use-said.ts';

interface DecisionPaneProps {
  readonly work: DeskApplicationView;
  readonly saying: Saying;
  readonly onDone: (done: ActDone, act: ActView) => void;
}

/** The third pane: what can be decided or done, the form of it, the papers, signing. */
export function DecisionPane({ work, saying, onDone }: DecisionPaneProps) {
  const client = useQueryClient();
  const { said, change } = saying;
  const acts = useMemo(() => courtActs(work), [work]);
  const chosen = acts.find(({ act }) => act === said.act) ?? (acts.length === 1 ? acts[0] : undefined);
  const send = useWrite<ActBody, ActDone>({
    send: (body, key) => sendAct(deskApi(work.id), body, key),
    onDone: async (done, { act }) => {
      const of = acts.find((each) => each.act === act);
      saying.clear();
      await client.invalidateQueries({ queryKey: DESK_KEY });
      void client.invalidateQueries({ queryKey: workKey(work.id) });
      if (of) onDone(done, of);
    },
  });
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
      {(acts.length > 1 || chosen === undefined) && (
        <Cards acts={acts} chosen={chosen} onChoose={(act) => change((before) => ({ ...before, act }))} />
      )}
      {chosen === undefined && (
        <p className="tb-faint">选定后填写理由、核对文书，再签发。按数字键选择，按 ? 查看全部快捷键。</p>
      )}
      {chosen?.kind === 'require-correction' ? (
        <CorrectionForm work={work} act={chosen} saying={saying} send={send} />
      ) : (
        chosen && <ActForm key={chosen.act} work={work} act={chosen} saying={saying} send={send} />
      )}
    </section>
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
              {act.article && <ArticleRef>{act.article}</ArticleRef>}
            </div>
          )}
        </div>
      ))}
    </fieldset>
  );
}
