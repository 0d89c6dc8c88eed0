import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import { get } from '#web/kit/api/client.ts';
import { useGo } from '#web/kit/link.tsx';
import { Page } from '#web/kit/page.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import type { LawView } from '../terms.ts';
import './law.css';
import { Contents } from './law-contents.tsx';
import { LawText } from './law-text.tsx';
import { Standing } from './standing.tsx';
import { dayOf, lawHref, spanText } from './words.ts';

/** A law whole: contents beside the text, searching inside it, its other texts by day. */
export function LawPage() {
  const { slug = '' } = useParams({ strict: false });
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const on = dayOf(search['on']);
  const law = useQuery({
    queryKey: ['law', 'law', slug, on],
    queryFn: ({ signal }) => get<LawView>(`/api/law/laws/${encodeURIComponent(slug)}`, { on }, signal),
  });
  return (
    <Page title={law.data?.title ?? '法律'} crumbs={[{ label: '查法条', href: '/law' }]}>
      <Loaded query={law} rows={12}>
        {(view) => <Law key={view.span.from} view={view} on={on} />}
      </Loaded>
    </Page>
  );
}

function Law({ view, on }: { readonly view: LawView; readonly on: string | undefined }) {
  const [typed, setTyped] = useState('');
  const within = useDeferredValue(typed.trim());
  const words = useMemo(() => within.split(/\s+/).filter((word) => word !== ''), [within]);
  const shown = useMemo(
    () =>
      view.articles.filter((article) =>
        words.every(
          (word) => article.body.includes(word) || article.label.includes(word) || article.key === word,
        ),
      ),
    [view, words],
  );
  return (
    <>
      <Standing kind={view.kind} span={view.span} inForce={view.inForce} articles={view.articles.length} />
      {view.preamble.length > 0 && (
        <details className="tbl-preamble">
          <summary>题注与序言</summary>
          {view.preamble.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </details>
      )}
      <div className="tbl-law">
        <div className="tbl-law-side">
          <Versions view={view} />
          <label className="tbl-within">
            在本法中查找
            <input
              type="search"
              className="tbl-input"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </label>
          <output className="tb-faint">{words.length > 0 && `${shown.length} 条含有`}</output>
          <Contents articles={view.articles} />
        </div>
        {shown.length === 0 ? (
          <EmptyState title="本法中没有同时含有这些词语的条文">请减少词语，或者清空后查看全文。</EmptyState>
        ) : (
          <LawText slug={view.slug} articles={shown} words={words} on={on} />
        )}
      </div>
    </>
  );
}

function Versions({ view }: { readonly view: LawView }) {
  const go = useGo();
  if (view.versions.length < 2) return null;
  const shown = view.versions.findIndex((version) => version.on === view.span.from);
  return (
    <label className="tbl-within">
      文本
      <select
        className="tbl-input"
        value={shown}
        onChange={(event) => {
          const version = view.versions[Number(event.target.value)];
          go(lawHref(view.slug, undefined, version?.inForce ? null : version?.on));
        }}
      >
        {view.versions.map((version, i) => (
          <option key={`${version.on} ${i}`} value={i}>
            {spanText(version.span)}
            {version.inForce ? '（现行）' : ''}
          </option>
        ))}
      </select>
    </label>
  );
}
