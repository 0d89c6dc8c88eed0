import { Button } from 'antd';
import { useState } from 'react';
import { RANGES, RELIEF, RELIEF_GROUNDS } from '#law/fees/index.ts';
import { Section } from '#web/kit/page.tsx';
import { FEE_KIND_IDS, feeKind, type FeeKindId, suitKinds } from '../fee-kinds.ts';
import { FEE_TOPICS, type FeeTopic, REFUND_REASONS, type RefundReason } from '../fee-terms.ts';
import { AmountInput, Check, Select, Tabs, TextInput } from './field.tsx';
import type { Fields } from './use-fields.ts';

export interface FormProps {
  readonly fields: Fields;
  readonly faults: Fields;
  readonly change: (some: Fields) => void;
}

const COMMON: readonly (readonly [FeeKindId, string])[] = [
  ['property', '财产案件'],
  ['divorce', '离婚'],
  ['labour', '劳动争议'],
  ['personality', '人格权'],
  ['execution', '申请执行'],
  ['preservation', '申请保全'],
];

/** A comma separates claims in the address; inside a figure it is only for the eye. */
const bare = (typed: string) => typed.replaceAll(/[,，]/g, '');

function AmountRows({ label, fields, faults, change }: FormProps & { readonly label: string }) {
  const [rows, setRows] = useState(() => (fields['amounts'] ?? '').split(','));
  function put(next: readonly string[]): void {
    setRows([...next]);
    change({ amounts: next.map(bare).join(',') });
  }
  return (
    <div className="tbt-rows">
      {rows.map((row, index) => (
        // rows have no identity of their own: they are places in a sum
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className="tbt-row">
          <AmountInput
            label={rows.length > 1 ? `${label} ${index + 1}` : label}
            value={row}
            placeholder="如 120000、12万"
            fault={index === 0 && row !== '' ? faults['amounts'] : undefined}
            onChange={(value) => put(rows.with(index, value))}
          />
          {rows.length > 1 && (
            <Button
              type="text"
              onClick={() => put(rows.toSpliced(index, 1))}
              aria-label={`删除${label} ${index + 1}`}
            >
              删除
            </Button>
          )}
        </div>
      ))}
      <Button size="small" onClick={() => put([...rows, ''])} disabled={rows.length >= 20}>
        再加一项，合并计算
      </Button>
    </div>
  );
}

function KindChoice({ fields, change, only }: FormProps & { readonly only: readonly FeeKindId[] }) {
  const kind = (fields['kind'] ?? 'property') as FeeKindId; // an unknown one is shown as a fault by the page
  return (
    <>
      <fieldset className="tbt-chips">
        <legend className="tb-sr">常用种类</legend>
        {COMMON.filter(([id]) => only.includes(id)).map(([id, word]) => (
          <button
            key={id}
            type="button"
            aria-pressed={kind === id}
            onClick={() => change({ kind: id, each: '' })}
          >
            {word}
          </button>
        ))}
      </fieldset>
      <Select
        label="案件或者申请的种类"
        value={kind}
        onChange={(id) => change({ kind: id, each: '' })}
        options={only.map((id) => [id, feeKind(id).label, feeKind(id).group] as const)}
        wide
      />
    </>
  );
}

function KindFields(props: FormProps & { readonly amountLabel?: string }) {
  const { fields, faults, change } = props;
  const kind = feeKind((fields['kind'] ?? 'property') as FeeKindId); // the page shows this form for known kinds only
  const range = kind.range === undefined ? undefined : RANGES[kind.range];
  const ranged =
    range !== undefined && (fields['amounts'] ?? '') === ''
      ? range
      : kind.group === '案件受理费'
        ? range
        : undefined;
  const label = props.amountLabel ?? kind.amountLabel;
  return (
    <>
      {kind.amount !== 'none' && label !== undefined && (
        <AmountRows key={fields['kind']} {...props} label={label} />
      )}
      {ranged && (
        <AmountInput
          label="本地每件标准（不知道可留空）"
          value={fields['each'] ?? ''}
          fault={faults['each']}
          hint={`法定幅度${ranged.min / 100}元至${ranged.max / 100}元，具体由省级政府或者法院确定`}
          onChange={(each) => change({ each })}
        />
      )}
    </>
  );
}

function Paid({ fields, faults, change, hint }: FormProps & { readonly hint: string }) {
  return (
    <AmountInput
      label="已经交纳"
      value={fields['paid'] ?? ''}
      fault={faults['paid']}
      hint={hint}
      onChange={(paid) => change({ paid })}
    />
  );
}

