import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useNow } from '#web/kit/clock.ts';
import { CursorList, useCursorList } from '#web/kit/cursor-list.tsx';
import { DueDate } from '#web/kit/due-date.tsx';
import { Go } from '#web/kit/link.tsx';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { whenText } from '#web/kit/time-text.ts';
import type { OwnRow } from '../../views.ts';
import '../applications.css';
import { applicationPath, type DraftRowView, groundOf, groundText, keys } from '../api.ts';
import { GoButton } from '#web/kit/go-button.tsx';
import { Standing } from '../state.tsx';
import './list.css';

const TOPICS = ['application'] as const;
const REFRESHES = [keys.list, keys.drafts] as const;

const WHICH = [
  ['', '全部'],
  ['mine', '等我办理'],
  ['open', '办理中'],
  ['over', '已办结'],
] as const;

const AWAITED: Readonly<Record<OwnRow['awaits'], string>> = {
  applicant: '申请人办理期限',
  opponent: '对方答复期限',
  court: '法院办理期限',
  nobody: '',
};

/** 我的申请: everything I have asked for or been asked about, what is due first on top. */
export function ListPage() {
  const search: { readonly state?: string; readonly q?: string; readonly case?: string } = useSearch({
    strict: false,
  });
  const navigate = useNavigate();
  const ground = groundOf(search);
  const state = WHICH.some(([id]) => id === search.state) ? (search.state ?? '') : '';
  const q = search.q ?? '';
  const go = (to: { readonly state?: string; readonly q?: string }) =>
    void navigate({
      to: '/applications',
      search: { state, q, case: search.case ?? '', ...to },
      replace: true,
    });
  const start = ground
    ? `/services?case=${encodeURIComponent(groundText(ground))}#applications`
    : '/services#applications';
  return (
    <Page title="我的申请" actions={<GoButton href={start}>提出申请</GoButton>}>
      <LiveNotice topics={TOPICS} refreshes={REFRESHES}>
        申请有新进展，点击刷新
      </LiveNotice>
      <Drafts />
      <Section title="申请" aside={ground && <Go href="/applications">不限案件</Go>}>
        <div className="tb-stack">
          <Filters key={q} state={state} q={q} onGo={go} />
          <CursorList<OwnRow>
            queryKey={keys.list}
            path="/api/applications"
            query={{
              ...(state !== '' && { state }),
              ...(q !== '' && { q }),
              ...(ground?.caseId !== undefined && { caseId: ground.caseId }),
            }}
            label="我的申请"
            rowKey={(row) => row.id}
            renderRow={(row) => <Line row={row} />}
            empty={
              state !== '' || q !== '' ? (
                <EmptyState
                  title="没有符合条件的申请"
                  action={<Button onClick={() => go({ state: '', q: '' })}>显示全部</Button>}
                />
              ) : (
                <EmptyState title="还没有申请" action={<Go href={start}>看看可以申请什么</Go>}>
                  您向法院提出的申请、对方提出而需要您答复的申请都列在这里，按到期先后。
                </EmptyState>
              )
            }
          />
        </div>
      </Section>
    </Page>
  );
}

interface FiltersProps {
  readonly state: string;
  readonly q: string;
  readonly onGo: (to: { readonly state?: string; readonly q?: string }) => void;
}

function Filters({ state, q, onGo }: FiltersProps) {
  const id = useId();
  const [typed, setTyped] = useState(q);
  useEffect(() => {
    if (typed.trim() === q) return;
    const timer = setTimeout(() => onGo({ q: typed.trim() }), 300);
    return () => clearTimeout(timer);
  });
  return (
    <search className="ap-filters">
      <label htmlFor={id} className="tb-sr">
        查找申请
      </label>
      <Input
        id={id}
        type="search"
        allowClear
        placeholder="事项、案号、当事人"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <fieldset className="ap-which">
        <legend className="tb-sr">等谁办理</legend>
        {WHICH.map(([which, word]) => (
          <button
            key={which}
            type="button"
            className="ap-which-one"
            aria-pressed={state === which}
            onClick={() => onGo({ state: which })}
          >
            {word}
          </button>
        ))}
      </fieldset>
    </search>
  );
}

function Line({ row }: { readonly row: OwnRow }) {
  const now = useNow();
  return (
    <article className={row.mine ? 'ap-line ap-line-mine' : 'ap-line'}>
      <div>
        <Go href={applicationPath(row.courtId, row.id)} className="tb-item-title">
          {row.serviceName}
        </Go>
        {row.side === 'opponent' && <span className="tb-unread">对方申请</span>}
        <div className="tb-faint">
          {row.title}
          {row.caseNumber && <span className="tb-number">　{row.caseNumber}</span>}　{row.courtName}
        </div>
      </div>
      <div>
        <Standing tone={row.tone}>{row.stateName}</Standing>
      </div>
      <div className="tb-faint">
        {row.dueAt && row.awaits !== 'nobody' ? (
          <>
            <div>{row.mine ? '您应当办理的期限' : AWAITED[row.awaits]}</div>
            <DueDate at={row.dueAt} compact />
          </>
        ) : (
          <>最近变动 {whenText(row.changedAt, now)}</>
        )}
      </div>
    </article>
  );
}

/** What is written and not sent. */
function Drafts() {
  const now = useNow();
  const drafts = useCursorList<DraftRowView>(keys.drafts, '/api/application-drafts');
  if (!drafts.rows || drafts.rows.length === 0) return null;
  return (
    <Section title="没有提交的草稿">
      <ul className="tb-list">
        {drafts.rows.map((row) => (
          <li key={row.id} className="tb-item">
            <Go href={`/applications/drafts/${row.id}`} className="tb-item-title">
              {row.act === 'submit' ? row.serviceName : `${row.actName}：${row.serviceName}`}
            </Go>
            <span className="tb-faint">保存于{whenText(row.savedAt, now)}</span>
            <span className="tb-faint">
              {row.title}　{row.courtName}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
