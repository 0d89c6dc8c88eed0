import { Go } from '#web/kit/link.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { type ArticleHit, KINDS, type LawLine } from '../terms.ts';
import { Marked } from './marked.tsx';
import { headingText, lawHref, spanText } from './words.ts';

/** A found article: where it stands, what it says round the words sought, from when it holds. */
export function HitLine({ hit, on }: { readonly hit: ArticleHit; readonly on: string | undefined }) {
  const day = on ?? (hit.inForce ? undefined : hit.span.from);
  return (
    <article className="tbl-hit">
      <h2>
        <Go href={lawHref(hit.slug, hit.article, day)}>
          {hit.title} <span className="tbl-no">{hit.label}</span>
        </Go>
      </h2>
      {hit.path.length > 0 && <p className="tb-faint">{hit.path.map(headingText).join(' › ')}</p>}
      <p className="tbl-text">
        {hit.cutBefore && '…'}
        <Marked text={hit.excerpt} marks={hit.marks} />
        {hit.cutAfter && '…'}
      </p>
      <p className="tb-faint tb-row">
        <span>{KINDS[hit.kind].name}</span>
        <span>{spanText(hit.span)}</span>
        {!hit.inForce && <StateTag tone="stopped">该日无效</StateTag>}
      </p>
    </article>
  );
}

/** A law whose name was meant. */
export function LawLineView({ line }: { readonly line: LawLine }) {
  return (
    <>
      <Go href={lawHref(line.slug)}>《{line.title}》</Go>{' '}
      <span className="tb-faint">
        {KINDS[line.kind].name}
        {!line.inForce && '，现不生效'}
      </span>
    </>
  );
}
