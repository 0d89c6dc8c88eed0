import { FEE_FIELDS } from '#law/filing/fee-field.ts';
import type { FilingKind } from '#law/filing/guide-facts.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { Money } from '#web/kit/money.tsx';
import { Section } from '#web/kit/page.tsx';
import type { FeeEstimate } from '../../terms.ts';
import { useDesk } from '../draft/desk.ts';
import { FACE_WORDS } from '../kinds/words.ts';

interface FeeProps {
  readonly fee: FeeEstimate;
  readonly kind: FilingKind;
}

/** What the law says of paying at filing, where nothing is paid then. */
export function FeeRule({ kind }: { readonly kind: FilingKind }) {
  const { text, article } = FEE_FIELDS[kind];
  return (
    <p className="tbf-chosen">
      {text}。<ArticleRef>{article.label}</ArticleRef>
    </p>
  );
}

/** The fee as the law computes it: each step with its article; halving as a possibility, not a promise. */
export function FeeDetail({ fee, kind }: FeeProps) {
  const { prepaid } = FEE_FIELDS[kind];
  return (
    <div className="tb-stack">
      {!prepaid && <FeeRule kind={kind} />}
      <p className="tbf-fee-total">
        <span>{FACE_WORDS[kind].feeName}（估算）</span>
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
      {prepaid && <p className="tb-faint">{fee.basis}</p>}
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
      {prepaid && fee.halved < fee.total && (
        <p className="tb-faint">
          适用简易程序审理、调解结案或者撤诉的，减半为 <Money fen={fee.halved} />
          。以法院的交纳诉讼费用通知书为准。
        </p>
      )}
      {(prepaid ? fee.notes : []).map((note) => (
        <p key={note} className="tb-faint">
          {note}
        </p>
      ))}
    </div>
  );
}

/** 诉讼费用 beside what is claimed: the estimate, or that nothing is taken and why. */
export function FeeSection() {
  const { beside, face } = useDesk();
  if (!face.fee.shown)
    return (
      <Section title="诉讼费用" aside="不收取">
        <FeeRule kind={face.kind} />
      </Section>
    );
  return (
    <Section title="诉讼费用" aside={face.fee.prepaid ? '随填随算，供参考' : '不预交'}>
      {beside.fee ? (
        <FeeDetail fee={beside.fee} kind={face.kind} />
      ) : (
        <div className="tb-stack">
          {!face.fee.prepaid && <FeeRule kind={face.kind} />}
          <p className="tb-faint">
            选择{face.words.cause}并填写{face.words.claims}后，这里给出{FACE_WORDS[face.kind].feeName}
            的估算和每一步的依据。
          </p>
        </div>
      )}
    </Section>
  );
}

/** The fee in one line for the side list. */
export function FeeLine({ fee, kind }: { readonly fee: FeeEstimate | null; readonly kind: FilingKind }) {
  const { shown, prepaid } = FEE_FIELDS[kind];
  if (!shown)
    return (
      <div className="tbf-fee-line">
        <span className="tb-faint">不收取诉讼费</span>
      </div>
    );
  if (!fee) return null;
  return (
    <div className="tbf-fee-line">
      <span className="tb-faint">{FACE_WORDS[kind].feeName}估算</span>
      <Money fen={fee.total} />
      {!prepaid && <span className="tb-faint">不预交，由被执行人负担</span>}
      {prepaid && fee.halved < fee.total && (
        <span className="tb-faint">
          可能减半为 <Money fen={fee.halved} />
        </span>
      )}
    </div>
  );
}
