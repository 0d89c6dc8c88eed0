import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useWrite } from '#web/kit/api/write.ts';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import type { ActDone, ActView, ApplicationView, DraftView } from '../../views.ts';
import { type ActBody, beginDraft, keys, type NewDraft, sendAct } from '../api.ts';
import { AskedAct } from './asked-act.tsx';

interface ActsProps {
  readonly view: ApplicationView;
  readonly api: string;
}

/** An act that is written in a form has a draft of its own, so that nothing typed is lost. */
const isWritten = (act: ActView) => act.form.length > 0 || act.materials.length > 0 || act.kind === 'correct';

/** Lesser acts stand at the end: what ends the application is never the main action. */
const weight = ({ kind }: ActView) => (kind === 'withdraw' || kind === 'decline' ? 1 : 0);

/** What this person can do now, the main action first; what cannot be done says why. */
export function Acts({ view, api }: ActsProps) {
  const navigate = useNavigate();
  const begin = useWrite<NewDraft, DraftView>({
    send: beginDraft,
    invalidates: [keys.drafts],
    onDone: ({ id }) => void navigate({ to: `/applications/drafts/${id}` }),
  });
  const send = useWrite<ActBody, ActDone>({
    send: (body, key) => sendAct(api, body, key),
    invalidates: [keys.one(view.courtId, view.id), keys.list, keys.home, ['documents'], ['bills']],
  });
  if (view.acts.length === 0) return null;
  const acts = view.acts.toSorted((a, b) => weight(a) - weight(b));
  return (
    <div className="ap-acts tb-no-print">
      {acts.map((act, index) => {
        const main = index === 0 && weight(act) === 0;
        if (!act.can)
          return (
            <DisabledReason key={act.act} whyNot={act.why ?? '现在不能办理。'}>
              {act.name}
            </DisabledReason>
          );
        if (isWritten(act))
          return (
            <Button
              key={act.act}
              type={main ? 'primary' : 'default'}
              loading={begin.busy}
              onClick={() => begin.run({ courtId: view.courtId, applicationId: view.id, act: act.act })}
            >
              {act.name}
            </Button>
          );
        return <AskedAct key={act.act} act={act} view={view} main={main} send={send} />;
      })}
      {begin.problem && <ProblemAlert problem={begin.problem} />}
    </div>
  );
}
