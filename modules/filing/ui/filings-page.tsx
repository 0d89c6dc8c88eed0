import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useNow } from '#web/kit/clock.ts';
import { CursorList } from '#web/kit/cursor-list.tsx';
import { DueDate } from '#web/kit/due-date.tsx';
import { Go } from '#web/kit/link.tsx';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { whenText } from '#web/kit/time-text.ts';
import { FILING_STATES, type FilingState } from '../states.ts';
import { filingPath, keys, type OwnFilingRow } from './api.ts';
import { FilingStateTag } from './filing-state.tsx';
import { FILING_KINDS } from '#law/filing/guide-facts.ts';
import { KIND_IDS, KindTag } from './kinds/kind-cards.tsx';
import './filing.css';
import './form/form.css';

const STATES = Object.keys(FILING_STATES) as FilingState[]; // keys of the table
const TOPICS = ['filing'] as const;
const REFRESHES = [keys.filings] as const;

function FilingLine({ row }: { readonly row: OwnFilingRow }) {
  const now = useNow();
  const mine = row.awaits === 'lawyer';
  return (
    <article className="tbf-filing-row">
      <div>
        <Go href={filingPath(row.courtId, row.filingId)} className="tb-item-title">
          {row.title}
        </Go>
        <div className="tb-faint">
          <KindTag name={row.kindName} /> {row.courtName}{' '}
          <span className="tb-number">{row.caseNumber ?? `收件回执 ${row.receiptNo}`}</span>
        </div>
      </div>
      <div>
        <FilingStateTag state={row.state} kind={row.kind} />
      </div>
      <div className="tb-faint">
        {row.dueAt ? (
          <>
            <div>{mine ? '您应当办理的期限' : '法院决定期限'}</div>
            <DueDate at={row.dueAt} compact />
          </>
        ) : (
          <>最近变动 {whenText(row.changedAt, now)}</>
        )}
      </div>
    </article>
  );
}

/** 我的立案: every filing of mine, by state and search. */
export function FilingsPage() {
  const search: { readonly state?: string; readonly kind?: string; readonly q?: string } = useSearch({
    strict: false,
  });
  const navigate = useNavigate();
  const searchId = useId();
  const stateId = useId();
  const state = STATES.find((each) => each === search.state);
  const kind = KIND_IDS.find((each) => each === search.kind);
  const kindId = useId();
  const q = search.q ?? '';
  const [text, setText] = useState(q);
  const go = (to: { readonly state?: string; readonly kind?: string; readonly q?: string }) =>
    void navigate({
      to: '/filings',
      search: { state: state ?? '', kind: kind ?? '', q, ...to },
      replace: true,
    });
  useEffect(() => {
    if (text.trim() === q) return;
    const timer = setTimeout(() => go({ q: text.trim() }), 300);
    return () => clearTimeout(timer);
  });
  return (
    <Page
      title="我的立案"
      actions={
        <Button type="primary" onClick={() => void navigate({ to: '/drafts' })}>
          我要立案
        </Button>
      }
    >
      <LiveNotice topics={TOPICS} refreshes={REFRESHES} />
      <Section title="立案申请">
        <div className="tb-stack">
          <search className="tbf-filters">
            <div className="tbf-field">
              <label htmlFor={searchId}>当事人、案由、案号或者回执号</label>
              <Input
                id={searchId}
                type="search"
                allowClear
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            </div>
            <div className="tbf-field">
              <label htmlFor={kindId}>类型</label>
              <select
                id={kindId}
                className="tbf-select"
                value={kind ?? ''}
                onChange={(event) => go({ kind: event.target.value })}
              >
                <option value="">全部</option>
                {KIND_IDS.map((each) => (
                  <option key={each} value={each}>
                    {FILING_KINDS[each]}
                  </option>
                ))}
              </select>
            </div>
            <div className="tbf-field">
              <label htmlFor={stateId}>状态</label>
              <select
                id={stateId}
                className="tbf-select"
                value={state ?? ''}
                onChange={(event) => go({ state: event.target.value })}
              >
                <option value="">全部</option>
                {STATES.map((each) => (
                  <option key={each} value={each}>
                    {FILING_STATES[each].name}
                  </option>
                ))}
              </select>
            </div>
          </search>
          <CursorList<OwnFilingRow>
            queryKey={keys.filings}
            path="/api/filings"
            query={{ ...(state && { state }), ...(kind && { kind }), ...(q && { q }) }}
            label="我的立案"
            rowKey={(row) => row.filingId}
            renderRow={(row) => <FilingLine row={row} />}
            empty={
              state || kind || q ? (
                <EmptyState
                  title="没有符合条件的立案申请"
                  action={
                    <Button
                      onClick={() => {
                        setText('');
                        go({ state: '', kind: '', q: '' });
                      }}
                    >
                      显示全部
                    </Button>
                  }
                />
              ) : (
                <EmptyState title="还没有提交过立案申请">
                  提交后，每件申请的状态、期限和法院的决定都在这里。填写中的诉状、申请书在
                  <Go href="/drafts">草稿</Go>里。
                </EmptyState>
              )
            }
          />
        </div>
      </Section>
    </Page>
  );
}
