import { ArticleRef } from '#web/kit/article-ref.tsx';
import { Money } from '#web/kit/money.tsx';
import type { FeeEstimate } from '../../terms.ts';

/** The fee as the law computes it: each step with its article; halving as a possibility, not a promise. */
export function FeeDetail({ fee }: { readonly fee: FeeEstimate }) {
  return (
    <div className="tb-stack">
      <p className="tbf-fee-total">
        <span>案件受理费（估算）</span>
        <strong>
          {fee.range ? (
            <>
              <Money fen={fee.range.min} /> 至 <Money fen={fee.range.max} />
            </>
          ) : (
            <Money fen={fee.total} capitals="ask" />
          )}
        </strong>
      </p>
      <p className="tb-faint">{fee.basis}</p>
      {fee.steps.length > 0 && (
        <ol className="tbf-fee-steps" aria-label="计算步骤">
          {fee.steps.map((step, index) => (
            <li key={`${index} ${step.label}`}>
              <span>
                {step.label} <span className="tb-faint">{step.rate}</span>
                <ArticleRef>{step.article}</ArticleRef>
              </span>
              <Money fen={step.amount} />
            </li>
          ))}
        </ol>
      )}
      {fee.halved < fee.total && (
        <p className="tb-faint">
          适用简易程序审理、调解结案或者撤诉的，减半为 <Money fen={fee.halved} />
          。以法院的交纳诉讼费用通知书为准。
        </p>
      )}
      {fee.notes.map((note) => (
        <p key={note} className="tb-faint">
          {note}
        </p>
      ))}
    </div>
  );
}

/** The fee in one line for the side list. */
export function FeeLine({ fee }: { readonly fee: FeeEstimate | null }) {
  if (!fee) return null;
  return (
    <div className="tbf-fee-line">
      <span className="tb-faint">案件受理费估算</span>
      <Money fen={fee.total} />
      {fee.halved < fee.total && (
        <span className="tb-faint">
          可能减半为 <Money fen={fee.halved} />
        </span>
      )}
    </div>
  );
}
