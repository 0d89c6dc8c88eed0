import type { RefObject } from 'react';
import { useNow } from '#web/kit/clock.ts';
import { QueuePane } from '#web/kit/desk/queue-pane.tsx';
import { timeLeft, whenText } from '#web/kit/time-text.ts';
import { FILING_FACES, FILING_KINDS } from '../../terms.ts';
import type { DeskRow } from '../../terms.ts';
import { COUNTS_KEY, DESK_KEY, type DeskState } from './use-desk.ts';
import { WarningTag } from './warning.tsx';

const TOPICS = ['filing'] as const;
const REFRESHES = [DESK_KEY, COUNTS_KEY] as const;

interface FilingQueueProps {
  readonly desk: DeskState;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly myId: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** The first pane: which queue, how many, and its filings by legal due time. */
export function FilingQueue({ desk, search, myId, onOpen }: FilingQueueProps) {
  return (
    <QueuePane
      desk={desk}
      thing="立案申请"
      placeholder="查找当事人、编号、律师（/）"
      hint="可以输入当事人、收件编号、案号或者律师姓名"
      topics={TOPICS}
      refreshes={REFRESHES}
      search={search}
      filter={<KindFilter kind={desk.filter} onKind={(kind) => desk.go({ filter: kind, id: undefined })} />}
      warning={({ warning }) => warning}
      renderRow={(row) => <Row row={row} mine={row.claimedBy !== null && row.claimedBy.id === myId} />}
      onOpen={onOpen}
    />
  );
}

interface KindFilterProps {
  readonly kind: string;
  readonly onKind: (kind: string) => void;
}

/** One kind of filing at a time, for courts whose registrars divide them. */
function KindFilter({ kind, onKind }: KindFilterProps) {
  return (
    <div className="tb-queue-choice">
      <select aria-label="立案类型" value={kind} onChange={(event) => onKind(event.target.value)}>
        <option value="">全部类型</option>
        {Object.entries(FILING_KINDS).map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function Row({ row, mine }: { readonly row: DeskRow; readonly mine: boolean }) {
  const now = useNow();
  const due = row.dueAt ?? row.dueOn;
  return (
    <>
      <span className="tb-queue-title">{row.title}</span>
      <span className="tb-queue-line">
        <span className="tb-number">{row.caseNumber ?? row.receiptNo}</span>
        <span>{row.filerName}</span>
      </span>
      <span className="tb-queue-line">
        {due ? <span className="tb-queue-due">{timeLeft(due, now).text}</span> : <span>{row.stateName}</span>}
        <span>{due && whenText(row.submittedAt, now)}</span>
      </span>
      <span className="tb-queue-tags">
        <WarningTag warning={row.warning} />
        {row.kind !== 'civil' && <span className="tb-chip">{row.kindName}</span>}
        {row.escalated && (
          <span className="tb-chip tb-chip-bad">
            {FILING_FACES[row.kind].fileFirst ? '先行立案' : '立即决定'}
          </span>
        )}
        {row.channel === 'counter' && <span className="tb-chip">窗口</span>}
        {row.channel === 'hall' && <span className="tb-chip">大厅</span>}
        {row.corrections > 0 && (
          <span className="tb-chip">
            {row.state === 'resubmitted' ? '已补正' : `补正 ${row.corrections} 次`}
          </span>
        )}
        {row.claimedBy && (
          <span className={`tb-chip ${mine ? 'tb-chip-mine' : ''}`}>
            {mine ? '我办理' : `${row.claimedBy.name}办理`}
          </span>
        )}
      </span>
    </>
  );
}
