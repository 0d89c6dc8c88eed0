import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { get, request } from '#web/kit/api/client.ts';
import { Go, useGo } from '#web/kit/link.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import type { AboutType } from '../terms.ts';
import { keys } from './api.ts';
import { Composer } from './composer.tsx';
import './contact.css';

interface Subject {
  readonly value: string;
  readonly type: AboutType;
  readonly courtId: string;
  readonly id: string;
  readonly label: string;
}
interface Rows<T> {
  readonly rows: readonly T[];
}
interface CaseRow {
  readonly courtId: string;
  readonly caseId: string;
  readonly number: string;
  readonly title: string;
}
interface FilingRow {
  readonly courtId: string;
  readonly filingId: string;
  readonly receiptNo: string;
  readonly title: string;
  readonly awaits: string;
}

/** What can be talked about: the lawyer's open cases, and filings that are still examined. */
async function subjects(signal: AbortSignal): Promise<Subject[]> {
  const [cases, filings] = await Promise.all([
    get<Rows<CaseRow>>('/api/cases', { limit: 50 }, signal),
    get<Rows<FilingRow>>('/api/filings', { limit: 50 }, signal),
  ]);
  return [
    ...cases.rows.map((row) => ({
      value: `case/${row.courtId}/${row.caseId}`,
      type: 'case' as const,
      courtId: row.courtId,
      id: row.caseId,
      label: `${row.number}　${row.title}`,
    })),
    ...filings.rows
      .filter(({ awaits }) => awaits !== 'nobody')
      .map((row) => ({
        value: `filing/${row.courtId}/${row.filingId}`,
        type: 'filing' as const,
        courtId: row.courtId,
        id: row.filingId,
        label: `立案审查中　${row.title}（${row.receiptNo}）`,
      })),
  ];
}

/** 发起联系: about which matter, what for, and the first message. */
export function NewContactPage() {
  const search: { readonly about?: string } = useSearch({ strict: false });
  const found = useQuery({ queryKey: ['contact', 'subjects'], queryFn: ({ signal }) => subjects(signal) });
  return (
    <Page title="发起联系" crumbs={[{ label: '联系法官', href: '/contact' }]} width="reading">
      <Section title="联系内容">
        <Loaded query={found} rows={5}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState title="没有可以联系的案件">
                立案审查中的申请和正在代理的案件可以联系法官。代理关系未经法院核实的，请先
                <Go href="/services">申请核实代理关系</Go>。
              </EmptyState>
            ) : (
              <Form list={list} about={search.about} />
            )
          }
        </Loaded>
      </Section>
    </Page>
  );
}

function Form({ list, about }: { readonly list: readonly Subject[]; readonly about: string | undefined }) {
  const go = useGo();
  const client = useQueryClient();
  const aboutId = useId();
  const subjectId = useId();
  const [chosen, setChosen] = useState(
    list.find(({ value }) => value === about)?.value ?? list[0]?.value ?? '',
  );
  const [subject, setSubject] = useState('');
  const matter = list.find(({ value }) => value === chosen);
  return (
    <div className="tb-stack">
      <div className="ct-composer">
        <label htmlFor={aboutId}>案件</label>
        <select id={aboutId} value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {list.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <label htmlFor={subjectId}>联系事由</label>
        <Input
          id={subjectId}
          maxLength={100}
          placeholder="如：询问开庭时间"
          value={subject}
          onChange={(event) => setSubject(event.target.value)}
        />
      </div>
      <Composer
        draftId="contact.new"
        label="留言"
        sendWord="发送"
        whyNot={subject.trim() === '' ? '请先填写联系事由。' : undefined}
        send={async (message, key) => {
          if (!matter) return;
          const { type, courtId, id } = matter;
          const { threadId } = await request<{ threadId: string }>('POST', '/api/contact/threads', {
            body: { courtId, about: { type, id }, subject: subject.trim(), message },
            key,
          });
          await client.invalidateQueries({ queryKey: keys.all });
          go(`/contact/${courtId}/${threadId}`);
        }}
      />
    </div>
  );
}
