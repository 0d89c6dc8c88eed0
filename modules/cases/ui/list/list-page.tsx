import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { get, withQuery } from '#web/kit/api/client.ts';
import { CursorList } from '#web/kit/cursor-list.tsx';
import { useHotkeys } from '#web/kit/hotkeys.ts';
import { Go } from '#web/kit/link.tsx';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import type { CaseFacets, CaseRow } from '../../views.ts';
import { type CaseSearch, keys } from '../api.ts';
import '../cases.css';
import { Filters } from './filters.tsx';
import { Line } from './line.tsx';
import { LinkAll } from './link-all.tsx';
import { useRowKeys } from './row-keys.ts';

const TOPICS = ['case'] as const;
const REFRESHES = [keys.list, keys.facets] as const;

/** The part of the address that narrows the list, empty parts left out. */
const narrowed = ({ order: _order, ...search }: CaseSearch) =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value)) as Record<string, string>;

/** 我的案件: every case of mine in all courts, found at once however many. */
export function CasesPage() {
  const search: CaseSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const list = useRef<HTMLDivElement>(null);
  const box = useRef<InputRef>(null);
  const [linking, setLinking] = useState(false);
  const facets = useQuery({
    queryKey: keys.facets,
    queryFn: ({ signal }) => get<CaseFacets>('/api/cases/facets', undefined, signal),
  });
  const go = (to: CaseSearch) => {
    const next = { ...search, ...to };
    void navigate({
      to: '/cases',
      search: Object.fromEntries(Object.entries(next).filter(([, value]) => value)),
      replace: true,
    });
  };
  const rowKeys = useRowKeys(list);
  useHotkeys('我的案件', [{ keys: '/', label: '搜索案件', run: () => box.current?.focus() }, ...rowKeys]);
  const query = narrowed(search);
  const order = search.order === 'due' ? 'due' : 'recent';
  const isNarrowed = Object.keys(query).length > 0 || order === 'due';
  return (
    <Page
      title="我的案件"
      actions={
        <>
          <Button type="primary" onClick={() => setLinking(true)}>
            一键关联
          </Button>
          <Button href={withQuery('/api/cases/export', { ...query, format: 'xlsx' })} download>
            导出 Excel
          </Button>
          <Button href={withQuery('/api/cases/export', { ...query, format: 'csv' })} download>
            导出 CSV
          </Button>
        </>
      }
    >
      <LiveNotice topics={TOPICS} refreshes={REFRESHES}>
        案件有新进展，点击刷新
      </LiveNotice>
      <LinkAll open={linking} onClose={() => setLinking(false)} />
      <Section
        title="案件"
        aside={
          <>
            {facets.data && `共 ${facets.data.total} 件，办理中 ${facets.data.open} 件`}
            <Go href="/filings" className="cs-gap">
              我的立案
            </Go>
          </>
        }
      >
        <div className="tb-stack" ref={list}>
          <Filters box={box} search={search} facets={facets.data} onGo={go} />
          <CursorList<CaseRow>
            queryKey={keys.list}
            path="/api/cases"
            query={{ ...query, order, limit: 30 }}
            label="我的案件"
            rowKey={(row) => row.caseId}
            renderRow={(row) => <Line row={row} onLabel={(label) => go({ label })} />}
            empty={
              isNarrowed ? (
                <EmptyState
                  title={order === 'due' ? '没有正在计算的期限' : '没有符合条件的案件'}
                  action={
                    <Button onClick={() => void navigate({ to: '/cases', search: {}, replace: true })}>
                      显示全部
                    </Button>
                  }
                >
                  案号写成什么样都能找到：括号全角半角、数字前有没有零都一样。
                </EmptyState>
              ) : (
                <EmptyState
                  title="还没有关联的案件"
                  action={
                    <Button type="primary" onClick={() => setLinking(true)}>
                      一键关联
                    </Button>
                  }
                >
                  在本平台立案的案件自动列在这里。法院已经核实您的代理关系的其他案件，点一下就全部关联过来。
                </EmptyState>
              )
            }
          />
        </div>
      </Section>
    </Page>
  );
}
