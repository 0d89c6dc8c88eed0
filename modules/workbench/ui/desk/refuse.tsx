import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { get } from '#web/kit/api/client.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { Loaded } from '#web/kit/states.tsx';
import { FILING_FACES, refusalRemedy } from '../../terms.ts';
import type { FilingKind, FilingView, Ground } from '../../terms.ts';
import type { DecideProps } from './decide.tsx';
import { Words } from './field-inputs.tsx';

/** 裁定不予受理、不予立案，决定不予受理: a ground of the kind's own list, the reasons, and the text. */
export function Refuse({ filing, deciding, onClose }: DecideProps) {
  const grounds = useQuery({
    queryKey: ['desk-grounds', filing.kind],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      get<{ grounds: readonly Ground[] }>('/api/desk/grounds', { kind: filing.kind }, signal),
  });
  const [groundId, setGround] = useState('');
  const [reasons, setReasons] = useState('');
  const { name, form } = FILING_FACES[filing.kind].refusal;
  const verb = form === 'ruling' ? '裁定' : '决定';
  const may = filing.acts.refuse;
  return (
    <Dialog open onClose={onClose} title={name} place="side">
      <Loaded query={grounds} rows={8}>
        {({ grounds: list }) => {
          const ground = list.find((each) => each.id === groundId);
          const whyNot =
            may?.can === false
              ? may.why
              : ground === undefined
                ? '请先选择法定理由。'
                : reasons.trim() === ''
                  ? `请写明${verb}理由。`
                  : undefined;
          return (
            <div className="wb-notice tb-stack">
              <fieldset className="wb-grounds">
                <legend>法定理由</legend>
                {list.map((each) => (
                  <label key={each.id}>
                    <input
                      type="radio"
                      name="ground"
                      checked={each.id === groundId}
                      onChange={() => setGround(each.id)}
                    />
                    <span>
                      {each.text}
                      <ArticleRef>{each.article}</ArticleRef>
                    </span>
                  </label>
                ))}
              </fieldset>
              <Words
                label={`${verb}理由`}
                value={reasons}
                onChange={setReasons}
                rows={5}
                hint={`写明查明的事实和不符合受理条件之处，将写入${verb}书“本院经审查认为”部分。`}
              />
              {ground && reasons.trim() !== '' && (
                <RulingPreview filing={filing} ground={ground} reasons={reasons} />
              )}
              <p className="tb-faint">不服的，可以{remedyOf(filing)}。作出后不能撤回。</p>
              {deciding.problem && <ProblemAlert problem={deciding.problem} />}
              <div className="wb-notice-foot">
                <Button onClick={onClose}>先不办</Button>
                <DisabledReason
                  type="primary"
                  whyNot={whyNot}
                  loading={deciding.busy}
                  onClick={() => deciding.run({ act: 'refuse', groundId, reasons: reasons.trim() })}
                >
                  {`作出${name.slice(2)}${verb}`}
                </DisabledReason>
              </div>
            </div>
          );
        }}
      </Loaded>
    </Dialog>
  );
}

/** What may be done against the refusal, in words. */
function remedyOf({ kind, content }: FilingView): string {
  const { days, to, name } = refusalRemedy(kind, {
    notarisedDebt: content.enforcement?.instrument === 'notarised-debt',
    committee: content.compensation?.path === 'committee',
  });
  return `${days === null ? '' : `自送达之日起${days}日内`}向${to}${name}`;
}

const RULINGS: Readonly<Record<FilingKind, string>> = {
  civil: '民事裁定书',
  administrative: '行政裁定书',
  'private-prosecution': '刑事裁定书',
  enforcement: '执行裁定书',
  compensation: '不予受理案件决定书',
};

function RulingPreview({
  filing,
  ground,
  reasons,
}: {
  readonly filing: FilingView;
  readonly ground: Ground;
  readonly reasons: string;
}) {
  const { refusal, roles, words } = FILING_FACES[filing.kind];
  const verb = refusal.form === 'ruling' ? '裁定' : '决定';
  const filed = words.filing;
  const who = filing.kind === 'civil' || filing.kind === 'administrative' ? '起诉人' : roles.plaintiff;
  const names = filing.content.parties
    .filter((party) => party.role === 'plaintiff')
    .map((party) => party.name)
    .join('、');
  return (
    <article className="wb-paper" aria-label={`${verb}书预览`}>
      <p className="wb-paper-court">{filing.courtName}</p>
      <p className="wb-paper-title">{RULINGS[filing.kind]}</p>
      <p>
        {who}：{names}。
      </p>
      <p>
        {who}就{filing.title}一案向本院
        {filed === '自诉' ? '提起自诉' : filed}。
      </p>
      <p>
        本院经审查认为，{ground.text}（{ground.article}）。{reasons.trim()}
      </p>
      <p>
        依照{[...new Set([ground.article, refusal.article.label])].join('、')}规定，{verb}如下：
      </p>
      <p>
        对{names}的{filed.slice(0, 2)}，本院{refusal.name.slice(2)}。
      </p>
      <p>
        如不服本{verb}，可以{remedyOf(filing)}。
      </p>
      <p className="tb-faint">预览仅供核对文字，正式文书由系统排版并签章。</p>
    </article>
  );
}
