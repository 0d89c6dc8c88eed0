import { HolderOutlined } from '@ant-design/icons';
import { Button, InputNumber } from 'antd';
import type { Evidence } from '../../terms.ts';
import { useDesk } from '../draft/desk.ts';
import { Area } from '../form/area.tsx';
import { Field, FieldNotes, SelectField, TextField, useFieldState } from '../form/field.tsx';
import { fieldId } from '../form/field-path.ts';
import { MaterialRow } from '../materials/place-row.tsx';
import { UploadButton } from '../materials/upload-button.tsx';

const COPIES = [
  ['copy', '复印件'],
  ['original', '原件'],
] as const;

/** The list of groups already used in this draft. */
export const GROUPS_ID = 'tbf-evidence-groups';

interface RowProps {
  readonly item: Evidence;
  readonly index: number;
  readonly count: number;
  readonly dragging: boolean;
  readonly onChange: (change: Partial<Evidence>) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
  readonly onDragStart: () => void;
  readonly onDragOver: () => void;
  readonly onDragEnd: () => void;
}

/** One piece of evidence: what, what for, where from, which group, its files. */
export function EvidenceRow({
  item,
  index,
  count,
  dragging,
  onChange,
  onMove,
  onRemove,
  onDragStart,
  onDragOver,
  onDragEnd,
}: RowProps) {
  const { content, files: known } = useDesk();
  const at = (field: string) => `evidence.${item.id}.${field}`;
  const purpose = useFieldState(at('purpose'));
  const files = content.materials.filter(
    (material) => material.kind === 'evidence' && material.subjectId === item.id,
  );
  const inFiles = files.reduce((sum, { fileId }) => sum + (known.get(fileId)?.pages ?? 0), 0);
  const name = item.name || `证据 ${index + 1}`;
  return (
    // Dragging is an extra beside 上移/下移, which do the same by keyboard and finger.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className="tbf-card"
      data-dragging={dragging || undefined}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        onDragOver();
      }}
    >
      <div className="tbf-card-head">
        <span className="tb-row">
          <span
            className="tbf-drag tb-mouse-only"
            draggable
            onDragStart={onDragStart}
            onDragEnd={onDragEnd}
            title="拖动调整顺序"
          >
            <HolderOutlined aria-hidden="true" />
          </span>
          <strong>证据 {index + 1}</strong>
        </span>
        <span className="tb-row">
          <Button
            size="small"
            type="text"
            disabled={index === 0}
            onClick={() => onMove(index - 1)}
            aria-label={`上移：${name}`}
          >
            上移
          </Button>
          <Button
            size="small"
            type="text"
            disabled={index === count - 1}
            onClick={() => onMove(index + 1)}
            aria-label={`下移：${name}`}
          >
            下移
          </Button>
          <Button size="small" type="text" onClick={onRemove} aria-label={`删除：${name}`}>
            删除
          </Button>
        </span>
      </div>
      <div className="tbf-grid tbf-grid-tight">
        <TextField
          path={at('name')}
          label="名称"
          value={item.name}
          maxLength={200}
          onChange={(value) => onChange({ name: value })}
        />
        <TextField
          path={at('source')}
          label="来源"
          value={item.source}
          maxLength={200}
          placeholder="如：原告持有"
          onChange={(source) => onChange({ source })}
        />
        <Field path={at('purpose')} label="证明目的" wide>
          <Area
            id={purpose.id}
            value={item.purpose}
            maxLength={1000}
            rows={1}
            onChange={(value) => onChange({ purpose: value })}
          />
        </Field>
        <SelectField
          path={at('copy')}
          label="原件或者复印件"
          value={item.copy}
          options={COPIES}
          onChange={(copy) => onChange({ copy })}
        />
        <TextField
          path={at('group')}
          label="证据组"
          hint="同组的证据在目录中列在一起，可以不填"
          value={item.group}
          maxLength={60}
          list={GROUPS_ID}
          placeholder="如：合同订立"
          onChange={(group) => onChange({ group })}
        />
        <Field
          path={at('pages')}
          label="页数"
          hint={inFiles > 0 ? `文件共 ${inFiles} 页，目录以文件为准` : undefined}
        >
          <InputNumber
            id={fieldId(at('pages'))}
            min={0}
            max={100_000}
            precision={0}
            controls={false}
            value={item.pages}
            onChange={(pages) => onChange({ pages })}
          />
        </Field>
      </div>
      <div className="tb-row tbf-evidence-files">
        <UploadButton
          what={`${name}的文件`}
          word="上传这份证据的文件"
          to={{ kind: 'evidence', subjectId: item.id }}
        />
      </div>
      {files.length > 0 && (
        <ul className="tbf-files" aria-label={`${name}的文件`}>
          {files.map((material) => (
            <MaterialRow key={material.id} material={material} />
          ))}
        </ul>
      )}
      <FieldNotes path={`materials.evidence.${item.id}`} />
    </li>
  );
}
