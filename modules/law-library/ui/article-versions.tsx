import { useState } from 'react';
import { Go } from '#web/kit/link.tsx';
import { Section } from '#web/kit/page.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import type { ArticleView } from '../terms.ts';
import { changes } from './diff.ts';
import { lawHref, spanText } from './words.ts';

type Version = ArticleView['versions'][number];

/** The texts of this article through time; each is compared with the one before it. */
export function ArticleVersions({ view }: { readonly view: ArticleView }) {
  const [open, setOpen] = useState<number>();
  return (
    <Section title="历次文本">
      <ol className="tb-list" aria-label="历次文本">
        {view.versions.map((version, i) => {
          const before = view.versions[i + 1];
          const changed = before !== undefined && before.body !== version.body;
          return (
            <li key={`${version.on} ${version.articles} ${i}`}>
              <div className="tb-row">
                {version.on && version.on !== version.span.to && !version.shown && version.body !== null ? (
                  <Go href={lawHref(view.slug, view.article.key, version.inForce ? null : version.on)}>
                    {spanText(version.span)}
                  </Go>
                ) : (
                  <span>{spanText(version.span)}</span>
                )}
                {version.inForce && <StateTag tone="done">现行有效</StateTag>}
                {version.shown && <StateTag tone="active">正在看</StateTag>}
                <span className="tb-faint">{saying(version, before)}</span>
                {changed && before.body !== null && version.body !== null && (
                  <button
                    type="button"
                    className="tb-quiet-button"
                    aria-expanded={open === i}
                    onClick={() => setOpen(open === i ? undefined : i)}
                  >
                    与前一文本对照
                  </button>
                )}
              </div>
              {open === i && <Comparison before={before?.body ?? ''} after={version.body ?? ''} />}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

function saying(version: Version, before: Version | undefined): string {
  if (version.body === null) return '没有这一条';
  if (!before) return '';
  if (before.body === null) return '本次增加这一条';
  return before.body === version.body ? '文字与前一文本相同' : '文字有变化';
}

/** What went and what came, each said in word and shape besides colour. */
function Comparison({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <section className="tbl-diff" aria-label="文本对照">
      <p className="tb-faint">
        <ins>下划线</ins>为增加，<del>删除线</del>为删去；条号在修改中移动的，对照的是同一条号。
      </p>
      <p className="tbl-text">
        {changes(before, after).map((part, i) => {
          const key = `${i}${part.kind}`;
          if (part.kind === 'same') return <span key={key}>{part.text}</span>;
          return part.kind === 'new' ? <ins key={key}>{part.text}</ins> : <del key={key}>{part.text}</del>;
        })}
      </p>
    </section>
  );
}
