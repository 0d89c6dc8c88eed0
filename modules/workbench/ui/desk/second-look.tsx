import { StateTag } from '#web/kit/state-tag.tsx';
import type { FilingView } from '../../terms.ts';
import { placeOf } from './fields.ts';

interface SecondLookProps {
  readonly filing: FilingView;
  readonly onShow: (field: string) => void;
}

/** Whether what was asked for has been touched by the correction; whether it is cured is for the registrar to judge. */
const isTouched = (filing: FilingView, field: string) =>
  filing.changedFields.some(
    (changed) => changed === field || changed.startsWith(`${field}.`) || field.startsWith(`${changed}.`),
  );

/** A corrected filing is looked at a second time: what was asked for, and what has changed since. */
export function SecondLook({ filing, onShow }: SecondLookProps) {
  const asked = filing.records.findLast((record) => record.act === 'require-correction')?.items ?? [];
  const others = filing.changedFields.filter(
    (changed) =>
      !asked.some(
        ({ field }) =>
          changed === field || changed.startsWith(`${field}.`) || field.startsWith(`${changed}.`),
      ),
  );
  if (filing.contentNumber < 2) return null;
  return (
    <section className="wb-second" aria-label="补正情况">
      <h3 className="wb-panel-head">补正情况</h3>
      <ol>
        {asked.map((item) => (
          <li key={`${item.field}${item.what}`}>
            <button type="button" className="wb-place" onClick={() => onShow(item.field)}>
              {item.what}
            </button>
            {isTouched(filing, item.field) ? (
              <StateTag tone="active">有改动，请复核</StateTag>
            ) : (
              <StateTag tone="near">没有改动</StateTag>
            )}
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <p>
          其他改动：
          {others.map((field) => (
            <button key={field} type="button" className="wb-place" onClick={() => onShow(field)}>
              {placeOf(filing, field)}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}
