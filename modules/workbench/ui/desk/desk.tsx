import { useCallback, useRef, useState } from 'react';
import { useMe } from '#web/kit/api/me.ts';
import { PaneBar } from '#web/kit/desk/pane-bar.tsx';
import { useFirst } from '#web/kit/desk/use-queue.ts';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { useTitle } from '#web/kit/page.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import type { FilingView } from '../../terms.ts';
import { FILING_ACTS, FILING_FACES } from '../../terms.ts';
import { Assign } from './assign.tsx';
import { checklistOf } from './checklist.tsx';
import { fieldId } from './complaint.tsx';
import { Accept, Return } from './decide.tsx';
import { useDefects } from './defects.ts';
import './desk.css';
import './filing.css';
import './complaint.css';
import './documents.css';
import './narrow.css';
import './dialogs.css';
import { DocumentsPane } from './documents-pane.tsx';
import { FilingPane } from './filing-pane.tsx';
import type { Ask } from './head.tsx';
import { Notice } from './notice.tsx';
import { FilingQueue } from './queue-pane.tsx';
import { Refuse } from './refuse.tsx';
import { useDecision, useHolding } from './use-acts.ts';
import { type DeskState, filingKey, useDesk, useFiling } from './use-desk.ts';
import { useDocuments } from './use-documents.ts';
import { useDeskKeys } from './use-keys.ts';

type Pane = 'queue' | 'filing' | 'documents';
const PANES: readonly { readonly id: Pane; readonly label: string }[] = [
  { id: 'queue', label: '队列' },
  { id: 'filing', label: '申请' },
  { id: 'documents', label: '材料' },
];

/** 立案审查: queue, filing and documents in one screen. */
export function Desk() {
  useTitle('立案审查');
  const desk = useDesk();
  const me = useMe().data;
  const filing = useFiling(desk.id);
  const search = useRef<HTMLInputElement>(null);
  const [pane, setPane] = useState<Pane>(desk.id === undefined ? 'queue' : 'filing');
  useFirst(desk, '(min-width: 64.01rem)');
  const [said, setSaid] = useState<{ readonly of: string | undefined; readonly words: string }>();
  const open = (id: string) => {
    setPane('filing');
    desk.go({ id });
  };
  return (
    <div className="wb-desk" data-pane={pane}>
      <h1 className="tb-sr" tabIndex={-1}>
        立案审查
      </h1>
      <PaneBar panes={PANES} shown={pane} open={desk.id !== undefined} onShow={setPane} />
      <FilingQueue desk={desk} search={search} myId={me?.id} onOpen={open} />
      {desk.id === undefined ? (
        <Nothing desk={desk} search={search} />
      ) : (
        <div className="wb-work">
          <output className="wb-said">{said?.of === desk.id && said?.words}</output>
          <Loaded query={filing} rows={10}>
            {(data) => (
              <Work
                key={data.id}
                filing={data}
                desk={desk}
                search={search}
                myId={me?.id}
                onPane={setPane}
                onSaid={(words) => setSaid({ of: desk.id, words })}
              />
            )}
          </Loaded>
        </div>
      )}
    </div>
  );
}

/** No filing chosen: the queue is empty. */
function Nothing({
  desk,
  search,
}: {
  readonly desk: DeskState;
  readonly search: React.RefObject<HTMLInputElement | null>;
}) {
  useDeskKeys({ step: desk.step, search });
  return (
    <div className="wb-work wb-nothing">
      {desk.rows?.length === 0 && (
        <EmptyState title="这个队列没有立案申请">
          有了以后会自动打开第一件。按 J、K 换件，空格翻页，数字键标记补正；按 ? 查看全部快捷键。
        </EmptyState>
      )}
    </div>
  );
}

const TOPICS = ['filing'] as const;

interface WorkProps {
  readonly filing: FilingView;
  readonly desk: DeskState;
  readonly search: React.RefObject<HTMLInputElement | null>;
  readonly myId: string | undefined;
  readonly onPane: (pane: Pane) => void;
  readonly onSaid: (words: string) => void;
}

function Work({ filing, desk, search, myId, onPane, onSaid }: WorkProps) {
  const [ask, setAsk] = useState<Ask>();
  const defects = useDefects(filing.id);
  const shown = useDocuments(filing);
  const holding = useHolding(filing);
  const deciding = useDecision(filing, (decided, decision) => {
    setAsk(undefined);
    if (decision.act === 'correction-notice') defects.clear();
    const results = {
      'correction-notice': '已发出补正通知',
      accept: `已登记立案${decided.caseNumber ?? ''}`,
      refuse: `已${FILING_FACES[filing.kind].refusal.name}`,
      return: '已退回并记录在册',
    };
    onSaid(`${filing.title}：${results[decision.act]}。按 J 看下一件。`);
  });
  const lines = checklistOf(filing);
  const open = (FILING_ACTS['require-correction'].from as readonly string[]).includes(filing.state);
  const whyNot = open
    ? undefined
    : (filing.acts['require-correction']?.why ?? '这件申请已经办结，不能再要求补正。');

  const askFor = (what: Ask) => {
    deciding.reset();
    setAsk(what);
  };
  const show = useCallback(
    (field: string) => {
      const document = shown.documents.findIndex(
        (each) => each.field === field || each.field.startsWith(`${field}.`),
      );
      if (document >= 0) {
        shown.open(document);
        onPane('documents');
        return;
      }
      if (field.startsWith('materials')) onPane('documents');
      const element =
        globalThis.document.getElementById(fieldId(field)) ??
        globalThis.document.getElementById(fieldId(field.split('.')[0] ?? ''));
      element?.scrollIntoView({ block: 'center' });
      element?.focus({ preventScroll: true });
    },
    [shown, onPane],
  );
  useDeskKeys({
    step: desk.step,
    search,
    filing,
    turn: shown.turn,
    stepDocument: shown.stepDocument,
    claim: () => holding.run({ verb: 'claim' }),
    ask: askFor,
    tick: (digit) => {
      const line = lines.find((each) => each.digit === digit);
      if (line && (whyNot === undefined || defects.has(line.defect.key))) defects.toggle(line.defect);
    },
  });
  const close = () => setAsk(undefined);
  return (
    <>
      <LiveNotice topics={TOPICS} of={filing.id} refreshes={[filingKey(filing.id)]}>
        这件申请有变化，点击刷新
      </LiveNotice>
      <FilingPane
        filing={filing}
        lines={lines}
        defects={defects}
        whyNot={whyNot}
        myId={myId}
        holding={holding}
        onAsk={askFor}
        onShow={show}
      />
      <DocumentsPane filing={filing} shown={shown} defects={defects} whyNot={whyNot} />
      {ask === 'notice' && <Notice filing={filing} defects={defects} deciding={deciding} onClose={close} />}
      {ask === 'accept' && <Accept filing={filing} deciding={deciding} onClose={close} />}
      {ask === 'refuse' && <Refuse filing={filing} deciding={deciding} onClose={close} />}
      {ask === 'return' && <Return filing={filing} deciding={deciding} onClose={close} />}
      {ask === 'assign' && <Assign filing={filing} holding={holding} onClose={close} />}
    </>
  );
}
