import { Button } from 'antd';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { signInHref } from '#web/kit/api/session.ts';
import { Go } from '#web/kit/link.tsx';
import type { TemplateRow } from '../terms.ts';
import { blankHref } from './api.ts';
import { type CatalogueLine, offeredOf } from './catalogue-lines.ts';

/** What a person can do with a template besides taking it home blank. */
export interface TemplateActs {
  /** Undefined until it is known who looks. */
  readonly may: 'begin' | 'sign-in' | 'nothing' | undefined;
  readonly begin: (template: string) => void;
  /** The template that is being begun. */
  readonly begun: string | undefined;
  /** The template that the address names. */
  readonly marked: string | undefined;
}

interface LineProps {
  readonly line: CatalogueLine;
  readonly acts: TemplateActs;
}

/** A line of the catalogue; the one that the address names is marked, brought into sight, and its first act has the focus. */
export function TemplateLine({ line, acts }: LineProps) {
  const { marked, may } = acts;
  const rows = line.is === 'one' ? [line.row] : line.rows;
  const [chosen, setChosen] = useState(marked);
  const row = offeredOf(rows, chosen);
  const here = useRef<HTMLDivElement>(null);
  const isMarked = marked !== undefined && rows.some(({ id }) => id === marked);
  useEffect(() => {
    if (!isMarked || may === undefined) return;
    here.current?.scrollIntoView({ block: 'center' });
    here.current
      ?.querySelector<HTMLElement>('.tbw-template-acts :is(a, button)')
      ?.focus({ preventScroll: true });
  }, [isMarked, may]);
  if (!row) return null;
  return (
    <div ref={here} className="tbw-template" data-marked={isMarked || undefined}>
      <div>
        <strong>{line.is === 'one' ? row.name : line.name}</strong>
        <p className="tb-faint">{row.description}</p>
        {line.is === 'elements' && (
          <Causes name={line.name} rows={line.rows} chosen={row.id} onChoose={setChosen} />
        )}
      </div>
      <Acts row={row} acts={acts} />
    </div>
  );
}

interface CausesProps {
  readonly name: string;
  readonly rows: readonly TemplateRow[];
  readonly chosen: string;
  readonly onChoose: (template: string) => void;
}

/** Among which causes (案由) one chooses; arrow keys go from one to the next. */
function Causes({ name, rows, chosen, onChoose }: CausesProps) {
  const group = useId();
  return (
    <fieldset className="tbw-causes">
      <legend className="tb-sr">{name}的案由</legend>
      {rows.map(({ id, cause }) => (
        <label key={id}>
          <input type="radio" name={group} checked={id === chosen} onChange={() => onChoose(id)} />
          <span>{cause}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Acts({ row, acts }: { readonly row: TemplateRow; readonly acts: TemplateActs }): ReactNode {
  return (
    <div className="tb-row tbw-template-acts">
      {acts.may === 'begin' && (
        <Button
          type={acts.marked === row.id ? 'primary' : 'default'}
          onClick={() => acts.begin(row.id)}
          loading={acts.begun === row.id}
          aria-label={`填写：${row.name}`}
        >
          填写
        </Button>
      )}
      {acts.may === 'sign-in' && (
        <Go
          href={signInHref(`/pleadings?template=${encodeURIComponent(row.id)}`)}
          aria-label={`登录后填写：${row.name}`}
        >
          登录后填写
        </Go>
      )}
      <a href={blankHref(row.id, 'docx')} download aria-label={`空白 Word：${row.name}`}>
        空白 Word
      </a>
      <a href={blankHref(row.id, 'pdf')} target="_blank" rel="noopener" aria-label={`空白 PDF：${row.name}`}>
        空白 PDF
      </a>
    </div>
  );
}
