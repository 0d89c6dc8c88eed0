import { useId, useState } from 'react';
import { EXCLUSIONS } from '#law/periods/exclusions.ts';
import { NODE_KINDS } from '../../terms.ts';
import type { DeskCaseView } from '../../views.ts';
import { ActDialog } from './act-dialog.tsx';
import { choicesOf, Field, Pick, Why } from './fields.tsx';

interface Props {
  readonly view: DeskCaseView;
}

/** What the platform closes a case as; another way may be written. */
const WAYS = [
  '判决',
  '调解',
  '准许撤诉',
  '按撤诉处理',
  '驳回起诉',
  '终结诉讼',
  '移送其他法院',
  '执行完毕',
  '终结本次执行程序',
];
const PROCEDURES = { ordinary: '普通程序', summary: '简易程序', 'small-claims': '小额诉讼程序' };
const CAUSES = Object.entries(EXCLUSIONS)
  .filter(([, { scopes }]) =>
    (scopes as readonly string[]).some((scope) => scope === 'trial' || scope === 'enforcement'),
  )
  .map(([id, { name }]) => ({ id, name }));

export function CloseDebate({ view }: Props) {
  const [on, setOn] = useState('');
  return (
    <ActDialog
      view={view}
      path="close-debate"
      label="法庭辩论终结"
      may={view.can['close-debate']}
      lead="举证期限随之终止，此后不能再申请回避，撤诉须征求对方意见。"
      body={() => (on ? { on } : {})}
    >
      <Field label="日期" type="date" value={on} onChange={setOn} hint="不填为今天" />
    </ActDialog>
  );
}

export function Pronounce({ view }: Props) {
  const [on, setOn] = useState('');
  const [what, setWhat] = useState('');
  return (
    <ActDialog
      view={view}
      path="pronounce"
      label="宣判"
      word="记录宣判"
      may={view.can['pronounce']}
      lead="审限到此为止。各方上诉期自裁判文书送达之日起分别计算。"
      body={() => ({ ...(on && { on }), ...(what.trim() && { what: what.trim() }) })}
    >
      <Field label="裁判" value={what} onChange={setWhat} maxLength={60} hint="例如：民事判决" />
      <Field label="日期" type="date" value={on} onChange={setOn} hint="不填为今天" />
    </ActDialog>
  );
}

export function CloseCase({ view }: Props) {
  const id = useId();
  const [way, setWay] = useState('');
  return (
    <ActDialog
      view={view}
      path="close"
      label="结案"
      danger
      may={view.can['close']}
      lead="尚未进行的开庭取消，尚在计算的期限终止。结案不能撤回。"
      body={() => ({ way })}
    >
      <div className="cs-field">
        <label htmlFor={id}>结案方式</label>
        <input
          id={id}
          className="cs-input"
          required
          maxLength={40}
          list={`${id}ways`}
          value={way}
          onChange={(event) => setWay(event.target.value)}
        />
        <datalist id={`${id}ways`}>
          {WAYS.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </datalist>
      </div>
    </ActDialog>
  );
}

export function ChangeProcedure({ view }: Props) {
  const [to, setTo] = useState('');
  const [why, setWhy] = useState('');
  return (
    <ActDialog
      view={view}
      path="procedure"
      label="变更审理程序"
      may={view.can['change-procedure']}
      lead="审限自立案之日重新计算（民诉法解释第二百五十八条）。"
      body={() => ({ to, why })}
    >
      <Pick
        label="转为"
        value={to}
        choices={choicesOf(PROCEDURES).filter((one) => one.id !== view.procedure)}
        onChange={setTo}
      />
      <Why value={why} onChange={setWhy} />
    </ActDialog>
  );
}

/** 扣除审限, or on with it. */
export function TrialClock({ view }: Props) {
  const stopped = view.limit?.state === 'suspended';
  const [cause, setCause] = useState('');
  return (
    <ActDialog
      view={view}
      path="trial-clock"
      label={stopped ? '恢复计算审限' : '扣除审限'}
      may={view.can['stop-clock']}
      lead={
        stopped
          ? '自今日起恢复计算，审限按扣除的日数顺延。'
          : '自今日起不计入审限，事由限于法律、司法解释的规定（审限规定第九条）。'
      }
      body={() => ({ cause, stop: !stopped })}
    >
      <Pick label="事由" value={cause} choices={CAUSES} onChange={setCause} />
    </ActDialog>
  );
}

export function AddNode({ view }: Props) {
  const id = useId();
  const [kind, setKind] = useState('');
  const [title, setTitle] = useState('');
  const [detail, setDetail] = useState('');
  const [inside, setInside] = useState(false);
  return (
    <ActDialog
      view={view}
      path="nodes"
      label="登记节点"
      word="登记"
      may={view.can['add-node']}
      body={() => ({ kind, title, ...(detail.trim() && { detail: detail.trim() }), inside })}
    >
      <Pick label="类别" value={kind} choices={choicesOf(NODE_KINDS)} onChange={setKind} />
      <Field label="名称" required value={title} onChange={setTitle} maxLength={100} />
      <Field label="说明" value={detail} onChange={setDetail} maxLength={500} />
      <div>
        <input
          id={id}
          type="checkbox"
          checked={inside}
          onChange={(event) => setInside(event.target.checked)}
        />{' '}
        <label htmlFor={id}>仅供本院查看</label>
      </div>
    </ActDialog>
  );
}
