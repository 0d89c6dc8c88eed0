import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { Money } from '#web/kit/money.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { Loaded } from '#web/kit/states.tsx';
import { actNameOf, FILING_FACES } from '../../terms.ts';
import type { FilingView } from '../../terms.ts';
import { useCourtSettings } from '../use-settings.ts';
import { Days, Words } from './field-inputs.tsx';
import type { Deciding } from './use-acts.ts';

export interface DecideProps {
  readonly filing: FilingView;
  readonly deciding: Deciding;
  readonly onClose: () => void;
}

const ACCEPT = 'wb-accept';

/** What goes out with an acceptance, by the kind of filing. */
const PAPERS = {
  suit: '受理案件通知书、交纳诉讼费用通知书、举证通知书',
  'private-prosecution': '立案通知书',
  enforcement: '受理案件通知书',
  compensation: '受理案件通知书',
} as const;

/** 类型代字 of the case that comes of it. */
function caseTypeOf({ kind, content }: FilingView): string {
  const [first = '', second = first] = FILING_FACES[kind].caseTypes;
  return content.enforcement?.resumes === true || content.compensation?.path === 'committee' ? second : first;
}

/** 登记立案: says what follows, then does it. */
export function Accept({ filing, deciding, onClose }: DecideProps) {
  const settings = useCourtSettings();
  const [days, setDays] = useState<number>();
  const { acceptance, fee } = FILING_FACES[filing.kind];
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
                ...(acceptance.evidenceNotice && {
                  evidenceDays: days ?? settings.data?.settings.evidencePeriodDays ?? 15,
                }),
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
          <li>编立案号：本院本年度“{caseTypeOf(filing)}”字下一个号，号码连续，不能更改。</li>
          <li>
            {fee.prepaid ? (
              <>
                生成案件受理费账单：
                <Money fen={filing.fee.total} capitals="always" />
              </>
            ) : (
              `不生成账单：${fee.text}。`
            )}
          </li>
          <li>
            制作并送达{PAPERS[acceptance.notice]}给{filing.filer.name}律师。
          </li>
        </ol>
        {acceptance.evidenceNotice && (
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
        )}
        <p className="tb-faint">立案后不能撤回这一步。</p>
        {may?.article && <ArticleRef>{may.article}</ArticleRef>}
        {deciding.problem && <ProblemAlert problem={deciding.problem} />}
      </div>
    </Dialog>
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
      title="退回材料并记录在册？"
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
        <p>
          补正期限已经届满，没有补正，也没有{actNameOf('insist', filing.kind)}。退回后，可以补齐材料重新提出。
        </p>
        <Words label="说明（可以不填）" value={reason} onChange={setReason} />
        {may?.article && <ArticleRef>{may.article}</ArticleRef>}
        {deciding.problem && <ProblemAlert problem={deciding.problem} />}
      </div>
    </Dialog>
  );
}
