import { Button } from 'antd';
import { useState } from 'react';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { templateFor } from '../../guide/templates.ts';
import type { Material } from '../../terms.ts';
import type { SlotView } from '../api.ts';
import { useDesk } from '../draft/desk.ts';
import { FieldNotes } from '../form/field.tsx';
import { fieldId } from '../form/field-path.ts';
import { changed } from '../form/local-id.ts';
import { FileRow } from './file-row.tsx';
import { OTHER } from './guess-place.ts';
import { UploadButton } from './upload-button.tsx';
import { WriteButton } from './write-button.tsx';

const valueOf = ({ kind, subjectId }: Pick<Material, 'kind' | 'subjectId'>) => `${kind}.${subjectId}`;

/** A file in its place: seen, moved to another place, taken out. */
export function MaterialRow({ material }: { readonly material: Material }) {
  const { beside, files, edit } = useDesk();
  const file = files.get(material.fileId);
  const known = beside.slots.some((slot) => valueOf(slot) === valueOf(material));
  return (
    <FileRow file={file} base={`/api/files/${material.fileId}`}>
      <select
        className="tbf-select tbf-select-small"
        aria-label={`${file?.name ?? '文件'}归入`}
        value={known ? valueOf(material) : `${OTHER}.`}
        onChange={(event) => {
          const [kind = OTHER, subjectId = ''] = event.target.value.split('.');
          edit((draft) => ({
            ...draft,
            materials: changed(draft.materials, material.id, { kind, subjectId }),
          }));
        }}
      >
        {beside.slots.map((slot) => (
          <option key={valueOf(slot)} value={valueOf(slot)}>
            {slot.name}
          </option>
        ))}
        <option value={`${OTHER}.`}>其他材料</option>
      </select>
      <Button
        size="small"
        type="text"
        aria-label={`移除：${file?.name ?? '文件'}`}
        onClick={() =>
          edit((draft) => ({ ...draft, materials: draft.materials.filter(({ id }) => id !== material.id) }))
        }
      >
        移除
      </Button>
    </FileRow>
  );
}

/** A place of the list of materials: what is asked for and why, what is there, and the way to add. */
export function PlaceRow({ slot }: { readonly slot: SlotView }) {
  const { content, uploads, face } = useDesk();
  const [over, setOver] = useState(false);
  const path = `materials.${slot.kind}${slot.subjectId ? `.${slot.subjectId}` : ''}`;
  const template = templateFor(slot.kind, face.kind === 'civil');
  const here = content.materials.filter((material) => valueOf(material) === valueOf(slot));
  return (
    // Dropping is an extra beside the button, which does the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className="tbf-place"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        uploads.take(event.dataTransfer.files, slot);
      }}
    >
      <div className="tbf-place-head">
        <div>
          <span className="tb-item-title">{slot.name}</span>{' '}
          <StateTag tone={here.length > 0 ? 'done' : slot.required ? 'waiting' : 'neutral'}>
            {here.length > 0 ? '已有' : slot.required ? '待上传' : '可以不交'}
          </StateTag>
          <div className="tb-faint">{slot.note}</div>
          <ArticleRef>{slot.article}</ArticleRef>
        </div>
        <span className="tb-row">
          {template !== undefined && here.length === 0 && (
            <WriteButton template={template} what={slot.name} />
          )}
          <UploadButton id={fieldId(path)} what={slot.name} to={slot} />
        </span>
      </div>
      {here.length > 0 && (
        <ul className="tbf-files" aria-label={`${slot.name}的文件`}>
          {here.map((material) => (
            <MaterialRow key={material.id} material={material} />
          ))}
        </ul>
      )}
      <FieldNotes path={path} />
    </li>
  );
}
