import { ArticleRef } from '#web/kit/article-ref.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import type { FindingView, MaterialView } from '../../views.ts';
import type { Written } from '../api.ts';
import { FilesField } from '#web/kit/upload/files-field.tsx';
import { limitsText } from '#web/kit/upload/limits.ts';
import { useLimits } from '#web/kit/upload/use-files.ts';
import { filesOf, withFiles } from '../form/handed.ts';
import { Notes } from '../form/notes.tsx';
import { applies } from '../form/questions.ts';

interface MaterialsProps {
  readonly asked: readonly MaterialView[];
  readonly written: Written;
  readonly notes: readonly FindingView[];
  readonly onEdit: (how: (before: Written) => Written) => void;
}

/** The papers that are asked for with these answers. */
export const materialsAsked = (asked: readonly MaterialView[], written: Written) =>
  asked.filter((material) => applies(material.when, written.answers));

/** The checklist of papers (材料清单): each with why it is asked for, and what is there. */
export function Materials({ asked, written, notes, onEdit }: MaterialsProps) {
  const limits = useLimits();
  return (
    <>
      {limits && <p className="tb-faint ap-limits">{limitsText(limits)}网络中断后会接着传。</p>}
      <ol className="ap-materials">
        {materialsAsked(asked, written).map((material) => {
          const ids = filesOf(written.materials, material.id);
          return (
            <li key={material.id} id={`ap-material-${material.id}`} tabIndex={-1}>
              <header>
                <h3>{material.name}</h3>
                {ids.length > 0 ? (
                  <StateTag tone="done">已有 {ids.length} 份</StateTag>
                ) : material.optional ? (
                  <StateTag tone="neutral">可以不交</StateTag>
                ) : (
                  <StateTag tone="waiting">待上传</StateTag>
                )}
              </header>
              {material.help && <p className="tb-faint">{material.help}</p>}
              <ArticleRef brief>{material.article}</ArticleRef>
              <FilesField
                quiet
                label={material.name}
                ids={ids}
                onChange={(change) =>
                  onEdit((before) => ({
                    ...before,
                    materials: withFiles(
                      before.materials,
                      material.id,
                      change(filesOf(before.materials, material.id)),
                    ),
                  }))
                }
              />
              <Notes notes={notes.filter(({ field }) => field === material.id)} />
            </li>
          );
        })}
      </ol>
    </>
  );
}
