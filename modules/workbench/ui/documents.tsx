import { useState } from 'react';
import { CursorList } from '#web/kit/cursor-list.tsx';
import { Go } from '#web/kit/link.tsx';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { dateTimeText } from '#web/kit/time-text.ts';
import type { DeskDocumentRow } from '../terms.ts';
import './court-pages.css';
import { Filters } from './filters.tsx';
import { PaperState, ServiceTag } from './service-tags.tsx';

const KEY = ['desk-documents'] as const;
const TOPICS = ['delivery'] as const;
const REFRESHES = [KEY] as const;
const CHOICES = [
  { id: 'attention', label: '须处理' },
  { id: 'all', label: '全部' },
] as const;

/** 文书送达: the court's papers and how far the service of each has come. */
export function CourtDocuments() {
  const [choice, setChoice] = useState<(typeof CHOICES)[number]['id']>('all');
  return (
    <Page title="文书送达">
      <Filters label="范围" choices={CHOICES} chosen={choice} onChoose={setChoice} />
      <LiveNotice topics={TOPICS} refreshes={REFRESHES} />
      <Section
        title={choice === 'attention' ? '须处理的文书' : '全部文书'}
        aside={choice === 'attention' && '制作失败、到达时间有异议、久未阅读或者须改用其他方式送达的'}
      >
        <CursorList<DeskDocumentRow>
          key={choice}
          queryKey={KEY}
          path="/api/desk/documents"
          query={choice === 'attention' ? { attention: true } : {}}
          label="文书"
          rowKey={(document) => document.id}
          renderRow={(document) => <Line document={document} />}
          empty={
            <EmptyState title={choice === 'attention' ? '没有须处理的文书' : '还没有文书'}>
              立案、补正、不予受理等决定作出后，文书自动制作并送达，列在这里。
            </EmptyState>
          }
        />
      </Section>
    </Page>
  );
}

function Line({ document }: { readonly document: DeskDocumentRow }) {
  return (
    <div className="wb-paper-line">
      <div>
        <Go href={`/court/documents/${document.id}`} className="tb-item-title">
          {document.title}
        </Go>
        <div className="tb-faint">
          {document.caseNumber && <span className="tb-number">{document.caseNumber}，</span>}
          {dateTimeText(document.issuedAt)} 作出
        </div>
      </div>
      <ul className="wb-services">
        {(document.state !== 'sealed' || document.replaced) && (
          <li>
            <PaperState state={document.state} name={document.stateName} />
            {document.replaced && <StateTag tone="stopped">已撤下更正</StateTag>}
          </li>
        )}
        {document.services.map((service) => (
          <li key={service.recipientName}>
            <span>{service.recipientName}</span>
            <ServiceTag state={service.state} name={service.stateName} />
            {service.effectiveAt && <span className="tb-faint">{dateTimeText(service.effectiveAt)}</span>}
            {service.disputed && <StateTag tone="near">到达时间有异议</StateTag>}
            {service.mailSuggested && <StateTag tone="near">建议改用邮寄</StateTag>}
          </li>
        ))}
      </ul>
    </div>
  );
}
