import { DownOutlined, FileTextOutlined } from '@ant-design/icons';
import { Go } from '#web/kit/link.tsx';
import type { SectionId } from '../../terms.ts';
import { SECTION_IDS, SECTIONS } from '../words.ts';
import type { Face } from '../kinds/face.ts';
import { FeeLine } from '../sections/fee.tsx';
import { UploadsLine } from '../materials/uploads-panel.tsx';
import { useDesk } from './desk.ts';

/** The sections, the check, and 从起诉状填写, which stands beside them. */
export type StepId = SectionId | 'check' | 'reading';

interface Step {
  readonly id: StepId;
  readonly title: string;
}

/** The steps of a kind in the order in which they are shown; any order is a good order to fill them. */
export const stepsOf = (face: Face): readonly Step[] => [
  ...face.sections,
  { id: 'check', title: '检查与提交' },
];

/** 从起诉状填写 reads civil complaints only. */
const canRead = ({ kind }: Face) => kind === 'civil';

export const isStep = (value: unknown): value is StepId =>
  value === 'reading' || value === 'check' || SECTION_IDS.some((id) => id === value);

/** The step itself where this kind has it, else the first. */
export const stepOf = (face: Face, step: StepId): StepId =>
  (step === 'reading' && canRead(face)) || stepsOf(face).some(({ id }) => id === step) ? step : 'court';

export const stepHref = (draftId: string, step: StepId) => `/drafts/${draftId}?step=${step}`;

type Standing = 'unknown' | 'complete' | 'open';

/** How each step stands by the server's last check. */
export function useStanding() {
  const { check, correction, corrections } = useDesk();
  return (step: StepId): { readonly is: Standing; readonly faults: number; readonly toCorrect: number } => {
    if (!check) return { is: 'unknown', faults: 0, toCorrect: 0 };
    const faults = check.findings.filter(
      (found) => found.level === 'fault' && (step === 'check' || found.section === step),
    ).length;
    const fields: readonly string[] = step === 'check' || step === 'reading' ? [] : SECTIONS[step].fields;
    const toCorrect = correction
      ? corrections.filter((item) => fields.includes(item.field.split('.')[0] ?? '')).length
      : 0;
    return { is: faults === 0 ? 'complete' : 'open', faults, toCorrect };
  };
}

function Mark({ is }: { readonly is: Standing }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      className={`tbf-mark tbf-mark-${is}`}
      aria-hidden="true"
      focusable="false"
    >
      <circle
        cx="8"
        cy="8"
        r="6.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        {...(is === 'unknown' && { strokeDasharray: '2 2' })}
      />
      {is === 'complete' && (
        <path d="m4.8 8.3 2.2 2.3 4.2-5" fill="none" stroke="currentColor" strokeWidth="1.7" />
      )}
    </svg>
  );
}

function StepList({ current }: { readonly current: StepId }) {
  const { id: draftId, face } = useDesk();
  const standing = useStanding();
  return (
    <ol className="tbf-steps">
      {canRead(face) && (
        <li className="tbf-step-reading">
          <Go
            href={stepHref(draftId, 'reading')}
            {...(current === 'reading' && { 'aria-current': 'step' as const })}
          >
            <FileTextOutlined aria-hidden="true" />
            <span className="tbf-step-title">从起诉状填写</span>
          </Go>
        </li>
      )}
      {stepsOf(face).map(({ id, title }) => {
        const { is, faults, toCorrect } = standing(id);
        return (
          <li key={id}>
            <Go href={stepHref(draftId, id)} {...(id === current && { 'aria-current': 'step' as const })}>
              <Mark is={toCorrect > 0 ? 'open' : is} />
              <span className="tbf-step-title">{title}</span>
              <span className={toCorrect > 0 ? 'tbf-step-note tbf-step-correct' : 'tbf-step-note'}>
                {toCorrect > 0
                  ? `${toCorrect} 处补正`
                  : is === 'complete'
                    ? id === 'check'
                      ? '可以提交'
                      : '齐备'
                    : is === 'open' && faults > 0
                      ? `待补 ${faults}`
                      : ''}
              </span>
            </Go>
          </li>
        );
      })}
    </ol>
  );
}

/** The side list on a desk: sections, which are complete, the fee, what is uploading. */
export function StepSide({ current }: { readonly current: StepId }) {
  const { beside, face } = useDesk();
  return (
    <nav className="tbf-side" aria-label="立案步骤">
      <StepList current={current} />
      <FeeLine fee={beside.fee} kind={face.kind} />
      <UploadsLine />
    </nav>
  );
}

/** The same on a phone: one line, opened to the list. */
export function StepBar({ current, always }: { readonly current: StepId; readonly always?: boolean }) {
  const standing = useStanding();
  const steps = stepsOf(useDesk().face);
  const index = steps.findIndex(({ id }) => id === current);
  const { faults } = standing(current);
  return (
    <details className={always ? 'tbf-stepbar tbf-stepbar-always' : 'tbf-stepbar'} key={current}>
      <summary>
        {index >= 0 && (
          <span className="tb-figures">
            {index + 1}/{steps.length}
          </span>
        )}{' '}
        <strong>{steps[index]?.title ?? '从起诉状填写'}</strong>{' '}
        <span className="tb-faint">{index >= 0 && faults > 0 ? `待补 ${faults}` : ''}</span>
        <span className="tbf-stepbar-all">
          全部步骤
          <DownOutlined aria-hidden="true" />
        </span>
      </summary>
      <StepList current={current} />
      <UploadsLine />
    </details>
  );
}
