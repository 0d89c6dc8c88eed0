import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { CursorList } from '#web/kit/cursor-list.tsx';
import { DueDate } from '#web/kit/due-date.tsx';
import { useHotkeys } from '#web/kit/hotkeys.ts';
import { Go } from '#web/kit/link.tsx';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { dateText, dateTimeText } from '#web/kit/time-text.ts';
import type { DeskCaseRow } from '../../views.ts';
import { keys } from '../api.ts';
import '../cases.css';
import { useRowKeys } from '../list/row-keys.ts';
import { StageTag } from '../stage-tag.tsx';

const TOPICS = ['case'] as const;
const REFRESHES = [keys.desk] as const;

interface DeskSearch {
  readonly mine?: string;
  readonly state?: string;
  readonly q?: string;
}

/** 本院案件: mine or all, by words or number. */
export function CourtCases() {
  const search: DeskSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const list = useRef<HTMLDivElement>(null);
  const box = useRef<InputRef>(null);
  const ids = useId();
  const q = search.q ?? '';
  const mine = search.mine !== 'false';
  const state = search.state ?? '';
  const [text, setText] = useState(q);
  const go = (to: DeskSearch) =>
    void navigate({ to: '/court/cases', search: { mine: String(mine), state, q, ...to }, replace: true });
  useEffect(() => {
    if (text.trim() === q) return;
    const timer = setTimeout(() => go({ q: text.trim() }), 250);
    return () => clearTimeout(timer);
  });
  const rowKeys = useRowKeys(list);
  useHotkeys('案件', [{ keys: '/', label: '搜索案件', run: () => box.current?.focus() }, ...rowKeys]);
  return (
    <Page title="案件">
      <LiveNotice topics={TOPICS} refreshes={REFRESHES} />
      <Section title={mine ? '我承办的案件' : '本院案件'}>
        <div className="tb-stack" ref={list}>
          <search className="cs-filters">
            <div className="cs-field cs-field-wide">
              <label htmlFor={`${ids}q`}>案号、当事人、案由</label>
              <Input
                ref={box}
                id={`${ids}q`}
                type="search"
                allowClear
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            </div>
            <div className="cs-field">
              <label htmlFor={`${ids}mine`}>范围</label>
              <select
                id={`${ids}mine`}
                className="cs-select"
                value={String(mine)}
                onChange={(event) => go({ mine: event.target.value })}
              >
                <option value="true">我承办的</option>
                <option value="false">本院全部</option>
              </select>
            </div>
            <div className="cs-field">
              <label htmlFor={`${ids}state`}>状态</label>
              <select
                id={`${ids}state`}
                className="cs-select"
                value={state}
                onChange={(event) => go({ state: event.target.value })}
              >
                <option value="">全部</option>
                <option value="open">未结</option>
                <option value="closed">已结</option>
              </select>
            </div>
          </search>
          <CursorList<DeskCaseRow>
            queryKey={keys.desk}
            path="/api/desk/cases"
            query={{ mine: String(mine), ...(state && { state }), ...(q && { q }), limit: 30 }}
            label="案件"
            rowKey={(row) => row.caseId}
            renderRow={(row) => <Line row={row} />}
            empty={
              mine && !q && !state ? (
                <EmptyState
                  title="没有您承办的案件"
                  action={<Button onClick={() => go({ mine: 'false' })}>看本院全部案件</Button>}
                >
                  院长、法院管理员或者立案庭确定办案人员后，案件列在这里。
                </EmptyState>
              ) : (
                <EmptyState title="没有符合条件的案件" />
              )
            }
          />
        </div>
      </Section>
    </Page>
  );
}

function Line({ row }: { readonly row: DeskCaseRow }) {
  return (
    <article className="cs-line">
      <div>
        <Go href={`/court/cases/${row.caseId}`} className="tb-item-title">
          {row.title}
        </Go>
        <div className="tb-faint">
          <span className="tb-number">{row.number}</span>　{dateText(row.openedOn)}立案
        </div>
      </div>
      <div className="cs-line-stage">
        <StageTag stage={row.stage} name={row.stageName} />
        <span className="tb-faint">{row.presiding ?? '尚未确定承办人'}</span>
      </div>
      <div>
        {row.limitOn && (
          <div>
            <span className="tb-faint">审理（执行）期限　</span>
            {row.limitState === 'suspended' ? (
              <StateTag tone="stopped">扣除中</StateTag>
            ) : (
              <DueDate at={row.limitOn} compact nearDays={15} />
            )}
          </div>
        )}
        {row.nextHearingAt && (
          <div>
            <span className="tb-faint">开庭　</span>
            <time dateTime={row.nextHearingAt}>{dateTimeText(row.nextHearingAt)}</time>
          </div>
        )}
      </div>
    </article>
  );
}
