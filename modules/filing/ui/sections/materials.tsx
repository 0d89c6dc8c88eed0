import { Go } from '#web/kit/link.tsx';
import { Section } from '#web/kit/page.tsx';
import { limitsText } from '#web/kit/upload/limits.ts';
import type { FilingContent } from '../../terms.ts';
import { useDesk } from '../draft/desk.ts';
import { FieldNotes, RadioField } from '../form/field.tsx';
import { fieldId } from '../form/field-path.ts';
import { MaterialRow, PlaceRow } from '../materials/place-row.tsx';
import { UploadButton } from '../materials/upload-button.tsx';
import { UploadsPanel } from '../materials/uploads-panel.tsx';

const CONSENT = [
  ['yes', '同意电子送达'],
  ['no', '不同意，以其他方式送达'],
] as const;
const SCOPES = [
  ['all', '全部诉讼文书'],
  ['not-judgments', '判决书、裁定书、调解书除外'],
] as const;

/** 电子送达: a free choice of the party, never a condition of filing. */
function ServiceConsent() {
  const { content, edit } = useDesk();
  const { service } = content;
  const set = (change: Partial<FilingContent['service']>) =>
    edit((draft) => ({ ...draft, service: { ...draft.service, ...change } }));
  return (
    <Section title="电子送达" aside="由您自愿选择，不影响立案">
      <div className="tb-stack">
        <RadioField
          path="service.consent"
          legend="是否同意法院以电子方式送达"
          value={service.consent ? 'yes' : 'no'}
          options={CONSENT}
          onChange={(choice) => set({ consent: choice === 'yes' })}
        />
        {service.consent && (
          <>
            <RadioField
              path="service.scope"
              legend="送达范围"
              value={service.scope}
              options={SCOPES}
              onChange={(scope) => set({ scope })}
            />
            <label className="tbf-check">
              <input
                type="checkbox"
                checked={service.paperCopy}
                onChange={(event) => set({ paperCopy: event.target.checked })}
              />
              <span>判决书、裁定书、调解书另外提供纸质文书</span>
            </label>
          </>
        )}
        <p className="tbf-hint">
          同意后，文书送达到您在本平台的账户，短信只作提醒。可以随时撤回同意。依据：《人民法院在线诉讼规则》第二十九条。
        </p>
      </div>
    </Section>
  );
}

/** 材料: every place with its article, many files at once, each sent to its place by name and moved by hand where the name misleads. */
export function MaterialsSection() {
  const { content, beside, uploads, face } = useDesk();
  const required = beside.slots.filter((slot) => slot.required);
  const offered = beside.slots.filter((slot) => !slot.required);
  const placed = new Set(beside.slots.map((slot) => `${slot.kind}.${slot.subjectId}`));
  const others = content.materials.filter(
    (material) => !placed.has(`${material.kind}.${material.subjectId}`),
  );
  const filled = required.filter((slot) =>
    content.materials.some(
      (material) => material.kind === slot.kind && material.subjectId === slot.subjectId,
    ),
  );
  return (
    <div className="tb-stack">
      <Section title="材料" aside={`应交 ${required.length} 项，已有 ${filled.length} 项`}>
        <div className="tb-stack">
          <div className="tbf-drop">
            <span className="tb-row">
              <UploadButton
                id={fieldId('materials')}
                what="多个文件"
                word="一次选择多个文件"
                size="middle"
                primary
              />
              <span className="tb-faint tb-mouse-only">也可以把文件拖到页面任何地方</span>
            </span>
            <p className="tbf-hint">
              按文件名自动归类（{face.paper}
              、身份证、委托书、所函、执业证、营业执照、证据名称等），归错的可以改。
              {uploads.limits && limitsText(uploads.limits)}网络中断后会接着传。
            </p>
            <p className="tbf-hint">
              下面的清单就是
              <Go href={`/guide?kind=${face.kind}${content.courtId && `&court=${content.courtId}`}`}>
                立案材料指引
              </Go>
              按本案当事人和代理情况得出的：法律没有要求的材料，不是立案的条件。
            </p>
          </div>
          <UploadsPanel />
          <FieldNotes path="materials" />
          <ul className="tbf-places" aria-label="应当提交的材料">
            {required.map((slot) => (
              <PlaceRow key={`${slot.kind}.${slot.subjectId}`} slot={slot} />
            ))}
          </ul>
        </div>
      </Section>
      {others.length > 0 && (
        <Section title="其他材料" aside={`${others.length} 个文件没有归入上面的项目`}>
          <p className="tbf-hint">请选择归入哪一项；不选择的，作为其他材料一并提交。</p>
          <ul className="tbf-files" aria-label="其他材料">
            {others.map((material) => (
              <MaterialRow key={material.id} material={material} />
            ))}
          </ul>
        </Section>
      )}
      <Section title="可以一并提交的材料" aside="不交不影响立案">
        <ul className="tbf-places" aria-label="可以一并提交的材料">
          {offered.map((slot) => (
            <PlaceRow key={`${slot.kind}.${slot.subjectId}`} slot={slot} />
          ))}
        </ul>
      </Section>
      <ServiceConsent />
    </div>
  );
}
