import { useState } from 'react';
import { useNow } from '#web/kit/clock.ts';
import { CursorList } from '#web/kit/cursor-list.tsx';
import { Go } from '#web/kit/link.tsx';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { dateTimeText, whenText } from '#web/kit/time-text.ts';
import type { DocumentRowView } from '../terms.ts';
import './documents.css';
import { DOCUMENTS_KEY } from './keys.ts';
import { ServiceTag } from './tags.tsx';

const TOPICS = ['delivery'] as const;
const REFRESHES = [DOCUMENTS_KEY] as const;

/** 送达文书: what is unread first, then everything; a document stays here for good. */
export function Documents() {
  const [words, setWords] = useState('');
  return (
    <Page title="送达文书" actions={<Go href="/documents/consent">电子送达确认</Go>}>
      <LiveNotice topics={TOPICS} refreshes={REFRESHES}>
        有新送达的文书，点击刷新
      </LiveNotice>
      {words === '' && (
        <Section title="未读">
          <List query={{ unread: true }} empty={<EmptyState title="没有未读的文书" />} />
        </Section>
      )}
      <Section
        title={words === '' ? '全部文书' : `与“${words}”相符的文书`}
        aside={<Search onSearch={setWords} />}
      >
        <List
          query={words === '' ? {} : { q: words }}
          empty={
            words === '' ? (
              <EmptyState title="还没有送达给您的文书">
                法院的通知书、裁定书一送达就列在这里，长期可以查看和下载；短信只作提醒。
              </EmptyState>
            ) : (
              <EmptyState title="没有找到">可以输入文书名称、案号或者法院名称。</EmptyState>
            )
          }
        />
      </Section>
    </Page>
  );
}

function Search({ onSearch }: { readonly onSearch: (words: string) => void }) {
  const [typed, setTyped] = useState('');
  return (
    <search>
      <form
        className="dv-search"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(typed.trim());
        }}
      >
        <input
          className="dv-input"
          type="search"
          aria-label="查找文书"
          placeholder="文书名称、案号"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            if (event.target.value === '') onSearch('');
          }}
        />
        <button type="submit" className="tb-quiet-button">
          查找
        </button>
      </form>
    </search>
  );
}

interface ListProps {
  readonly query: Readonly<Record<string, string | boolean>>;
  readonly empty: React.ReactNode;
}

function List({ query, empty }: ListProps) {
  return (
    <CursorList<DocumentRowView>
      key={JSON.stringify(query)}
      queryKey={DOCUMENTS_KEY}
      path="/api/documents"
      query={query}
      label={query['unread'] ? '未读文书' : '文书'}
      rowKey={(document) => document.id}
      renderRow={(document) => <Line document={document} />}
      empty={empty}
    />
  );
}

function Line({ document }: { readonly document: DocumentRowView }) {
  const now = useNow();
  return (
    <div className="dv-line">
      <div>
        <Go
          href={`/documents/${document.courtId}/${document.id}`}
          className={document.unread ? 'dv-unread' : 'tb-item-title'}
        >
          {document.title}
        </Go>
        {document.unread && <span className="dv-new">未读</span>}
        <div className="tb-faint">
          {document.caseNumber && <span className="tb-number">{document.caseNumber}，</span>}
          {document.courtName}
        </div>
      </div>
      <div className="tb-row">
        <ServiceTag state={document.state} name={document.stateName} />
        {document.acknowledged && <StateTag tone="done">已签收</StateTag>}
        {document.replaced && <StateTag tone="stopped">法院已更正</StateTag>}
      </div>
      <div className="tb-faint dv-when">
        {document.effectiveAt
          ? `${dateTimeText(document.effectiveAt)} 送达生效`
          : `${whenText(document.sentAt, now)} 发送`}
      </div>
    </div>
  );
}
