import { Button } from 'antd';
import { useRef } from 'react';
import { addedAfter, type DraftPaper, without, written } from './paragraphs.ts';
import './papers.css';

interface PaperEditorProps {
  readonly paper: DraftPaper;
  /** What stands above the text: the court, and the number of the case. */
  readonly court: string;
  readonly caseNumber: string | null;
  readonly edited: boolean;
  readonly onChange: (paragraphs: readonly string[]) => void;
  /** Back to the draft as the definition writes it. */
  readonly onReset: () => void;
}

/** A paper as it will be read, each paragraph to be written in: what is seen is what is signed. */
export function PaperEditor({ paper, court, caseNumber, edited, onChange, onReset }: PaperEditorProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const { paragraphs, name } = paper;
  const focus = (index: number) =>
    requestAnimationFrame(() =>
      sheet.current?.querySelectorAll<HTMLTextAreaElement>('textarea')[index]?.focus(),
    );
  return (
    <section className="ap-paper-edit" aria-label={`文书：${name}`}>
      <div className="ap-sheet" ref={sheet}>
        <p className="ap-sheet-court">{court}</p>
        <p className="ap-sheet-name">{name}</p>
        {caseNumber && <p className="ap-sheet-number">{caseNumber}</p>}
        {paragraphs.map((text, index) => (
          // A paragraph has no name but its place.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} className="ap-sheet-line">
            <textarea
              aria-label={`${name}第 ${index + 1} 段`}
              rows={1}
              value={text}
              onChange={(event) => {
                const next = written(paragraphs, index, event.target.value);
                onChange(next);
                if (next.length > paragraphs.length) focus(index + 1);
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Backspace' || text !== '' || paragraphs.length === 1) return;
                event.preventDefault();
                onChange(without(paragraphs, index));
                focus(Math.max(index - 1, 0));
              }}
            />
            <button
              type="button"
              className="ap-sheet-remove"
              aria-label={`删除第 ${index + 1} 段`}
              onClick={() => onChange(without(paragraphs, index))}
            >
              ×
            </button>
          </div>
        ))}
        <p className="ap-sheet-sign">{court}</p>
      </div>
      <div className="tb-row">
        <Button
          size="small"
          onClick={() => {
            onChange(addedAfter(paragraphs, paragraphs.length - 1));
            focus(paragraphs.length);
          }}
        >
          加一段
        </Button>
        {edited && (
          <Button size="small" type="text" onClick={onReset}>
            恢复为自动拟稿
          </Button>
        )}
        <span className="tb-faint">
          {edited ? '您已改动，不再随上面的内容变化' : '随上面填写的内容自动更新，可以直接改动'}
        </span>
      </div>
    </section>
  );
}