function ReliefFields({ fields, faults, change }: FormProps) {
  const ground = RELIEF_GROUNDS[Number(fields['ground'] ?? '0')];
  return (
    <>
      <Select
        label="申请的理由"
        value={fields['ground'] ?? '0'}
        onChange={(value) => change({ ground: value })}
        options={RELIEF_GROUNDS.map(
          ({ kind, text }, index) => [String(index), text, RELIEF[kind].name] as const,
        )}
        wide
      />
      <Select
        label="申请人"
        value={fields['applicant'] ?? 'natural-person'}
        onChange={(applicant) => change({ applicant })}
        options={[
          ['natural-person', '自然人'],
          ['organisation', '法人或者其他组织'],
        ]}
      />
      {ground?.kind === 'reduce' && (
        <TextInput
          label="申请减交的比例"
          value={fields['percent'] ?? ''}
          inputMode="numeric"
          suffix="%"
          placeholder="30"
          fault={faults['percent']}
          hint="不低于30%"
          onChange={(percent) => change({ percent })}
        />
      )}
    </>
  );
}

/** What only this topic asks. */
function TopicFields(props: FormProps & { readonly topic: FeeTopic }) {
  const { topic, fields, faults, change } = props;
  switch (topic) {
    case 'fee':
      return (
        (fields['kind'] ?? 'property') === 'property' && (
          <Check
            label="另有非财产性诉讼请求（按财产性请求的标准交纳）"
            checked={fields['also'] === '1'}
            onChange={(on) => change({ also: on ? '1' : '' })}
          />
        )
      );
    case 'change':
      return (
        <>
          <AmountInput
            label="变更前的请求数额"
            value={fields['before'] ?? ''}
            fault={fields['before'] ? faults['before'] : undefined}
            onChange={(before) => change({ before })}
          />
          <AmountInput
            label="变更后的请求数额"
            value={fields['after'] ?? ''}
            fault={fields['after'] ? faults['after'] : undefined}
            onChange={(after) => change({ after })}
          />
          <Check
            label="法庭调查已经终结"
            checked={fields['ended'] === '1'}
            onChange={(on) => change({ ended: on ? '1' : '' })}
          />
        </>
      );
    case 'conversion':
      return (
        <>
          <Paid {...props} hint="留空按简易程序减半的数额" />
          <Check
            label="不补交（按撤诉处理）"
            checked={fields['unpaid'] === '1'}
            onChange={(on) => change({ unpaid: on ? '1' : '' })}
          />
        </>
      );
    case 'refund':
      return (
        <>
          <Select
            label="退费的原因"
            value={(fields['why'] ?? 'withdrawn') as RefundReason} // anything else is a fault of the address
            onChange={(why) => change({ why })}
            options={Object.entries(REFUND_REASONS) as [RefundReason, string][]}
            wide
          />
          <Paid {...props} hint="留空按全额" />
        </>
      );
    case 'relief':
      return <ReliefFields {...props} />;
    case 'appeal':
    case 'counterclaim':
      return null;
  }
}

const AMOUNT_WORDS: Partial<Record<FeeTopic, string>> = {
  appeal: '不服一审判决部分的数额',
  counterclaim: '反诉请求数额',
};

/** What the calculation of fees needs, by topic. */
export function FeeForm(props: FormProps) {
  const topic = (props.fields['about'] ?? 'fee') as FeeTopic; // an unknown one is shown as a fault by the page
  const amountLabel = AMOUNT_WORDS[topic];
  return (
    <>
      <Tabs
        legend="计算什么"
        value={topic}
        options={Object.entries(FEE_TOPICS) as [FeeTopic, string][]}
        onChange={(about) => {
          const kind = (props.fields['kind'] ?? 'property') as FeeKindId; // as above
          props.change({ about, kind: about === 'fee' || suitKinds.includes(kind) ? kind : 'property' });
        }}
      />
      <Section title="填写">
        <div className="tbt-form">
          {topic !== 'change' && (
            <>
              <KindChoice {...props} only={topic === 'fee' ? FEE_KIND_IDS : suitKinds} />
              <KindFields {...props} {...(amountLabel !== undefined && { amountLabel })} />
            </>
          )}
          <TopicFields {...props} topic={topic} />
        </div>
      </Section>
    </>
  );
}
