import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useNow } from '#web/kit/clock.ts';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { EmptyState, ErrorState, Loaded } from '#web/kit/states.tsx';
import { timeLeft, whenText } from '#web/kit/time-text.ts';
import { FILING_FACES, FILING_KINDS } from '../../terms.ts';
import type { DeskRow, FilingKind } from '../../terms.ts';
import { QUEUE_LIST, queueOf } from './queues.ts';
import { COUNTS_KEY, DESK_KEY, type useDesk } from './use-desk.ts';
import { WarningTag } from './warning.tsx';

const TOPICS = ['filing'] as const;
const REFRESHES = [DESK_KEY, COUNTS_KEY] as const;

interface QueuePaneProps {
  readonly desk: ReturnType<typeof useDesk>;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly myId: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** The first pane: which queue, how many, and its filings by legal due time. */
export function QueuePane({ desk, search, myId, onOpen }: QueuePaneProps) {
  const { queue, rows, list, id, go } = desk;
  return (
    <section className="wb-queue" aria-label="立案申请队列">
      <Filters desk={desk} />
      <KindFilter kind={desk.kind} onKind={(kind) => go({ kind, id: undefined })} />
      <SearchBox key={desk.words} words={desk.words} inputRef={search} onSearch={(q) => go({ q })} />
      <LiveNotice topics={TOPICS} refreshes={REFRESHES}>
        队列有变化，点击刷新
      </LiveNotice>
      <div className="wb-rows">
        <Loaded query={{ data: rows, error: list.error, refetch: list.refetch }} rows={8}>
          {(found) =>
            found.length === 0 ? (
              <EmptyState
                title={desk.words === '' ? '这里没有立案申请' : `没有找到与“${desk.words}”相符的立案申请`}
              >
                {desk.words === ''
                  ? queueOf(queue).empty
                  : '可以输入当事人、收件编号、案号或者律师姓名；也可以换一个队列再找。'}
              </EmptyState>
            ) : (
              <>
                <ol aria-label={queueOf(queue).label}>
                  {found.map((row) => (
                    <li key={row.id}>
                      <Row
                        row={row}
                        current={row.id === id}
                        mine={row.claimedBy !== null && row.claimedBy.id === myId}
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
    <fieldset className="wb-filters" aria-label="队列">
      {QUEUE_LIST.map((each) => {
        const count = each.count && counts?.[each.count];
        const warn = each.tone && count ? `wb-filter-${each.tone}` : '';
        return (
          <button
            key={each.id}
            type="button"
            className={`wb-filter ${warn}`}
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

interface KindFilterProps {
  readonly kind: FilingKind | undefined;
  readonly onKind: (kind: FilingKind | '') => void;
}

/** One kind of filing at a time, for courts whose registrars divide them. */
function KindFilter({ kind, onKind }: KindFilterProps) {
  return (
    <select
      className="wb-kind-filter"
      aria-label="立案类型"
      value={kind ?? ''}
      onChange={(event) => onKind(event.target.value as FilingKind | '')} // only the options given can be chosen
    >
      <option value="">全部类型</option>
      {(Object.entries(FILING_KINDS) as [FilingKind, string][]).map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
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
        className="wb-search"
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
          placeholder="查找当事人、编号、律师（/）"
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
  const due = row.dueAt ?? row.dueOn;
  return (
    <button
      ref={ref}
      type="button"
      className={`wb-row wb-row-${row.warning}`}
      aria-current={current ? 'true' : undefined}
      onClick={onOpen}
    >
      <span className="wb-row-title">{row.title}</span>
      <span className="wb-row-line">
        <span className="tb-number">{row.caseNumber ?? row.receiptNo}</span>
        <span>{row.filerName}</span>
      </span>
      <span className="wb-row-line">
        {due ? <span className="wb-row-due">{timeLeft(due, now).text}</span> : <span>{row.stateName}</span>}
        <span>{due && whenText(row.submittedAt, now)}</span>
      </span>
      <span className="wb-row-tags">
        <WarningTag warning={row.warning} />
        {row.kind !== 'civil' && <span className="wb-chip">{row.kindName}</span>}
        {row.escalated && (
          <span className="wb-chip wb-chip-bad">
            {FILING_FACES[row.kind].fileFirst ? '先行立案' : '立即决定'}
          </span>
        )}
        {row.channel === 'counter' && <span className="wb-chip">窗口</span>}
        {row.channel === 'hall' && <span className="wb-chip">大厅</span>}
        {row.corrections > 0 && (
          <span className="wb-chip">
            {row.state === 'resubmitted' ? '已补正' : `补正 ${row.corrections} 次`}
          </span>
        )}
        {row.claimedBy && (
          <span className={`wb-chip ${mine ? 'wb-chip-mine' : ''}`}>
            {mine ? '我办理' : `${row.claimedBy.name}办理`}
          </span>
        )}
      </span>
    </button>
  );
}
