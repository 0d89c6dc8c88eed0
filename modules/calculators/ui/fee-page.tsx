import { useMemo } from 'react';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { yuanText } from '#web/kit/amount.ts';
import { Section } from '#web/kit/page.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { answerFee } from '../fee.ts';
import { type FeeAnswer, type FeeLine, feeQuestion } from '../fee-terms.ts';
import { readQuestion } from '../fields.ts';
import { CAVEAT, feeClaim, feeSheet, feeText } from '../sheet.ts';
import { FeeForm } from './fee-form.tsx';
import { ResultActions } from './result-actions.tsx';
import { ToolPage } from './tool-page.tsx';
import { type Fields, useFields } from './use-fields.ts';

const spanText = (range: { readonly min: number; readonly max: number }) =>
  `法定幅度内为 ${yuanText(range.min)} 至 ${yuanText(range.max)} 元，以法院通知为准`;

function Lines({ lines }: { readonly lines: readonly FeeLine[] }) {
  return (
    <div className="tbt-scroll">
      <table className="tbt-table tbt-lines-of-fee">
        <caption className="tb-sr">计算步骤</caption>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">本段数额</th>
            <th scope="col">费率</th>
            <th scope="col">金额（元）</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.label}>
              <th scope="row">
                {line.label}
                <ArticleRef>{line.article}</ArticleRef>
              </th>
              <td>{line.portion === undefined ? '' : yuanText(line.portion)}</td>
              <td>{line.rate}</td>
              <td>{yuanText(line.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FeeResultView({ answer, fields }: { readonly answer: FeeAnswer; readonly fields: Fields }) {
  const { headline, others, lines, notes, name } = answer;
  const claimable = (fields['about'] ?? 'fee') === 'fee' && headline.fen > 0;
  return (
    <Section title={name}>
      <div aria-live="polite" className="tbt-headline">
        <span>{headline.label}</span>
        <strong>
          {yuanText(headline.fen)} <small>元</small>
        </strong>
        <span className="tb-capitals">{headline.words}</span>
        {headline.range && <span className="tbt-range">{spanText(headline.range)}</span>}
      </div>
      {others.length > 0 && (
        <dl className="tbt-others">
          {others.map(({ label, fen, range }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {yuanText(fen)} 元{range && <span className="tb-faint">（{spanText(range)}）</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {lines.length > 0 && <Lines lines={lines} />}
      {notes.length > 0 && (
        <ul className="tbt-notes">
          {notes.map(({ text, article }) => (
            <li key={text}>
              {text}
              <ArticleRef>{article}</ArticleRef>
            </li>
          ))}
        </ul>
      )}
      <p className="tb-faint">{CAVEAT}</p>
      <ResultActions
        title="诉讼费用计算"
        fields={fields}
        text={feeText(answer)}
        sheet={feeSheet(answer)}
        {...(claimable && { claim: feeClaim(answer) })}
      />
    </Section>
  );
}

/** 诉讼费用计算: computed in the browser by the same function as the API. */
export function FeePage() {
  const { fields, change, epoch } = useFields();
  const read = useMemo(() => readQuestion(feeQuestion, fields), [fields]);
  const answer = useMemo(() => (read.ok ? answerFee(read.question) : undefined), [read]);
  const faults = read.ok ? {} : read.faults;
  const odd = faults['kind'] ?? faults['about'] ?? faults['why'] ?? faults['ground'] ?? faults['applicant'];
  return (
    <ToolPage
      title="诉讼费用计算"
      lead="按《诉讼费用交纳办法》逐段计算，写明每一步和依据。不用登录，在您的浏览器中计算，输入的内容不保存。"
      form={<FeeForm key={epoch} fields={fields} faults={faults} change={change} />}
      result={
        answer ? (
          <FeeResultView answer={answer} fields={fields} />
        ) : (
          <Section title="结果">
            <EmptyState title={odd ? '链接里的内容没有读懂' : '填好就有结果'}>
              {odd ? '请在左侧重新选择。' : (Object.values(faults)[0] ?? '')}
            </EmptyState>
          </Section>
        )
      }
    />
  );
}
