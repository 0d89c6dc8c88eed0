import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import { get } from '#web/kit/api/client.ts';
import { useNow } from '#web/kit/clock.ts';
import { CursorList, useCursorList } from '#web/kit/cursor-list.tsx';
import { Go } from '#web/kit/link.tsx';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { whenText } from '#web/kit/time-text.ts';
import type { OwnCounts, OwnRow } from '../../views.ts';
import '../applications.css';
import { type DraftRowView, groundOf, groundText, keys } from '../api.ts';
import { GoButton } from '#web/kit/go-button.tsx';
import './list.css';
import { OwnLine } from './own-line.tsx';

const TOPICS = ['application'] as const;
const COUNTS_KEY = ['applications', 'list', 'counts'] as const;
const REFRESHES = [keys.list, keys.drafts] as const;
/** As far as the server counts. */
const MOST_COUNTED = 100;

type Which = 'mine' | 'open' | 'over' | 'all';
interface Tab {
  readonly id: Which;
  readonly label: string;
  /** What its being empty means. */
  readonly empty: string;
  readonly why: string;
}
const TABS: readonly Tab[] = [
  {
    id: 'mine',
    label: '待我处理',
    empty: '眼下没有等您处理的申请',
    why: '需要您补正、交费、答复、确认的，或者可以申请复议的，按到期先后列在这里。',
  },
  {
    id: 'open',
    label: '进行中',
    empty: '没有进行中的申请',
    why: '您提出的、对方提出的，法院还没有办结的申请列在这里。',
  },
  { id: 'over', label: '已结束', empty: '还没有结束的申请', why: '办结、撤回或者终止的申请列在这里。' },
  {
    id: 'all',
    label: '全部',
    empty: '还没有申请',
    why: '您向法院提出的申请、对方提出的申请和法院的通知都列在这里。',
  },
];

/** 我的申请: what awaits me first, nearest due on top; beside it what runs and what is over. */
export function ListPage() {
  const search: { readonly state?: string; readonly q?: string; readonly case?: string } = useSearch({
    strict: false,
  });
  const navigate = useNavigate();
  const ground = groundOf(search);
  const first: Which = ground || search.q ? 'all' : 'mine';
  const tab = TABS.find(({ id }) => id === search.state) ?? TABS.find(({ id }) => id === first);
  const state = tab?.id ?? first;
  const q = search.q ?? '';
  const go = (to: { readonly state?: Which; readonly q?: string }) =>
    void navigate({
      to: '/applications',
      search: { state, q, case: search.case ?? '', ...to },
      replace: true,
    });
  const counts = useQuery({
    queryKey: COUNTS_KEY,
    queryFn: ({ signal }) => get<OwnCounts>('/api/application-counts', undefined, signal),
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
          <Filters key={q} state={state} q={q} counts={counts.data} onGo={go} />
          <CursorList<OwnRow>
            queryKey={keys.list}
            path="/api/applications"
            query={{
              ...(state !== 'all' && { state }),
              ...(q !== '' && { q }),
              ...(ground?.caseId !== undefined && { caseId: ground.caseId }),
            }}
            label={tab?.label ?? '申请'}
            rowKey={(row) => row.id}
            renderRow={(row) => <OwnLine row={row} />}
            empty={<Nothing tab={tab} q={q} start={start} onGo={go} />}
          />
        </div>
      </Section>
    </Page>
  );
}

interface NothingProps {
  readonly tab: Tab | undefined;
  readonly q: string;
  readonly start: string;
  readonly onGo: FiltersProps['onGo'];
}

/** An empty tab says what would stand there, and where else to look. */
function Nothing({ tab, q, start, onGo }: NothingProps) {
  if (q !== '')
    return (
      <EmptyState
        title={`没有找到与“${q}”相符的申请`}
        action={
          tab?.id === 'all' ? (
            <Button onClick={() => onGo({ q: '' })}>显示全部</Button>
          ) : (
            <Button onClick={() => onGo({ state: 'all' })}>在全部申请中查找</Button>
          )
        }
      >
        可以输入案号、事项名称、当事人。
      </EmptyState>
    );
  return (
    <EmptyState title={tab?.empty ?? '没有申请'} action={<Go href={start}>看看可以申请什么</Go>}>
      {tab?.why}
    </EmptyState>
  );
}

interface FiltersProps {
  readonly state: Which;
  readonly q: string;
  readonly counts: OwnCounts | undefined;
  readonly onGo: (to: { readonly state?: Which; readonly q?: string }) => void;
}

function Filters({ state, q, counts, onGo }: FiltersProps) {
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
        placeholder="案号、事项、当事人"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <fieldset className="ap-which">
        <legend className="tb-sr">哪些申请</legend>
        {TABS.map(({ id: which, label }) => (
          <button
            key={which}
            type="button"
            className="ap-which-one"
            aria-pressed={state === which}
            onClick={() => onGo({ state: which })}
          >
            {label}
            {which === 'mine' && counts !== undefined && (
              <span className="tb-figures ap-which-count">
                {counts.mine < MOST_COUNTED ? counts.mine : `${MOST_COUNTED}+`}
              </span>
            )}
          </button>
        ))}
      </fieldset>
      {counts !== undefined && counts.overdue > 0 && (
        <span className="ap-overdue">其中 {counts.overdue} 件已经超过期限</span>
      )}
    </search>
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
