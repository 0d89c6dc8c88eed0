import { PdfViewer } from '#web/kit/pdf-viewer.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import type { FileView, FilingView } from '../../terms.ts';
import { TickButton } from './checklist.tsx';
import { defectAt, type Defects } from './defects.ts';
import type { DeskDocument, useDocuments } from './use-documents.ts';

interface DocumentsPaneProps {
  readonly filing: FilingView;
  readonly shown: ReturnType<typeof useDocuments>;
  readonly defects: Defects;
  readonly whyNot: string | undefined;
}

/** The third pane: the materials, and the open one in full. */
export function DocumentsPane({ filing, shown, defects, whyNot }: DocumentsPaneProps) {
  const { documents, document, index, open } = shown;
  if (documents.length === 0)
    return (
      <section className="wb-docs" aria-label="材料">
        <EmptyState title="没有提交材料文件">
          这件申请没有附上电子材料。应当提交而没有提交的，已在审查要点中列出。
        </EmptyState>
      </section>
    );
  return (
    <section className="wb-docs" aria-label="材料">
      <ol className="wb-doc-list" aria-label={`材料，共 ${documents.length} 份`}>
        {documents.map((each, at) => {
          const defect = defectAt(each.field, each.name);
          return (
            <li key={each.id} className={at === index ? 'wb-doc wb-doc-on' : 'wb-doc'}>
              <button
                type="button"
                className="wb-doc-open"
                aria-current={at === index ? 'true' : undefined}
                onClick={() => open(at)}
              >
                <span className="wb-doc-name">
                  {at + 1}. {each.name}
                </span>
                <span className="tb-faint">
                  {each.file?.name ?? '文件已不存在'}
                  {each.file?.pages ? `，${each.file.pages} 页` : ''}
                </span>
              </button>
              {filing.changedFields.some(
                (path) => path === each.field || path === 'materials' || each.field.startsWith(`${path}.`),
              ) && <span className="tb-chip tb-chip-new">有改动</span>}
              <TickButton
                ticked={defects.has(defect.key)}
                name={each.name}
                whyNot={whyNot}
                onToggle={() => defects.toggle(defect)}
              />
            </li>
          );
        })}
      </ol>
      <div className="wb-doc-view">
        {document && <DocumentView filing={filing} document={document} shown={shown} />}
      </div>
    </section>
  );
}

interface DocumentViewProps {
  readonly filing: FilingView;
  readonly document: DeskDocument;
  readonly shown: ReturnType<typeof useDocuments>;
}

function DocumentView({ filing, document, shown }: DocumentViewProps) {
  const { file } = document;
  if (!file) return <EmptyState title="文件已不存在">可以把这份材料列入补正，请当事人重新提交。</EmptyState>;
  const base = `/api/desk/filings/${filing.id}/files/${file.id}`;
  const title = `${document.name}（${file.name}）`;
  if (file.view === 'ready' || file.mediaType === 'application/pdf')
    return (
      <PdfViewer
        url={file.view === 'ready' ? `${base}/view` : `${base}/original`}
        title={title}
        page={shown.page}
        onPage={shown.setPage}
        onPages={shown.setPages}
        downloadHref={`${base}/original`}
      />
    );
  return <OtherView file={file} original={`${base}/original`} title={title} />;
}

/** Pictures, sound and film are shown by the browser itself; the rest is offered as it was received. */
function OtherView({
  file,
  original,
  title,
}: {
  readonly file: FileView;
  readonly original: string;
  readonly title: string;
}) {
  const sort = file.mediaType?.split('/')[0];
  const download = (
    <a href={original} download={file.name}>
      下载原件
    </a>
  );
  if (sort === 'image')
    return (
      <figure className="wb-media">
        <img src={original} alt={title} />
        <figcaption>{download}</figcaption>
      </figure>
    );
  if (sort === 'audio' || sort === 'video')
    return (
      <figure className="wb-media">
        {/* Evidence as the party made it: there are no captions to offer. */}
        {sort === 'audio' ? (
          // oxlint-disable-next-line jsx-a11y/media-has-caption
          <audio controls preload="metadata" src={original} aria-label={title} />
        ) : (
          // oxlint-disable-next-line jsx-a11y/media-has-caption
          <video controls preload="metadata" src={original} aria-label={title} />
        )}
        <figcaption>{download}</figcaption>
      </figure>
    );
  return (
    <div className="wb-media">
      {file.view === 'pending' ? (
        <StateTag tone="waiting">正在转换为可以在页面上查看的版本</StateTag>
      ) : (
        <p>{file.why ?? '这种格式不能在页面上显示，可以下载原件查看。'}</p>
      )}
      {download}
    </div>
  );
}
