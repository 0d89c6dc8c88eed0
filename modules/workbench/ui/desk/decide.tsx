import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { get } from '#web/kit/api/client.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { Money } from '#web/kit/money.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { Loaded } from '#web/kit/states.tsx';
import type { FilingView, Ground } from '../../terms.ts';
import { useCourtSettings } from '../use-settings.ts';
import { Days, Words } from './field-inputs.tsx';
import type { Deciding } from './use-acts.ts';

interface DecideProps {
  readonly filing: FilingView;
  readonly deciding: Deciding;
  readonly onClose: () => void;
}

const ACCEPT = 'wb-accept';

/** 登记立案: says what follows, then does it. */
export function Accept({ filing, deciding, onClose }: DecideProps) {
  const settings = useCourtSettings();
  const [days, setDays] = useState<number>();
  const may = filing.acts.accept;
  // A, then Enter: the hand stays where it is.
  useEffect(() => document.getElementById(ACCEPT)?.focus(), []);
  const faults = filing.checklist?.filter((finding) => finding.level === 'fault').length ?? 0;
  return (
    <Dialog
      open
      onClose={onClose}
      title="登记立案？"
      footer={
        <>
          <Button onClick={onClose}>先不办</Button>
          <DisabledReason
            id={ACCEPT}
            type="primary"
            whyNot={may?.can === false ? may.why : undefined}
            loading={deciding.busy}
            onClick={() =>
              deciding.run({
                act: 'accept',
                evidenceDays: days ?? settings.data?.settings.evidencePeriodDays ?? 15,
              })
            }
          >
            登记立案
          </DisabledReason>
        </>
      }
    >
      <div className="tb-stack">
        {faults > 0 && <p className="tb-save-warn">审查要点中还有 {faults} 处不符合，请确认不影响立案。</p>}
        <p>立案后依次发生：</p>
        <ol className="wb-follow">
          <li>编立案号：本院本年度民事一审下一个号，号码连续，不能更改。</li>
          <li>
            生成案件受理费账单：
            <Money fen={filing.fee.total} capitals="always" />
          </li>
          <li>制作并送达受理案件通知书、交纳诉讼费用通知书、举证通知书给{filing.filer.name}律师。</li>
        </ol>
        <Loaded query={settings} rows={1}>
          {(given) => (
            <Days
              label="举证期限"
              value={days ?? given.settings.evidencePeriodDays}
              onChange={setDays}
              hint="第一审普通程序不得少于十五日；写入举证通知书。"
            />
          )}
        </Loaded>
        <p className="tb-faint">立案后不能撤回这一步。</p>
        {may?.article && <ArticleRef>{may.article}</ArticleRef>}
        {deciding.problem && <ProblemAlert problem={deciding.problem} />}
      </div>
    </Dialog>
  );
}

/** 裁定不予受理: a ground of the list, the reasons, and the ruling's text. */
export function Refuse({ filing, deciding, onClose }: DecideProps) {
  const grounds = useQuery({
    queryKey: ['desk-grounds'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => get<{ grounds: readonly Ground[] }>('/api/desk/grounds', undefined, signal),
  });
  const [groundId, setGround] = useState('');
  const [reasons, setReasons] = useState('');
  const may = filing.acts.refuse;
  return (
    <Dialog open onClose={onClose} title="裁定不予受理" place="side">
      <Loaded query={grounds} rows={8}>
        {({ grounds: list }) => {
          const ground = list.find((each) => each.id === groundId);
          const whyNot =
            may?.can === false
              ? may.why
              : ground === undefined
                ? '请先选择法定理由。'
                : reasons.trim() === ''
                  ? '请写明裁定理由。'
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
                label="裁定理由"
                value={reasons}
                onChange={setReasons}
                rows={5}
                hint="写明查明的事实和不符合受理条件之处，将写入裁定书“本院经审查认为”部分。"
              />
              {ground && reasons.trim() !== '' && (
                <RulingPreview filing={filing} ground={ground} reasons={reasons} />
              )}
              <p className="tb-faint">裁定书送达后，起诉人可以在十日内上诉。作出后不能撤回。</p>
              {deciding.problem && <ProblemAlert problem={deciding.problem} />}
              <div className="wb-notice-foot">
                <Button onClick={onClose}>先不办</Button>
                <DisabledReason
                  type="primary"
                  whyNot={whyNot}
                  loading={deciding.busy}
                  onClick={() => deciding.run({ act: 'refuse', groundId, reasons: reasons.trim() })}
                >
                  作出不予受理裁定
                </DisabledReason>
              </div>
            </div>
          );
        }}
      </Loaded>
    </Dialog>
  );
}

function RulingPreview({
  filing,
  ground,
  reasons,
}: {
  readonly filing: FilingView;
  readonly ground: Ground;
  readonly reasons: string;
}) {
  const plaintiffs = filing.content.parties
    .filter((party) => party.role === 'plaintiff')
    .map((party) => party.name);
  return (
    <article className="wb-paper" aria-label="裁定书预览">
      <p className="wb-paper-court">{filing.courtName}</p>
      <p className="wb-paper-title">民事裁定书</p>
      <p>起诉人：{plaintiffs.join('、')}。</p>
      <p>起诉人就{filing.title}一案向本院起诉。</p>
      <p>
        本院经审查认为，{ground.text}（{ground.article}）。{reasons.trim()}
      </p>
      <p>依照{ground.article}、《中华人民共和国民事诉讼法》第一百二十六条、第一百五十七条规定，裁定如下：</p>
      <p>对{plaintiffs.join('、')}的起诉，本院不予受理。</p>
      <p>如不服本裁定，可以在裁定书送达之日起十日内，向本院递交上诉状，上诉于上一级人民法院。</p>
      <p className="tb-faint">预览仅供核对文字，正式文书由系统排版并签章。</p>
    </article>
  );
}

/** 退回并记录在册. */
export function Return({ filing, deciding, onClose }: DecideProps) {
  const [reason, setReason] = useState('');
  const may = filing.acts.return;
  return (
    <Dialog
      open
      onClose={onClose}
      title="退回起诉材料并记录在册？"
      footer={
        <>
          <Button onClick={onClose}>先不办</Button>
          <DisabledReason
            type="primary"
            whyNot={may?.can === false ? may.why : undefined}
            loading={deciding.busy}
            onClick={() => deciding.run({ act: 'return', reason: reason.trim() })}
          >
            退回并记录
          </DisabledReason>
        </>
      }
    >
      <div className="tb-stack">
        <p>补正期限已经届满，起诉人没有补正，也没有坚持起诉。退回后，起诉人可以补齐材料重新起诉。</p>
        <Words label="说明（可以不填）" value={reason} onChange={setReason} />
        {may?.article && <ArticleRef>{may.article}</ArticleRef>}
        {deciding.problem && <ProblemAlert problem={deciding.problem} />}
      </div>
    </Dialog>
  );
}
