import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { get } from '#web/kit/api/client.ts';
import { Go } from '#web/kit/link.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { EmptyState, ErrorState, Loaded } from '#web/kit/states.tsx';
import { type LawKind, KINDS, type LibraryView, type SearchView } from '../terms.ts';
import { HitLine, LawLineView } from './hit-line.tsx';
import './law.css';
import { NotLoaded } from './not-loaded.tsx';
import { type Asked, SearchForm } from './search-form.tsx';
import { dayOf, lawHref } from './words.ts';

const EXAMPLES = [
  '民诉法126',
  '诉讼费 减半',
  '劳动合同法 三十八条',
  '民诉 起诉 条件',
  '离婚冷静期',
  '违约金 过分高于',
];

/** What the address asks for. */
function useAsked(): Asked {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const text = (name: string) => (typeof search[name] === 'string' ? search[name] : '');
  const type = text('type');
  return {
    q: text('q'),
    type: type in KINDS ? (type as LawKind) : undefined, // checked just before
    on: dayOf(search['on']),
    all: text('force') === 'all',
    law: text('law') || undefined,
  };
}

/** 查法条: words, names and numbers in any spelling; what holds today unless another day is asked for. */
export function SearchPage() {
  const asked = useAsked();
  const library = useQuery({
    queryKey: ['law', 'library'],
    queryFn: ({ signal }) => get<LibraryView>('/api/law/library', undefined, signal),
    staleTime: 60_000,
  });
  return (
    <Page title="查法条" width="reading">
      <SearchForm key={JSON.stringify(asked)} asked={asked} />
      {asked.q === '' ? (
        <Loaded query={library}>
          {(state) => (state.articles === 0 ? <NotLoaded /> : <Begin state={state} />)}
        </Loaded>
      ) : (
        <Results asked={asked} />
      )}
    </Page>
  );
}

function Begin({ state }: { readonly state: LibraryView }) {
  return (
    <>
      <Section title="可以这样查">
        <ul className="tbl-chips">
          {EXAMPLES.map((example) => (
            <li key={example}>
              <Go href={`/law?q=${encodeURIComponent(example)}`}>{example}</Go>
            </li>
          ))}
        </ul>
      </Section>
      {state.common.length > 0 && (
        <Section title="常用法律">
          <ul className="tbl-common">
            {state.common.map((line) => (
              <li key={line.slug}>
                <Go href={lawHref(line.slug)}>{line.short}</Go>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p className="tb-faint">
        收录 {state.laws.toLocaleString('zh-CN')} 部，{state.articles.toLocaleString('zh-CN')} 条：
        {state.kinds.map(({ kind, laws }) => `${KINDS[kind].name} ${laws} 部`).join('，')}。
      </p>
    </>
  );
}

function Results({ asked }: { readonly asked: Asked }) {
  const query = {
    q: asked.q,
    type: asked.type,
    on: asked.on,
    force: asked.all ? 'all' : undefined,
    law: asked.law,
  };
  const list = useInfiniteQuery({
    queryKey: ['law', 'search', query],
    queryFn: ({ pageParam, signal }) =>
      get<SearchView>(
        '/api/law/search',
        { ...query, ...(pageParam !== '' && { cursor: pageParam }) },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  return (
    <Loaded query={{ data: list.data, error: list.error, refetch: list.refetch }} rows={6}>
      {({ pages }) => {
        const [first] = pages;
        const rows = pages.flatMap((page) => page.rows);
        if (!first || first.library === 0) return <NotLoaded />;
        return (
          <>
            <output className="tb-faint">{told(first)}</output>
            {first.laws.length > 0 && (
              <ul className="tbl-laws" aria-label="相关法律">
                {first.laws.map((line) => (
                  <li key={line.slug}>
                    <LawLineView line={line} />
                  </li>
                ))}
              </ul>
            )}
            {rows.length === 0 && first.laws.length === 0 ? (
              <Nothing asked={asked} />
            ) : (
              <ol className="tb-list tbl-hits" aria-label="法条">
                {rows.map((row) => (
                  <li key={`${row.slug} ${row.article} ${row.span.from}`}>
                    <HitLine hit={row} on={asked.on} />
                  </li>
                ))}
              </ol>
            )}
            {list.error && <ErrorState error={list.error} onRetry={() => void list.fetchNextPage()} />}
            {list.hasNextPage && (
              <div className="tb-list-more">
                <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
                  再显示一些
                </Button>
              </div>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function told({ total, relaxed, words, rows }: SearchView): string {
  if (rows.length === 0) return '';
  if (relaxed) return `没有同时含有“${words.join('”“')}”的条文，以下含有其中一部分。`;
  return `共 ${total.toLocaleString('zh-CN')} 条，按效力位阶和相符程度排列。`;
}

function Nothing({ asked }: { readonly asked: Asked }) {
  const wider =
    asked.all && !asked.type && !asked.law ? undefined : (
      <Go href={`/law?q=${encodeURIComponent(asked.q)}&force=all`}>在全部法律、全部文本中查找</Go>
    );
  return (
    <EmptyState title="没有找到" action={wider}>
      请换一个说法或者减少词语；法律可以写简称，条号可以写数字，例如“民诉法126”。
    </EmptyState>
  );
}
