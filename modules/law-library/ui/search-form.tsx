import { Button } from 'antd';
import { useState } from 'react';
import { Go, useGo } from '#web/kit/link.tsx';
import { withQuery } from '#web/kit/api/client.ts';
import { KIND_IDS, KINDS, type LawKind } from '../terms.ts';
import { dayOf } from './words.ts';

/** What is sought, as the address of the page keeps it. */
export type Asked = {
  readonly q: string;
  readonly type: LawKind | undefined;
  /** Day on which the text must hold; today where none is given. */
  readonly on: string | undefined;
  readonly all: boolean;
  /** Only in this law. */
  readonly law: string | undefined;
};

export function askedHref({ q, type, on, all, law }: Asked): string {
  return withQuery('/law', {
    q: q.trim() || undefined,
    type,
    on,
    force: all ? 'all' : undefined,
    law,
  });
}

/** The search field and its filters; Enter searches, and the address holds everything, so that it can be shared. */
export function SearchForm({ asked }: { readonly asked: Asked }) {
  const go = useGo();
  const [form, setForm] = useState(asked);
  const set = (part: Partial<Asked>) => {
    const next = { ...form, ...part };
    setForm(next);
    if (asked.q !== '') go(askedHref(next));
  };
  return (
    <search>
      <form
        className="tbl-form"
        onSubmit={(event) => {
          event.preventDefault();
          go(askedHref(form));
        }}
      >
        <div className="tbl-line">
          <input
            type="search"
            className="tbl-input tbl-q"
            aria-label="查法条：词语、法律名称或者条号"
            placeholder="词语、法律简称、条号，例如：民诉法126"
            maxLength={200}
            value={form.q}
            onChange={(event) => setForm({ ...form, q: event.target.value })}
          />
          <Button type="primary" htmlType="submit">
            查找
          </Button>
        </div>
        <div className="tbl-filters">
          <label>
            效力位阶
            <select
              className="tbl-input"
              value={form.type ?? ''}
              onChange={(event) => set({ type: KIND_IDS.find((kind) => kind === event.target.value) })}
            >
              <option value="">全部</option>
              {KIND_IDS.map((kind) => (
                <option key={kind} value={kind}>
                  {KINDS[kind].name}
                </option>
              ))}
            </select>
          </label>
          <label>
            有效日期
            <input
              type="date"
              className="tbl-input"
              value={form.on ?? ''}
              disabled={form.all}
              aria-describedby="law-on-hint"
              onChange={(event) => set({ on: dayOf(event.target.value) })}
            />
          </label>
          <label className="tbl-check">
            <input
              type="checkbox"
              checked={form.all}
              onChange={(event) => set({ all: event.target.checked })}
            />
            也查失效和尚未施行的
          </label>
          <span id="law-on-hint" className="tb-faint">
            不填日期即查今天有效的文本
          </span>
        </div>
        {form.law && (
          <p className="tb-faint">
            只在“{form.law}”中查找。<Go href={askedHref({ ...form, law: undefined })}>在全部法律中查找</Go>
          </p>
        )}
      </form>
    </search>
  );
}
