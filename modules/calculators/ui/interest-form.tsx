import { Button } from 'antd';
import { useState } from 'react';
import { Section } from '#web/kit/page.tsx';
import { INTEREST_KINDS, type InterestKind } from '../interest-terms.ts';
import type { FormProps } from './fee-form.tsx';
import { AmountInput, Check, Select, Tabs, TextInput } from './field.tsx';
import { bareAmount, PairRows } from './pair-rows.tsx';

/** A field that shows its fault once something stands in it, or once the law has something to say of it. */
function useFieldsOf({ fields, faults, change }: FormProps) {
  const of = (name: string) => ({
    value: fields[name] ?? '',
    fault:
      (fields[name] ?? '') === '' && (faults[name] ?? '').startsWith('请填写') ? undefined : faults[name],
    onChange: (value: string) => change({ [name]: value }),
  });
  return of;
}

const PER = [
  ['year', '年'],
  ['month', '月'],
  ['day', '日'],
] as const;

function Rate({
  form,
  label,
  name,
  per,
  hint,
}: {
  readonly form: FormProps;
  readonly label: string;
  readonly name: string;
  readonly per: string;
  readonly hint?: string;
}) {
  const of = useFieldsOf(form);
  return (
    <>
      <TextInput
        label={label}
        inputMode="decimal"
        suffix="%"
        placeholder="如 12"
        {...of(name)}
        {...(hint && { hint })}
      />
      <Select
        label={`${label}的单位`}
        value={(form.fields[per] ?? 'year') as 'year' | 'month' | 'day'} // anything else is a fault of the address
        onChange={(value) => form.change({ [per]: value })}
        options={PER.map(([key, word]) => [key, `每${word}`] as const)}
      />
    </>
  );
}

function LendingFields(form: FormProps) {
  const of = useFieldsOf(form);
  return (
    <>
      <Rate form={form} label="借期内利率" name="rate" per="per" hint="没有约定的留空" />
      <TextInput label="约定的还款日" type="date" {...of('due')} hint="没有约定的留空" />
      <Rate form={form} label="逾期利率" name="over" per="overper" hint="没有约定的留空，按法律规定" />
      <TextInput label="合同成立之日" type="date" {...of('contract')} hint="与出借日相同的留空" />
      <TextInput label="起诉之日" type="date" {...of('filed')} hint="合同成立于2020年8月20日以前的需要" />
    </>
  );
}

function LprFields(form: FormProps) {
  const of = useFieldsOf(form);
  return (
    <>
      <Select
        label="LPR 期限"
        value={(form.fields['term'] ?? '1y') as '1y' | '5y'} // anything else is a fault of the address
        onChange={(term) => form.change({ term })}
        options={[
          ['1y', '一年期'],
          ['5y', '五年期以上'],
        ]}
      />
      <TextInput label="倍数" inputMode="decimal" placeholder="1" suffix="倍" {...of('multiple')} />
      <TextInput label="加计" inputMode="decimal" placeholder="0" suffix="%" {...of('plus')} />
      <TextInput label="固定采用这一天的 LPR" type="date" {...of('fixed')} hint="留空则随每次公布变动" />
      <TextInput
        label="2019年8月20日以前的利率"
        inputMode="decimal"
        suffix="%"
        {...of('earlier')}
        hint="此前没有 LPR，涉及的才填"
      />
    </>
  );
}

function DelayedFields(form: FormProps) {
  const of = useFieldsOf(form);
  return (
    <>
      <TextInput
        label="履行期间的最后一日"
        type="date"
        {...of('perform')}
        hint="判决没有确定期间的，填生效之日"
      />
      <TextInput label="一般债务利息起算日" type="date" {...of('gfrom')} hint="判决没有判一般利息的留空" />
      <Rate form={form} label="一般债务利息" name="grate" per="gper" />
      <PairRows
        name="不计加倍部分的期间"
        value={form.fields['pauses'] ?? ''}
        fault={form.faults['pauses']}
        between=".."
        columns={[
          ['自', 'date'],
          ['至（含）', 'date'],
        ]}
        onChange={(pauses) => form.change({ pauses })}
      />
    </>
  );
}

function More(form: FormProps) {
  const { fields, change } = form;
  const of = useFieldsOf(form);
  const [open] = useState(() =>
    ['base', 'tail', 'costs', 'first'].some((name) => (fields[name] ?? '') !== ''),
  );
  return (
    <details className="tbt-free tbt-wide" open={open}>
      <summary>算法的选择</summary>
      <div className="tbt-form">
        <Select
          label="一年按"
          value={(fields['base'] ?? '365') as '365' | '360'} // anything else is a fault of the address
          onChange={(base) => change({ base: base === '365' ? '' : base })}
          options={[
            ['365', '365 日'],
            ['360', '360 日（须有约定）'],
          ]}
        />
        <AmountInput label="实现债权的费用" {...of('costs')} hint="还款先抵费用，没有的留空" />
        <Check
          label="算头不算尾：截止日和还款当日不计"
          checked={fields['tail'] === '1'}
          onChange={(on) => change({ tail: on ? '1' : '' })}
        />
        <Check
          label="约定还款先抵本金"
          checked={fields['first'] === 'principal'}
          onChange={(on) => change({ first: on ? 'principal' : '' })}
        />
      </div>
    </details>
  );
}

/** What the calculation of interest needs, by kind. */
export function InterestForm(form: FormProps & { readonly today: string }) {
  const { fields, faults, change, today } = form;
  const of = useFieldsOf(form);
  const kind = (fields['kind'] ?? 'lending') as InterestKind; // an unknown one is a fault of the address
  return (
    <>
      <Tabs
        legend="利息的种类"
        value={kind}
        options={Object.entries(INTEREST_KINDS) as [InterestKind, string][]} // keys of the table
        onChange={(next) => change({ kind: next })}
      />
      <Section title="填写">
        <div className="tbt-form">
          <AmountInput
            label={kind === 'delayed-performance' ? '判决确定的金钱债务（不含一般利息）' : '本金'}
            placeholder="如 50万"
            {...of('principal')}
          />
          {kind !== 'delayed-performance' && (
            <TextInput
              label={kind === 'lending' ? '出借日' : kind === 'sale-overdue' ? '逾期的第一日' : '起算日'}
              type="date"
              {...of('from')}
            />
          )}
          <TextInput label="计算至" type="date" {...of('to')} />
          {fields['to'] !== today && (
            <Button className="tbt-today" onClick={() => change({ to: today })}>
              计算至今天
            </Button>
          )}
          {kind === 'agreed' && <Rate form={form} label="约定利率" name="rate" per="per" />}
          {kind === 'lending' && <LendingFields {...form} />}
          {kind === 'lpr' && <LprFields {...form} />}
          {kind === 'sale-overdue' && (
            <>
              <TextInput
                label="在 LPR 基础上加计"
                inputMode="decimal"
                suffix="%"
                placeholder="50"
                {...of('plus')}
                hint="30% 至 50%"
              />
              <TextInput
                label="2019年8月20日以前的基准利率"
                inputMode="decimal"
                suffix="%"
                {...of('earlier')}
                hint="违约在此之前的才填"
              />
            </>
          )}
          {kind === 'delayed-performance' && <DelayedFields {...form} />}
          <PairRows
            name="还款"
            value={fields['repay'] ?? ''}
            fault={faults['repay']}
            between=":"
            columns={[
              ['日期', 'date'],
              ['金额', 'amount'],
            ]}
            onChange={(repay) => change({ repay: bareAmount(repay) })}
          />
          <More {...form} />
        </div>
      </Section>
    </>
  );
}
