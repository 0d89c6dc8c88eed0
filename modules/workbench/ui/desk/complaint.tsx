import { Button } from 'antd';
import { useState } from 'react';
import { request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { ConfirmButton } from '#web/kit/buttons.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import type { FilingView, Revealed } from '../../terms.ts';
import { TickButton } from './checklist.tsx';
import { defectAt, type Defects } from './defects.ts';
import { complaintOf, type Field, type FieldGroup, placeOf } from './fields.ts';

interface ComplaintProps {
  readonly filing: FilingView;
  readonly defects: Defects;
  readonly whyNot: string | undefined;
}

/** Id of a field on the page, so that lists can lead to it. */
export const fieldId = (path: string) => `wb-field-${path}`;

/** Whether a field, or the thing it is part of, differs from what was submitted before. */
const isChanged = (filing: FilingView, path: string) =>
  filing.changedFields.some(
    (changed) => changed === path || path.startsWith(`${changed}.`) || changed.startsWith(`${path}.`),
  );

/** What the complaint says, each field with its tick; what the correction has changed is marked. */
export function Complaint({ filing, defects, whyNot }: ComplaintProps) {
  return (
    <div className="wb-complaint">
      {filing.changedFields.length > 0 && (
        <p className="wb-changed-note">
          标有“有改动”的内容与上一次提交不同，共 {filing.changedFields.length} 处。
        </p>
      )}
      {complaintOf(filing).map((section) => (
        <section key={section.id} id={fieldId(section.path)} tabIndex={-1} aria-label={section.title}>
          <h3>{section.title}</h3>
          {section.groups.map((group) => (
            <Group key={group.id} group={group} filing={filing} defects={defects} whyNot={whyNot} />
          ))}
          {section.groups.every((group) => group.fields.length === 0) && (
            <p className="tb-faint">没有填写。</p>
          )}
        </section>
      ))}
    </div>
  );
}

function Group({ group, filing, defects, whyNot }: ComplaintProps & { readonly group: FieldGroup }) {
  const [full, setFull] = useState<Revealed>();
  const masked = group.fields.some((field) => /[*＊]/.test(field.value));
  return (
    <div className="wb-group">
      {(group.title || group.partyId) && (
        <header>
          {group.title && <h4>{group.title}</h4>}
          {group.partyId && masked && !full && (
            <Reveal filing={filing} partyId={group.partyId} onFull={setFull} />
          )}
        </header>
      )}
      <dl>
        {group.fields.map((field) => (
          <FieldLine
            key={field.path}
            field={field}
            shown={fullValue(field, full)}
            filing={filing}
            defects={defects}
            whyNot={whyNot}
          />
        ))}
      </dl>
    </div>
  );
}

/** The unmasked value where it was asked for. */
function fullValue(field: Field, full: Revealed | undefined): string {
  if (!full) return field.value;
  if (field.path.endsWith('.paperNumber')) return full.paperNumber;
  if (field.path.endsWith('.phone')) return full.phone;
  if (field.path.endsWith('.guardian'))
    return `${field.value.split('，')[0] ?? ''}，${full.guardianPaperNumber}，${full.guardianPhone}`;
  return field.value;
}

interface FieldLineProps extends ComplaintProps {
  readonly field: Field;
  readonly shown: string;
}

function FieldLine({ field, shown, filing, defects, whyNot }: FieldLineProps) {
  const defect = defectAt(field.path, placeOf(filing, field.path));
  const ticked = defects.lines.some((line) => line.field === field.path);
  const changed = isChanged(filing, field.path);
  return (
    <div id={fieldId(field.path)} tabIndex={-1} className={`wb-field ${ticked ? 'wb-field-on' : ''}`}>
      <dt>
        {field.label}
        {changed && <span className="tb-chip tb-chip-new">有改动</span>}
      </dt>
      <dd className={field.long ? 'wb-long' : ''}>
        {shown === '' ? <span className="tb-faint">未填写</span> : shown}
      </dd>
      <dd className="wb-field-tick">
        <TickButton
          ticked={defects.has(defect.key)}
          name={defect.place}
          whyNot={whyNot}
          onToggle={() => defects.toggle(defect)}
        />
      </dd>
    </div>
  );
}

interface RevealProps {
  readonly filing: FilingView;
  readonly partyId: string;
  readonly onFull: (full: Revealed) => void;
}

/** Asks before a number is shown in full, for that is recorded. */
function Reveal({ filing, partyId, onFull }: RevealProps) {
  const reveal = useWrite<string, Revealed>({
    send: (id, key) =>
      request('POST', `/api/desk/filings/${filing.id}/reveal`, { body: { partyId: id }, key }),
    onDone: onFull,
  });
  return (
    <>
      <ConfirmButton
        type="link"
        size="small"
        question="查看完整的证件号码和电话？"
        consequence={
          <p>本次查看会记录您的姓名和时间，当事人及其律师可以在办理经过中看到。仅限审查立案需要。</p>
        }
        confirmWord="查看并留下记录"
        loading={reveal.busy}
        onConfirm={() => reveal.run(partyId)}
      >
        查看完整号码
      </ConfirmButton>
      {reveal.problem && (
        <ProblemAlert
          problem={reveal.problem}
          next={<Button onClick={() => reveal.run(partyId)}>再试一次</Button>}
        />
      )}
    </>
  );
}
