import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { Section } from '#web/kit/page.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { emptyEvidence } from '../../rules/members.ts';
import type { Evidence } from '../../terms.ts';
import { useDesk } from '../draft/desk.ts';
import { FieldNotes } from '../form/field.tsx';
import { fieldId } from '../form/field-path.ts';
import { changed, groupedTogether, localId, moved } from '../form/local-id.ts';
import { evidenceName, OTHER } from '../materials/guess-place.ts';
import { UploadButton } from '../materials/upload-button.tsx';
import { UploadsPanel } from '../materials/uploads-panel.tsx';
import { EvidenceRow, GROUPS_ID } from './evidence-row.tsx';

/** 证据: each piece with its purpose and source; files may come first and name the pieces. */
export function EvidenceSection() {
  const { id: draftId, content, edit, uploads, flush } = useDesk();
  const navigate = useNavigate();
  const [dragged, setDragged] = useState<number>();
  const { evidence } = content;
  const set = (change: (list: readonly Evidence[]) => readonly Evidence[]) =>
    edit((draft) => ({ ...draft, evidence: [...change(draft.evidence)] }));

  function fromFiles(files: readonly File[]): void {
    for (const file of files) {
      const item = { ...emptyEvidence(localId('e')), name: evidenceName(file.name) };
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
  const groups = [...new Set(evidence.map(({ group }) => group.trim()).filter(Boolean))];
  const together = groupedTogether(evidence);
  const parted = together.some((item, index) => item.id !== evidence[index]?.id);
  return (
    <Section title="证据" aside={evidence.length > 0 && `${evidence.length} 份`}>
      <div className="tb-stack">
        <datalist id={GROUPS_ID}>
          {groups.map((group) => (
            <option key={group} value={group}>
              {group}
            </option>
          ))}
        </datalist>
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
          <Button
            id={fieldId('evidence')}
            onClick={() => set((list) => [...list, emptyEvidence(localId('e'))])}
          >
            添加一份证据
          </Button>
          <UploadButton what="证据文件" word="从文件逐个建立证据" size="middle" onFiles={fromFiles} />
          {parted && <Button onClick={() => set(groupedTogether)}>按组归拢</Button>}
          {evidence.length > 0 && (
            <Button onClick={() => void flush().then(() => navigate({ to: `/drafts/${draftId}/evidence` }))}>
              证据目录和证据册
            </Button>
          )}
        </div>
      </div>
    </Section>
  );
}
