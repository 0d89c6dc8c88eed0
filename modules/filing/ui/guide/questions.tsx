import { InputNumber } from 'antd';
import { useId } from 'react';
import {
  AGENTS,
  CLAIMANTS,
  FILING_KINDS,
  flagsOf,
  type GuideQuestion,
  ORIGINS,
  REVIEWS,
  TITLES,
  WHO,
} from '../../guide/questions.ts';
import { searchCourts } from '../api.ts';
import { SearchPick } from '../form/search-pick.tsx';

/** Fields of the address. */
export type Fields = Readonly<Record<string, string>>;

interface QuestionsProps {
  readonly question: GuideQuestion;
  readonly change: (some: Fields) => void;
}

/** What the list depends on. */
export function Questions({ question, change }: QuestionsProps) {
  const { kind } = question;
  const others = useId();
  const court = useId();
  return (
    <div className="tb-stack">
      <Choice
        legend="立案类型"
        options={FILING_KINDS}
        value={kind}
        onChange={(next) => change({ kind: next, on: '' })}
      />
      <Choice
        legend={CLAIMANTS[kind]}
        options={WHO}
        value={question.who}
        onChange={(who) => change({ who })}
      />
      <div className="tbf-grid">
        <Pick
          label={`${CLAIMANTS[kind]}来自`}
          options={ORIGINS}
          value={question.origin}
          onChange={(origin) => change({ origin })}
        />
        <Pick
          label="谁来代理"
          options={AGENTS}
          value={question.agent}
          onChange={(agent) => change({ agent })}
        />
        {kind === 'enforcement' && (
          <Pick
            label="执行依据"
            options={TITLES}
            value={question.title}
            onChange={(title) => change({ title })}
          />
        )}
        {kind === 'administrative' && (
          <Pick
            label="行政复议"
            options={REVIEWS}
            value={question.review}
            onChange={(review) => change({ review })}
          />
        )}
      </div>
      <Choice
        legend="提交方式"
        options={{ online: '网上', paper: '现场或者邮寄纸质材料' }}
        value={question.channel}
        onChange={(channel) => change({ channel })}
      />
      {question.channel === 'paper' && (
        <div className="tbf-field">
          <label htmlFor={others}>对方当事人和第三人的人数</label>
          <InputNumber
            id={others}
            min={1}
            max={999}
            precision={0}
            value={question.others}
            onChange={(next) => change({ others: String(next ?? 1) })}
          />
        </div>
      )}
      <fieldset className="tbf-powers">
        <legend>还有这些情形的，请勾选</legend>
        {flagsOf(kind).map(([id, label]) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={question.on.includes(id)}
              onChange={(event) =>
                change({
                  on: (event.target.checked
                    ? [...question.on, id]
                    : question.on.filter((flag) => flag !== id)
                  ).join(','),
                })
              }
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <div className="tbf-field">
        <label htmlFor={court}>受理法院（可以不选）</label>
        <SearchPick
          inputId={court}
          label="查找法院"
          name="guide-courts"
          placeholder="名称、拼音或首字母"
          search={async (q, signal) =>
            (await searchCourts({ q, limit: 20 }, signal)).map((hit) => ({
              id: hit.id,
              title: hit.name,
              detail: hit.province,
            }))
          }
          onPick={(option) => change({ court: option.id })}
        />
      </div>
    </div>
  );
}

interface OptionsProps<T extends string> {
  readonly options: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({
  legend,
  options,
  value,
  onChange,
}: OptionsProps<T> & { readonly legend: string }) {
  const name = useId();
  return (
    <fieldset className="tb-choice">
      <legend>{legend}</legend>
      {(Object.entries(options) as [T, string][]).map(([option, word]) => (
        <label key={option}>
          <input type="radio" name={name} checked={value === option} onChange={() => onChange(option)} />
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Pick<T extends string>({
  label,
  options,
  value,
  onChange,
}: OptionsProps<T> & { readonly label: string }) {
  const id = useId();
  return (
    <div className="tbf-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="tbf-select"
        value={value}
        onChange={(event) => onChange(event.target.value as T)} // only the options given can be chosen
      >
        {(Object.entries(options) as [T, string][]).map(([option, word]) => (
          <option key={option} value={option}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}
