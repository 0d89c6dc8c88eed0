import type { RefObject } from 'react';
import { useNow } from '#web/kit/clock.ts';
import { QueuePane } from '#web/kit/desk/queue-pane.tsx';
import { Go } from '#web/kit/link.tsx';
import { timeLeft } from '#web/kit/time-text.ts';
import type { DeskRow } from '../../views.ts';
import { ServiceFilter } from './service-filter.tsx';
import { COUNTS_KEY, DESK_KEY, type DeskState } from './use-desk.ts';

const TOPICS = ['application'] as const;
const REFRESHES = [DESK_KEY, COUNTS_KEY] as const;

interface ApplicationQueueProps {
  readonly desk: DeskState;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly myId: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** The first pane: which queue, how many, and its applications by due time, late ones first. */
export function ApplicationQueue({ desk, search, myId, onOpen }: ApplicationQueueProps) {
  return (
    <QueuePane
      desk={desk}
      thing="申请"
      placeholder="查找案号、当事人、申请人（/）"
      hint="可以输入案号、当事人、申请人或者事项名称"
      topics={TOPICS}
      refreshes={REFRESHES}
      search={search}
      filter={
        <ServiceFilter
          service={desk.filter}
          onChange={(service) => desk.go({ filter: service, id: undefined })}
        />
      }
      more={
        <p className="ad-notify">
          <Go href="/court/applications/new">通知当事人</Go>
        </p>
      }
      warning={({ warning }) => warning}
      renderRow={(row) => <Row row={row} mine={row.assignedTo !== null && row.assignedTo.id === myId} />}
      onOpen={onOpen}
    />
  );
}

function Row({ row, mine }: { readonly row: DeskRow; readonly mine: boolean }) {
  const now = useNow();
  const due = row.awaits === 'nobody' ? null : (row.dueAt ?? row.dueOn);
  return (
    <>
      <span className="tb-queue-line">
        <strong>{row.serviceName}</strong>
        {due ? <span className="tb-queue-due">{timeLeft(due, now).text}</span> : <span>{row.stateName}</span>}
      </span>
      <span className="tb-queue-title">{row.title.replace(`${row.serviceName}：`, '')}</span>
      <span className="tb-queue-line tb-number">{row.caseNumber ?? '诉前'}</span>
      {row.warning === 'overdue' && row.dueArticle && (
        <span className="tb-queue-line">依据{row.dueArticle}</span>
      )}
      <span className="tb-queue-tags">
        <span className="tb-chip">{row.stateName}</span>
        {row.escalated && <span className="tb-chip tb-chip-bad">已提请督办</span>}
        {row.warning === 'promise' && <span className="tb-chip">已过承诺时限</span>}
        {row.secret && <span className="tb-chip">对对方保密</span>}
        {row.assignedTo && (
          <span className={mine ? 'tb-chip tb-chip-mine' : 'tb-chip'}>
            {mine ? '我办理' : `${row.assignedTo.name}办理`}
          </span>
        )}
      </span>
    </>
  );
}
