import { HolderOutlined } from '@ant-design/icons';
import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { Section } from '#web/kit/page.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import type { Evidence } from '../../terms.ts';
import { useDesk } from '../draft/desk.ts';
import { Area } from '../form/area.tsx';
import { Field, FieldNotes, SelectField, TextField, useFieldState } from '../form/field.tsx';
import { fieldId } from '../form/field-path.ts';
import { changed, localId, moved } from '../form/local-id.ts';
import { evidenceName, OTHER } from '../materials/guess-place.ts';
import { MaterialRow } from '../materials/place-row.tsx';
import { UploadButton } from '../materials/upload-button.tsx';
import { UploadsPanel } from '../materials/uploads-panel.tsx';

const COPIES = [
  ['copy', '复印件'],
  ['original', '原件'],
] as const;

const emptyEvidence = (name = ''): Evidence => ({
  id: localId('e'),
  name,
  purpose: '',
  source: '',
  copy: 'copy',
  group: '',
  pages: null,
});

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

function EvidenceRow({
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
  const { content } = useDesk();
  const at = (field: string) => `evidence.${item.id}.${field}`;
  const purpose = useFieldState(at('purpose'));
  const files = content.materials.filter(
    (material) => material.kind === 'evidence' && material.subjectId === item.id,
  );
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
        <Field path={at('pages')} label="页数">
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

/** 证据: each piece with its purpose and source; files may come first and name the pieces. */
export function EvidenceSection() {
  const { content, edit, uploads } = useDesk();
  const [dragged, setDragged] = useState<number>();
  const { evidence } = content;
  const set = (change: (list: readonly Evidence[]) => readonly Evidence[]) =>
    edit((draft) => ({ ...draft, evidence: [...change(draft.evidence)] }));

  function fromFiles(files: readonly File[]): void {
    for (const file of files) {
      const item = emptyEvidence(evidenceName(file.name));
      set((list) => [...list, item]);
      uploads.take([file], { kind: 'evidence', subjectId: item.id });
    }
  }
  function remove(id: string): void {
    edit((draft) => ({
      ...draft,
      evidence: draft.evidence.filter((item) => item.id !== id),
      materials: draft.materials.map((material) =>
        material.subjectId === id ? { ...material, kind: OTHER, subjectId: '' } : material,
      ),
    }));
  }
  return (
    <Section title="证据" aside={evidence.length > 0 && `${evidence.length} 份`}>
      <div className="tb-stack">
        {evidence.length === 0 && (
          <EmptyState title="还没有证据">
            逐份填写，或者先选择文件：每个文件自动成为一份证据，以文件名命名。
          </EmptyState>
        )}
        <UploadsPanel />
        <ol className="tb-stack" aria-label="证据">
          {evidence.map((item, index) => (
            <EvidenceRow
              key={item.id}
              item={item}
              index={index}
              count={evidence.length}
              dragging={dragged === index}
              onChange={(change) => set((list) => changed(list, item.id, change))}
              onMove={(to) => set((list) => moved(list, index, to))}
              onRemove={() => remove(item.id)}
              onDragStart={() => setDragged(index)}
              onDragOver={() => {
                if (dragged === undefined || dragged === index) return;
                set((list) => moved(list, dragged, index));
                setDragged(index);
              }}
              onDragEnd={() => setDragged(undefined)}
            />
          ))}
        </ol>
        <FieldNotes path="evidence" />
        <div className="tb-row">
          <Button id={fieldId('evidence')} onClick={() => set((list) => [...list, emptyEvidence()])}>
            添加一份证据
          </Button>
          <UploadButton what="证据文件" word="从文件逐个建立证据" size="middle" onFiles={fromFiles} />
        </div>
      </div>
    </Section>
  );
}
