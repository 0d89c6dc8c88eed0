import { DueDate } from '#web/kit/due-date.tsx';
import { Money } from '#web/kit/money.tsx';
import { Section } from '#web/kit/page.tsx';
import { StateTag, type Tone } from '#web/kit/state-tag.tsx';
import { dateText } from '#web/kit/time-text.ts';
import { MEASURE_KINDS, MEASURE_STATES } from '../../terms.ts';
import type { CaseView } from '../../views.ts';

const TONES: Readonly<Record<CaseView['measures'][number]['state'], Tone>> = {
  ordered: 'waiting',
  'in-force': 'active',
  lifted: 'stopped',
  expired: 'stopped',
};

/** 保全: what stands, until when, and until when renewal can be asked. Not shown where there is none. */
export function Measures({ view }: { readonly view: CaseView }) {
  if (view.measures.length === 0) return null;
  return (
    <Section title="保全">
      <ul className="cs-rows" aria-label="保全措施">
        {view.measures.map((measure) => (
          <li key={measure.id}>
            <div className="cs-row-head">
              <strong>{MEASURE_KINDS[measure.kind]}</strong>
              <StateTag tone={TONES[measure.state]}>{MEASURE_STATES[measure.state]}</StateTag>
            </div>
            <div>{measure.object}</div>
            {measure.amountFen !== null && <Money fen={measure.amountFen} />}
            {measure.state === 'in-force' && measure.until && (
              <div>
                期限至 <DueDate at={measure.until} compact nearDays={30} />
                {measure.renewBy && (
                  <div className="tb-faint">续行应当在{dateText(measure.renewBy)}前申请</div>
                )}
              </div>
            )}
            {measure.state === 'ordered' && <div className="tb-faint">尚未采取，对方不可见</div>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
