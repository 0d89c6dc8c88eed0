import { useMemo } from 'react';
import { type Instant, toPlainDate } from '#law/time.ts';
import { yuanText } from '#web/kit/amount.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { useNow } from '#web/kit/clock.ts';
import { Section } from '#web/kit/page.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { dateText } from '#web/kit/time-text.ts';
import { readQuestion } from '../fields.ts';
import { answerInterest, interestFault } from '../interest.ts';
import { type InterestAnswer, type InterestQuestion, interestQuestion } from '../interest-terms.ts';
import { CAVEAT, interestClaim, interestSheet, interestText } from '../sheet.ts';
import { InterestForm } from './interest-form.tsx';
import { ResultActions } from './result-actions.tsx';
import { ToolPage } from './tool-page.tsx';
import { type Fields, useFields } from './use-fields.ts';

function Segments({ answer }: { readonly answer: InterestAnswer }) {
  return (
    <div className="tbt-scroll">
      <table className="tbt-table tbt-segments">
        <caption className="tb-sr">分段计算</caption>
        <thead>
          <tr>
            <th scope="col">期间</th>
            <th scope="col">天数</th>
            <th scope="col">本金（元）</th>
            <th scope="col">年利率</th>
            <th scope="col">利息（元）</th>
          </tr>
        </thead>
        <tbody>
          {answer.lines.map((line) => (
            <tr key={`${line.part}${line.from}`}>
              <th scope="row">
                {dateText(line.from)}至{dateText(line.to)}
                <span className="tb-article">
                  {answer.parts.length > 1 && `${line.part}，`}
                  {line.basis}
                </span>
              </th>
              <td>{line.days}</td>
              <td>{yuanText(line.principal)}</td>
              <td>{line.rate}%</td>
              <td>{yuanText(line.interest)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              合计
            </th>
            <td>{yuanText(answer.total)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface ResultProps {
  readonly answer: InterestAnswer;
  readonly question: InterestQuestion;
  readonly fields: Fields;
}

function InterestResultView({ answer, question, fields }: ResultProps) {
  const { name, total, words, parts, left, steps, notes } = answer;
  const reasons = [...steps.filter((step) => step.article !== undefined), ...notes];
  const claimable = question.kind !== 'delayed-performance' && total > 0;
  return (
    <Section title={name}>
      <div aria-live="polite" className="tbt-headline">
        <span>利息合计</span>
        <strong>
          {yuanText(total)} <small>元</small>
        </strong>
        <span className="tb-capitals">{words}</span>
      </div>
      {(parts.length > 1 || left.length > 0) && (
        <dl className="tbt-others">
          {[...(parts.length > 1 ? parts : []), ...left].map(({ label, fen }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{yuanText(fen)} 元</dd>
            </div>
          ))}
        </dl>
      )}
      {answer.lines.length > 0 && <Segments answer={answer} />}
      <ul className="tbt-notes">
        {reasons.map(({ text, article }) => (
          <li key={text}>
            {text}
            {article && <ArticleRef>{article}</ArticleRef>}
          </li>
        ))}
      </ul>
      <p className="tb-faint">{CAVEAT}</p>
      <ResultActions
        title="利息计算"
        fields={fields}
        text={interestText(answer)}
        sheet={interestSheet(answer)}
        {...(claimable && { claim: interestClaim(answer, question) })}
      />
    </Section>
  );
}

/** 利息计算: computed in the browser by the same function as the API. */
export function InterestPage() {
  const { fields, change, epoch } = useFields();
  const now = useNow();
  const asked = useMemo(() => {
    const read = readQuestion(interestQuestion, fields);
    if (!read.ok) return { faults: read.faults };
    const fault = interestFault(read.question);
    if (fault) return { faults: { [fault.field]: fault.message } };
    return { faults: {}, question: read.question, answer: answerInterest(read.question) };
  }, [fields]);
  return (
    <ToolPage
      title="利息计算"
      lead="每一天按当天的利率和尚欠的本金计算，逐段列出，写明利率从哪里来。不用登录，在您的浏览器中计算，输入的内容不保存。"
      form={
        <InterestForm
          key={`${epoch}`}
          fields={fields}
          faults={asked.faults}
          change={change}
          today={toPlainDate(now.toISOString() as Instant)} // the form of law/time
        />
      }
      result={
        asked.answer ? (
          <InterestResultView answer={asked.answer} question={asked.question} fields={fields} />
        ) : (
          <Section title="结果">
            <EmptyState title="填好就有结果">{Object.values(asked.faults)[0] ?? ''}</EmptyState>
          </Section>
        )
      }
    />
  );
}
