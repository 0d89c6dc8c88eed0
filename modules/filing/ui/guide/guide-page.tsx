import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { Button, InputNumber } from 'antd';
import { useId } from 'react';
import { get } from '#web/kit/api/client.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { Go } from '#web/kit/link.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { Loaded } from '#web/kit/states.tsx';
import {
  AGENTS,
  CLAIMANTS,
  FILING_KINDS,
  flagsOf,
  type GuideQuestion,
  ORIGINS,
  questionOf,
  REVIEWS,
  TITLES,
  WHO,
} from '../../guide/questions.ts';
import type { GuideLine, GuideView } from '../../guide/terms.ts';
import { searchCourts } from '../api.ts';
import { SearchPick } from '../form/search-pick.tsx';
import '../form/form.css';
import './guide.css';

type Fields = Readonly<Record<string, string>>;

/** The question stands in the address, so that a link says the same to somebody else. */
function useGuideQuestion() {
  const navigate = useNavigate();
  const search = useRouterState({ select: (state) => state.location.searchStr });
  const fields: Fields = Object.fromEntries(new URLSearchParams(search));
  const change = (some: Fields) => {
    const next = Object.fromEntries(
      Object.entries({ ...fields, ...some }).filter(([, value]) => value !== ''),
    );
    void navigate({ to: '/guide', search: next, replace: true, resetScroll: false });
  };
  return { fields, question: questionOf(fields), change };
}

/** 立案材料指引: what must be handed in, what may be, how many, by which article. Open to everyone. */
export function GuidePage() {
  const { fields, question, change } = useGuideQuestion();
  const query = useQuery({
    queryKey: ['guide', fields],
    queryFn: ({ signal }) => get<GuideView>('/api/guide/materials', fields, signal),
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  });
  return (
    <Page title="立案材料指引" actions={<Button onClick={() => window.print()}>打印</Button>}>
      <div className="tbg-guide">
        <Section title="您的情况">
          <Questions question={question} change={change} />
        </Section>
        <Loaded query={query} rows={8}>
          {(view) => <Answer view={view} question={question} />}
        </Loaded>
      </div>
    </Page>
  );
}

interface QuestionsProps {
  readonly question: GuideQuestion;
  readonly change: (some: Fields) => void;
}

function Questions({ question, change }: QuestionsProps) {
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

function Answer({ view, question }: { readonly view: GuideView; readonly question: GuideQuestion }) {
  return (
    <div className="tb-stack">
      {view.court && (
        <Section title={view.court.name}>
          <ul className="tbg-hints">
            {view.court.hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="应当提交" aside={`${view.kindName}，${view.required.length} 项`}>
        <Lines lines={view.required} claimant={view.claimant} label="应当提交的材料" />
      </Section>
      {view.optional.length > 0 && (
        <Section title="可以一并提交" aside="不交不影响立案">
          <Lines lines={view.optional} claimant={view.claimant} label="可以一并提交的材料" />
        </Section>
      )}
      <p className="tb-faint">
        法院要求补正的，应当一次性书面告知；法律没有要求的材料，不得作为立案的条件。
        {question.channel === 'online' && '在线提交符合要求的电子材料后，不再要求提交纸质件。'}
      </p>
      {view.kind === 'civil' && (
        <p className="tbg-next">
          <Go href="/drafts">开始填写民事一审立案</Go>
        </p>
      )}
    </div>
  );
}

const OF: Readonly<Record<GuideLine['of'], (claimant: string) => string>> = {
  case: () => '',
  claimant: (claimant) => `每名${claimant}一份`,
  agent: () => '每名代理人一份',
};

function Lines({
  lines,
  claimant,
  label,
}: {
  readonly lines: readonly GuideLine[];
  readonly claimant: string;
  readonly label: string;
}) {
  return (
    <ol className="tbg-lines" aria-label={label}>
      {lines.map((line) => {
        const of = OF[line.of](claimant);
        const details = [line.copies === undefined ? '' : `${line.copies} 份`, of, line.note ?? ''].filter(
          Boolean,
        );
        return (
          <li key={line.id}>
            <span className="tb-item-title">{line.name}</span>
            {line.template && (
              <Go href={`/pleadings?template=${line.template}`} className="tbg-template">
                用模板填写
              </Go>
            )}
            {details.length > 0 && <div className="tb-faint">{details.join('；')}</div>}
            <ArticleRef>{line.article}</ArticleRef>
          </li>
        );
      })}
    </ol>
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
