import { PdfViewer } from '#web/kit/pdf-viewer.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { bytesText } from '#web/kit/upload/limits.ts';
import type { DeskApplicationView } from '../../views.ts';
import { FileView, isPaged } from '../one/open-file.tsx';
import { deskApi } from './use-desk.ts';
import type { MaterialsShown } from './use-materials.ts';

interface MaterialsProps {
  readonly work: DeskApplicationView;
  readonly shown: MaterialsShown;
}

/** The materials beside the decision: a list, and the open one in full. */
export function Materials({ work, shown }: MaterialsProps) {
  const { materials } = work;
  const { index, material } = shown;
  if (!material) return <EmptyState title="没有提交材料">这件申请没有附上材料。</EmptyState>;
  const href = `${deskApi(work.id)}/files/${material.fileId}`;
  return (
    <>
      <ol className="ad-files" aria-label={`材料，共 ${materials.length} 份`}>
        {materials.map((each, at) => (
          <li key={`${each.material}${each.fileId}`}>
            <button
              type="button"
              className="ad-file"
              aria-current={at === index ? 'true' : undefined}
              onClick={() => shown.open(at)}
            >
              <span>
                {at + 1}. {each.materialName}
              </span>
              <span className="tb-faint">
                {each.name}，{bytesText(each.size)}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div className="ad-file-view" key={material.fileId}>
        {isPaged(material.name) ? (
          <PdfViewer
            url={`${href}/view`}
            title={`${material.materialName}（${material.name}）`}
            page={shown.page}
            onPage={shown.setPage}
            onPages={shown.setPages}
            downloadHref={`${href}/original`}
          />
        ) : (
          <FileView name={material.name} title={material.materialName} href={href} />
        )}
      </div>
    </>
  );
}
