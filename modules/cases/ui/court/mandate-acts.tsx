import { useId, useState } from 'react';
import { POWERS } from '#law/filing/agents.ts';
import type { DeskCaseView } from '../../views.ts';
import { ActDialog } from './act-dialog.tsx';
import { Field, Why } from './fields.tsx';

const SPECIAL = Object.entries(POWERS).filter(([, power]) => power.special);

/** 登记代理关系 shown on paper at the counter. */
export function RecordMandate({ view }: { readonly view: DeskCaseView }) {
  const id = useId();
  const [lawyerName, setName] = useState('');
  const [licenceNo, setLicence] = useState('');
  const [firm, setFirm] = useState('');
  const [until, setUntil] = useState('');
  const [partyIds, setParties] = useState<readonly string[]>([]);
  const [matters, setMatters] = useState<readonly string[]>([]);
  const toggle = (list: readonly string[], one: string) =>
    list.includes(one) ? list.filter((each) => each !== one) : [...list, one];
  return (
    <ActDialog
      view={view}
      path="mandates"
      label="登记代理关系"
      word="登记"
      may={view.can['record-mandate']}
      lead="核对授权委托书、律师执业证和律师事务所证明后登记。每一当事人至多两名代理人，同一律师不得代理双方；律师有账号的，案件随即关联到其名下。"
      body={() => ({
        lawyerName,
        licenceNo,
        firm,
        partyIds,
        special: matters.length > 0,
        matters,
        ...(until && { until }),
      })}
    >
      <div className="cs-form-two">
        <Field label="律师姓名" required value={lawyerName} onChange={setName} maxLength={50} />
        <Field
          label="律师执业证号"
          required
          value={licenceNo}
          onChange={setLicence}
          maxLength={20}
          hint="17位数字"
        />
        <Field label="律师事务所" required value={firm} onChange={setFirm} maxLength={100} />
        <Field label="委托期限至" type="date" value={until} onChange={setUntil} />
      </div>
      <fieldset className="cs-checks">
        <legend className="tb-faint">委托人</legend>
        {view.parties
          .filter((party) => party.leftOn === null)
          .map((party) => (
            <div key={party.id}>
              <input
                id={`${id}${party.id}`}
                type="checkbox"
                checked={partyIds.includes(party.id)}
                onChange={() => setParties(toggle(partyIds, party.id))}
              />{' '}
              <label htmlFor={`${id}${party.id}`}>
                {party.roleName}
                {party.name}
              </label>
            </div>
          ))}
      </fieldset>
      <fieldset className="cs-checks">
        <legend className="tb-faint">特别授权的事项（不选为一般授权）</legend>
        {SPECIAL.map(([power, { name }]) => (
          <div key={power}>
            <input
              id={`${id}${power}`}
              type="checkbox"
              checked={matters.includes(power)}
              onChange={() => setMatters(toggle(matters, power))}
            />{' '}
            <label htmlFor={`${id}${power}`}>{name}</label>
          </div>
        ))}
      </fieldset>
    </ActDialog>
  );
}

export function EndMandate({
  view,
  counsel,
}: {
  readonly view: DeskCaseView;
  readonly counsel: DeskCaseView['counsel'][number];
}) {
  const [why, setWhy] = useState('');
  return (
    <ActDialog
      view={view}
      path={`mandates/${counsel.id}/end`}
      label="登记解除委托"
      small
      danger
      may={view.can['end-mandate']}
      lead={`${counsel.lawyerName}律师的委托关系解除后，对方代理人随即得到通知。`}
      body={() => ({ why })}
    >
      <Why value={why} onChange={setWhy} />
    </ActDialog>
  );
}
