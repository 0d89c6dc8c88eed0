import { Button } from 'antd';
import { useState } from 'react';
import { periodCase } from '#law/periods/index.ts';
import { Section } from '#web/kit/page.tsx';
import { itemText, type PeriodItem, looseItem, unitOf } from '../period-terms.ts';
import { SERVICE_SETS, setText } from '../service-sets.ts';
import type { FormProps } from './fee-form.tsx';
import { TextInput } from './field.tsx';
import { ChosenPeriod, FreePeriod, PeriodSearch } from './period-picker.tsx';

/** The items of the address, also those that still lack the court's days. */
const itemsOf = (text: string): PeriodItem[] => text.split(',').flatMap((part) => looseItem(part) ?? []);

function isHourly(item: PeriodItem): boolean {
  if (!('id' in item)) return unitOf(item.code) === 'hour';
  return periodCase(item.id, item.when)?.unit === 'hour';
}

type Out = { from: string; to: string; reason: string };

function readOut(text: string): Out[] {
  return text
    .split(';')
    .filter(Boolean)
    .map((part) => {
      const [days = '', reason = ''] = part.split(/:(.*)/s);
      const [from = '', to = ''] = days.split('..');
      return { from, to, reason };
    });
}
const outText = (rows: readonly Out[]) =>
  rows
    .filter(({ from, to }) => from !== '' && to !== '')
    .map(({ from, to, reason }) => `${from}..${to}${reason === '' ? '' : `:${reason.replaceAll(';', '；')}`}`)
    .join(';');

function Suspensions({ fields, faults, change }: FormProps) {
  const [rows, setRows] = useState(() => readOut(fields['out'] ?? ''));
  function put(next: readonly Out[]): void {
    setRows([...next]);
    change({ out: outText(next) });
  }
  return (
    <details className="tbt-free" open={rows.length > 0}>
      <summary>扣除的期间（鉴定、公告、中止等）</summary>
      <div className="tbt-rows">
        {rows.map((row, index) => (
          // places in a list, without an identity of their own
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} className="tbt-form tbt-out">
            <TextInput
              label="自"
              type="date"
              value={row.from}
              onChange={(from) => put(rows.with(index, { ...row, from }))}
            />
            <TextInput
              label="至（含）"
              type="date"
              value={row.to}
              onChange={(to) => put(rows.with(index, { ...row, to }))}
            />
            <TextInput
              label="事由"
              value={row.reason}
              placeholder="鉴定"
              onChange={(reason) => put(rows.with(index, { ...row, reason }))}
            />
            <Button
              type="text"
              size="small"
              onClick={() => put(rows.toSpliced(index, 1))}
              aria-label={`删除扣除的期间 ${index + 1}`}
            >
              删除
            </Button>
          </div>
        ))}
        {faults['out'] && <p className="tbt-fault">{faults['out']}</p>}
        <Button
          size="small"
          onClick={() => put([...rows, { from: '', to: '', reason: '' }])}
          disabled={rows.length >= 10}
        >
          加一段
        </Button>
      </div>
    </details>
  );
}

/** What the counting of deadlines needs: which, from when, and what does not count. */
export function PeriodForm(props: FormProps & { readonly today: string }) {
  const { fields, faults, change, today } = props;
  const items = itemsOf(fields['items'] ?? '');
  const hourly = items.some(isHourly);
  const event = fields['event'] ?? '';
  const put = (next: readonly PeriodItem[]) => change({ items: next.map(itemText).join(',') });
  return (
    <>
      <Section title="发生了什么">
        <div className="tbt-form">
          <fieldset className="tbt-chips tbt-wide">
            <legend className="tb-sr">一次送达，几个期限</legend>
            {SERVICE_SETS.map((set) => (
              <button
                key={set.name}
                type="button"
                aria-pressed={fields['items'] === setText(set)}
                onClick={() => change({ items: setText(set) })}
              >
                {set.name}
              </button>
            ))}
          </fieldset>
          <TextInput
            label={hourly ? '发生的时刻' : '发生的日期（送达、收到、立案等）'}
            type={hourly ? 'datetime-local' : 'date'}
            value={hourly && event.length === 10 ? `${event}T09:00` : hourly ? event : event.slice(0, 10)}
            fault={event !== '' ? faults['event'] : undefined}
            onChange={(value) => change({ event: value })}
          />
          {event.slice(0, 10) !== today && (
            <Button className="tbt-today" onClick={() => change({ event: today })}>
              今天
            </Button>
          )}
        </div>
      </Section>
      <Section title="要算的期限">
        <div className="tbt-form">
          <ul className="tbt-list tbt-wide" aria-label="要算的期限">
            {items.map((item, index) => (
              <ChosenPeriod
                key={'id' in item ? `${item.id}${index}` : itemText(item)}
                item={item}
                onChange={(next) => put(items.with(index, next))}
                onRemove={() => put(items.toSpliced(index, 1))}
              />
            ))}
          </ul>
          {items.length > 0 && faults['items'] && <p className="tbt-fault tbt-wide">{faults['items']}</p>}
          <PeriodSearch chosen={items.map(itemText)} onAdd={(item) => put([...items, item])} />
          <div className="tbt-wide tb-stack">
            <FreePeriod onAdd={(item) => put([...items, item])} />
            <Suspensions {...props} />
          </div>
        </div>
      </Section>
    </>
  );
}
