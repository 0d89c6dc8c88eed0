import { useEffect, useMemo, useRef, useState } from 'react';
import { PdfViewer } from '#web/kit/pdf-viewer.tsx';
import type { Place, ReadDocument, ReadingView } from '#modules/reading/terms.ts';
import type { FileView } from '../../views.ts';

interface PaneProps {
  readonly reading: ReadingView;
  readonly file: FileView | undefined;
  /** What is pointed out. */
  readonly where: Place | undefined;
}

/** The document that was read, with the place of the value that is looked at: as it is on its pages, or as lines of text. */
export function DocumentPane({ reading, file, where }: PaneProps) {
  const { document } = reading;
  const paged = file?.view === 'ready' && (document?.source === 'pdf' || document?.source === 'ocr');
  const [asText, setAsText] = useState(!paged);
  if (!document) return null;
  return (
    <div className="tbf-read-document">
      {file?.view === 'ready' && (
        <fieldset className="tb-choice tbf-read-ways">
          <legend className="tb-sr">显示方式</legend>
          {(['原件', '文字'] as const).map((word, index) => (
            <label key={word}>
              <input
                type="radio"
                name="tbf-read-way"
                checked={asText === (index === 1)}
                onChange={() => setAsText(index === 1)}
              />
              <span>{word}</span>
            </label>
          ))}
        </fieldset>
      )}
      {asText || file?.view !== 'ready' ? (
        <TextLines document={document} where={where} />
      ) : (
        <Pages document={document} where={where} file={file} />
      )}
    </div>
  );
}

function Pages({
  document,
  where,
  file,
}: {
  readonly document: ReadDocument;
  readonly where: Place | undefined;
  readonly file: FileView;
}) {
  // A page turned by hand holds until something else is pointed out.
  const [turned, setTurned] = useState<{ readonly from: Place | undefined; readonly page: number }>();
  const page = turned && turned.from === where ? turned.page : (where?.page ?? 1);
  const marks = useMemo(
    () =>
      where === undefined
        ? []
        : document.lines
            .slice(where.from, where.to + 1)
            .flatMap((line) => (line.box ? [{ page: line.page, box: line.box }] : [])),
    [document, where],
  );
  return (
    <PdfViewer
      url={`/api/files/${file.id}/view`}
      title={file.name}
      page={page}
      onPage={(to) => setTurned({ from: where, page: to })}
      marks={marks}
      downloadHref={`/api/files/${file.id}/original`}
    />
  );
}

/** Lines as they were read; a docx has no places on a page, its words have. */
function TextLines({
  document,
  where,
}: {
  readonly document: ReadDocument;
  readonly where: Place | undefined;
}) {
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = pane.current;
    const line = box?.querySelector<HTMLElement>('[data-here]');
    if (!box || !line) return;
    const away = line.getBoundingClientRect().top - box.getBoundingClientRect().top;
    box.scrollTo({ top: box.scrollTop + away - box.clientHeight / 3 });
  }, [where]);
  return (
    // It scrolls, so it must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={pane} className="tbf-read-lines" tabIndex={0} role="document" aria-label="识别出的文字">
      {document.lines.map((line, index) => {
        const here = where !== undefined && index >= where.from && index <= where.to;
        const turns = index > 0 && document.lines[index - 1]?.page !== line.page;
        return (
          // lines have no name but their number
          // oxlint-disable-next-line react/no-array-index-key
          <p key={index} {...(here && { 'data-here': '' })} {...(turns && { 'data-turns': line.page })}>
            {here ? <Quoted text={line.text} quote={where.quote} /> : line.text}
          </p>
        );
      })}
    </div>
  );
}

/** The words themselves where they stand within one line, else the line. */
function Quoted({ text, quote }: { readonly text: string; readonly quote: string }) {
  const at = quote === '' ? -1 : text.indexOf(quote);
  if (at < 0) return <mark>{text}</mark>;
  return (
    <>
      {text.slice(0, at)}
      <mark>{quote}</mark>
      {text.slice(at + quote.length)}
    </>
  );
}
