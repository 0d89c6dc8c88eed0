import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useNow } from '#web/kit/clock.ts';
import { Go } from '#web/kit/link.tsx';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { EmptyState, ErrorState, Loaded } from '#web/kit/states.tsx';
import { timeLeft } from '#web/kit/time-text.ts';
import type { DeskRow } from '../../views.ts';
import { QUEUE_LIST, queueOf } from './queues.ts';
import { ServiceFilter } from './service-filter.tsx';
import { COUNTS_KEY, DESK_KEY, type DeskState } from './use-desk.ts';

const TOPICS = ['application'] as const;
const REFRESHES = [DESK_KEY, COUNTS_KEY] as const;

interface QueuePaneProps {
  readonly desk: DeskState;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly myId: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** The first pane: which queue, how many, and its applications by due time, late ones first. */
export function QueuePane({ desk, search, myId, onOpen }: QueuePaneProps) {
  const { queue, rows, list, id, go } = desk;
  return (
    <section className="ad-queue" aria-label="申请队列">
      <Filters desk={desk} />
      <ServiceFilter service={desk.service} onChange={(service) => go({ service, id: undefined })} />
      <SearchBox key={desk.words} words={desk.words} inputRef={search} onSearch={(q) => go({ q })} />
      <p className="ad-notify">
        <Go href="/court/applications/new">通知当事人</Go>
      </p>
      <LiveNotice topics={TOPICS} refreshes={REFRESHES}>
        队列有变化，点击刷新
      </LiveNotice>
      <div className="ad-rows">
        <Loaded query={{ data: rows, error: list.error, refetch: list.refetch }} rows={8}>
          {(found) =>
            found.length === 0 ? (
              <EmptyState title={desk.words === '' ? '这里没有申请' : `没有找到与“${desk.words}”相符的申请`}>
                {desk.words === ''
                  ? queueOf(queue).empty
                  : '可以输入案号、当事人、申请人或者事项名称；也可以换一个队列再找。'}
              </EmptyState>
            ) : (
              <>
                <ol aria-label={queueOf(queue).label}>
                  {found.map((row) => (
                    <li key={row.id}>
                      <Row
                        row={row}
                        current={row.id === id}
                        mine={row.assignedTo !== null && row.assignedTo.id === myId}
                        onOpen={() => onOpen(row.id)}
                      />
                    </li>
                  ))}
                </ol>
                {list.error && <ErrorState error={list.error} onRetry={() => void list.fetchNextPage()} />}
                {list.hasNextPage && (
                  <Button block onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
                    再显示一些
                  </Button>
                )}
              </>
            )
          }
        </Loaded>
      </div>
    </section>
  );
}

function Filters({ desk: { queue, counts, go } }: Pick<QueuePaneProps, 'desk'>) {
  return (
    <fieldset className="ad-filters" aria-label="队列">
      {QUEUE_LIST.map((each) => {
        const count = each.counted ? counts?.[each.id] : undefined;
        const warn = each.tone && count ? `ad-filter-${each.tone}` : '';
        return (
          <button
            key={each.id}
            type="button"
            className={`ad-filter ${warn}`}
            aria-pressed={each.id === queue}
            onClick={() => go({ queue: each.id, id: undefined })}
          >
            {each.label}
            {count !== undefined && <span className="tb-figures">{count}</span>}
          </button>
        );
      })}
    </fieldset>
  );
}

interface SearchBoxProps {
  readonly words: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onSearch: (words: string) => void;
}

function SearchBox({ words, inputRef, onSearch }: SearchBoxProps) {
  const [typed, setTyped] = useState(words);
  return (
    <search>
      <form
        className="ad-search"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(typed.trim());
          inputRef.current?.blur();
        }}
      >
        <input
          ref={inputRef}
          type="search"
          aria-label="在队列中查找"
          placeholder="查找案号、当事人、申请人（/）"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            if (event.target.value === '' && words !== '') onSearch('');
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') inputRef.current?.blur();
          }}
        />
        <button type="submit" className="tb-quiet-button">
          查找
        </button>
      </form>
    </search>
  );
}

interface RowProps {
  readonly row: DeskRow;
  readonly current: boolean;
  readonly mine: boolean;
  readonly onOpen: () => void;
}

function Row({ row, current, mine, onOpen }: RowProps) {
  const ref = useRef<HTMLButtonElement>(null);
  const now = useNow();
  useEffect(() => {
    if (current) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const due = row.awaits === 'nobody' ? null : (row.dueAt ?? row.dueOn);
  return (
    <button
      ref={ref}
      type="button"
      className={`ad-row ad-row-${row.warning}`}
      aria-current={current ? 'true' : undefined}
      onClick={onOpen}
    >
      <span className="ad-row-line">
        <strong>{row.serviceName}</strong>
        {due ? <span className="ad-row-due">{timeLeft(due, now).text}</span> : <span>{row.stateName}</span>}
      </span>
      <span className="ad-row-title">{row.title}</span>
      <span className="ad-row-line tb-number">{row.caseNumber ?? '诉前'}</span>
      {row.warning === 'overdue' && row.dueArticle && (
        <span className="ad-row-line">依据{row.dueArticle}</span>
      )}
      <span className="ad-row-tags">
        <span className="ad-chip">{row.stateName}</span>
        {row.escalated && <span className="ad-chip ad-chip-bad">已提请督办</span>}
        {row.warning === 'promise' && <span className="ad-chip">已过承诺时限</span>}
        {row.secret && <span className="ad-chip">对对方保密</span>}
        {row.assignedTo && (
          <span className={mine ? 'ad-chip ad-chip-mine' : 'ad-chip'}>
            {mine ? '我办理' : `${row.assignedTo.name}办理`}
          </span>
        )}
      </span>
    </button>
  );
}
