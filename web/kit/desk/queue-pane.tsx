import type { QueryKey } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { LiveNotice } from '../live-notice.tsx';
import { EmptyState, ErrorState, Loaded } from '../states.tsx';
import './desk.css';
import type { QueueState } from './use-queue.ts';

interface QueuePaneProps<Row extends { readonly id: string }, Id extends string> {
  readonly desk: QueueState<Row, Id>;
  /** What lies in it: 申请, 立案申请. */
  readonly thing: string;
  /** What one may look for, in the box and where nothing was found. */
  readonly placeholder: string;
  readonly hint: string;
  readonly topics: readonly string[];
  readonly refreshes: readonly QueryKey[];
  readonly search: RefObject<HTMLInputElement | null>;
  /** The filter of this desk, and what else stands above the rows. */
  readonly filter: ReactNode;
  readonly more?: ReactNode;
  /** How near a row is to its end: its look. */
  readonly warning: (row: Row) => string;
  readonly renderRow: (row: Row) => ReactNode;
  readonly onOpen: (id: string) => void;
}

/** The first pane of a desk: which queue, how many, and its rows by due time. */
export function QueuePane<Row extends { readonly id: string }, Id extends string>(
  props: QueuePaneProps<Row, Id>,
) {
  const { desk, thing, placeholder, topics, refreshes, search, filter, more, onOpen } = props;
  const { list, rows, words, go } = desk;
  return (
    <section className="tb-queue" aria-label={`${thing}队列`}>
      <div>
        <Filters desk={desk} />
        {filter}
        <SearchBox
          key={words}
          words={words}
          placeholder={placeholder}
          inputRef={search}
          onSearch={(q) => go({ q })}
        />
        {more}
        <LiveNotice topics={topics} refreshes={refreshes}>
          队列有变化，点击刷新
        </LiveNotice>
      </div>
      <div className="tb-queue-rows">
        <Loaded query={{ data: rows, error: list.error, refetch: list.refetch }} rows={8}>
          {(found) =>
            found.length === 0 ? (
              <EmptyState title={words === '' ? `这里没有${thing}` : `没有找到与“${words}”相符的${thing}`}>
                {words === '' ? desk.queue.empty : `${props.hint}；也可以换一个队列再找。`}
              </EmptyState>
            ) : (
              <>
                <ol aria-label={desk.queue.label}>
                  {found.map((row) => (
                    <li key={row.id}>
                      <RowButton
                        look={props.warning(row)}
                        current={row.id === desk.id}
                        onOpen={() => onOpen(row.id)}
                      >
                        {props.renderRow(row)}
                      </RowButton>
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

function Filters<Row extends { readonly id: string }, Id extends string>({
  desk: { queues, queue, counts, go },
}: {
  readonly desk: QueueState<Row, Id>;
}) {
  return (
    <fieldset className="tb-queue-filters" aria-label="队列">
      {queues.map((each) => {
        const count = each.count === undefined ? undefined : counts?.[each.count];
        const warn = each.tone && count ? `tb-queue-filter-${each.tone}` : '';
        return (
          <button
            key={each.id}
            type="button"
            className={`tb-queue-filter ${warn}`}
            aria-pressed={each.id === queue.id}
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
  readonly placeholder: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onSearch: (words: string) => void;
}

function SearchBox({ words, placeholder, inputRef, onSearch }: SearchBoxProps) {
  const [typed, setTyped] = useState(words);
  return (
    <search>
      <form
        className="tb-queue-search"
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
          placeholder={placeholder}
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

interface RowButtonProps {
  readonly look: string;
  readonly current: boolean;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

function RowButton({ look, current, onOpen, children }: RowButtonProps) {
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <button
      ref={ref}
      type="button"
      className={`tb-queue-row tb-queue-row-${look}`}
      aria-current={current ? 'true' : undefined}
      onClick={onOpen}
    >
      {children}
    </button>
  );
}
