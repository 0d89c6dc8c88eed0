import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { get } from '#web/kit/api/client.ts';
import { Go } from '#web/kit/link.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { Loaded } from '#web/kit/states.tsx';
import type { ArticleView } from '../terms.ts';
import { ArticleVersions } from './article-versions.tsx';
import { CopyButton } from './copy-button.tsx';
import './law.css';
import { Standing } from './standing.tsx';
import { dayOf, headingText, lawHref } from './words.ts';

/** One article: its text, its place, its neighbours, its other texts, and the rules that stand on it. */
export function ArticlePage() {
  const { slug = '', article = '' } = useParams({ strict: false });
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const on = dayOf(search['on']);
  const query = useQuery({
    queryKey: ['law', 'article', slug, article, on],
    queryFn: ({ signal }) =>
      get<ArticleView>(
        `/api/law/laws/${encodeURIComponent(slug)}/articles/${encodeURIComponent(article)}`,
        { on },
        signal,
      ),
  });
  const view = query.data;
  return (
    <Page
      title={view?.title ?? '法条'}
      number={view?.article.label}
      crumbs={[
        { label: '查法条', href: '/law' },
        { label: view?.title ?? slug, href: lawHref(slug, undefined, on) },
      ]}
      width="reading"
      actions={
        view && (
          <>
            <CopyButton label="复制引用" text={view.citation} />
            <CopyButton
              label="复制链接"
              text={`${location.origin}${lawHref(view.slug, view.article.key, on ?? (view.inForce ? null : view.span.from))}`}
            />
          </>
        )
      }
    >
      <Loaded query={query}>{(data) => <Article view={data} on={on} />}</Loaded>
    </Page>
  );
}

function Article({ view, on }: { readonly view: ArticleView; readonly on: string | undefined }) {
  const { article, previous, following } = view;
  return (
    <>
      <Standing kind={view.kind} span={view.span} inForce={view.inForce}>
        {!view.inForce && view.versions.some((version) => version.inForce) && (
          <p>
            <Go href={lawHref(view.slug, article.key)}>查看现行文本</Go>
          </p>
        )}
      </Standing>
      <section className="tb-section tbl-article" aria-label="条文">
        {article.path.length > 0 && <p className="tb-faint">{article.path.map(headingText).join(' › ')}</p>}
        <Body label={article.label} text={article.body} />
        <nav className="tbl-neighbours" aria-label="相邻条文">
          {previous ? <Go href={lawHref(view.slug, previous.key, on)}>‹ {previous.label}</Go> : <span />}
          {following && <Go href={lawHref(view.slug, following.key, on)}>{following.label} ›</Go>}
        </nav>
      </section>
      {view.versions.length > 1 && <ArticleVersions view={view} />}
      {view.citedBy.length > 0 && (
        <Section title="本平台依据本条的规则">
          <ul className="tbl-cited">
            {view.citedBy.map(({ table, rules }) => (
              <li key={table}>
                <strong>{table}</strong>
                {rules.length > 0 && `：${rules.join('；')}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** The text, paragraph by paragraph, its number before the first. */
export function Body({ label, text }: { readonly label: string; readonly text: string }) {
  return text.split('\n').map((line, i) => (
    <p
      key={`${i} ${line.slice(0, 20)}`}
      className={/^[（(]/.test(line) ? 'tbl-text tbl-text-item' : 'tbl-text'}
    >
      {i === 0 && <strong className="tbl-no">{label} </strong>}
      {line}
    </p>
  ));
}
