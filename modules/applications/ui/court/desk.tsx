import { useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useMe } from '#web/kit/api/me.ts';
import { PaneBar } from '#web/kit/desk/pane-bar.tsx';
import { useFirst } from '#web/kit/desk/use-queue.ts';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { useTitle } from '#web/kit/page.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import type { DeskApplicationView } from '../../views.ts';
import '../applications.css';
import '../form/form.css';
import '../one/one.css';
import { ApplicationPane, type TabId } from './application-pane.tsx';
import { Assign } from './assign.tsx';
import { courtActs, nameOf } from './court-acts.ts';
import { DecisionPane } from './decision-pane.tsx';
import './desk.css';
import './narrow.css';
import { ApplicationQueue } from './queue-pane.tsx';
import { type DeskState, useDesk, useWork, workKey } from './use-desk.ts';
import { useHolding } from './use-holding.ts';
import { useDeskKeys } from './use-keys.ts';
import { useMaterials } from './use-materials.ts';

type Pane = 'queue' | 'one' | 'decide';
const PANES: readonly { readonly id: Pane; readonly label: string }[] = [
  { id: 'queue', label: '队列' },
  { id: 'one', label: '申请' },
  { id: 'decide', label: '办理' },
];

/** 申请办理: what the court must decide, by due time; read, decided, signed and issued in one screen. */
export function ApplicationsDesk() {
  useTitle('申请办理');
  const desk = useDesk();
  const me = useMe().data;
  const work = useWork(desk.id);
  const search = useRef<HTMLInputElement>(null);
  const [pane, setPane] = useState<Pane>(desk.id === undefined ? 'queue' : 'one');
  const [done, setDone] = useState<{ readonly of: string; readonly words: string }>();
  useFirst(desk, '(min-width: 72.01rem)');
  return (
    <div className="ad-desk" data-pane={pane}>
      <h1 className="tb-sr" tabIndex={-1}>
        申请办理
      </h1>
      <PaneBar panes={PANES} shown={pane} open={desk.id !== undefined} onShow={setPane} />
      <ApplicationQueue
        desk={desk}
        search={search}
        myId={me?.id}
        onOpen={(id) => {
          setPane('one');
          desk.go({ id });
        }}
      />
      {desk.id === undefined ? (
        <Nothing desk={desk} search={search} />
      ) : (
        <div className="ad-work">
          <output className="ad-said">{done?.of === desk.id && done.words}</output>
          <Loaded query={work} rows={10}>
            {(data) => (
              <Work
                key={data.id}
                work={data}
                desk={desk}
                search={search}
                myId={me?.id}
                onDone={(words) => setDone({ of: data.id, words })}
              />
            )}
          </Loaded>
        </div>
      )}
    </div>
  );
}

interface NothingProps {
  readonly desk: DeskState;
  readonly search: RefObject<HTMLInputElement | null>;
}

/** Nothing chosen: the queue is empty. */
function Nothing({ desk, search }: NothingProps) {
  useDeskKeys({ step: desk.step, search });
  return (
    <div className="ad-work ad-nothing">
      {desk.rows?.length === 0 && (
        <EmptyState title="这个队列没有申请">
          有了以后会自动打开第一件。按 J、K 换件，数字键选择处理结果；按 ? 查看全部快捷键。
        </EmptyState>
      )}
    </div>
  );
}

const TOPICS = ['application'] as const;

interface WorkProps extends NothingProps {
  readonly work: DeskApplicationView;
  readonly myId: string | undefined;
  readonly onDone: (words: string) => void;
}

function Work({ work, desk, search, myId, onDone }: WorkProps) {
  const [tab, setTab] = useState<TabId>('content');
  const [assigning, setAssigning] = useState(false);
  const shown = useMaterials(work);
  const holding = useHolding(work.id);
  // what was typed last is taken up where it was left
  const [act, setAct] = useState(() => work.actDrafts[0]?.act ?? '');
  useDeskKeys({
    step: desk.step,
    search,
    acts: courtActs(work),
    choose: setAct,
    claim: () => {
      if (work.assignedTo === null && work.can.claim.can) holding.run({ verb: 'claim' });
    },
    tab: setTab,
    ...(tab === 'materials' && { turn: shown.turn, stepMaterial: shown.stepMaterial }),
  });
  return (
    <>
      <LiveNotice topics={TOPICS} of={work.id} refreshes={[workKey(work.id)]}>
        这件申请有变化，点击刷新
      </LiveNotice>
      <ApplicationPane
        work={work}
        tab={tab}
        onTab={setTab}
        shown={shown}
        myId={myId}
        holding={holding}
        onAssign={() => setAssigning(true)}
      />
      <DecisionPane
        work={work}
        act={act}
        onChoose={setAct}
        onDone={(after, did) =>
          onDone(`${work.serviceName}：${nameOf(did)}，${after.stateName}。按 J 看下一件。`)
        }
      />
      {assigning && <Assign work={work} holding={holding} onClose={() => setAssigning(false)} />}
    </>
  );
}
