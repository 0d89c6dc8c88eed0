import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { Go } from '#web/kit/link.tsx';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { Facts, Page, Section, StateStrip } from '#web/kit/page.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { Loaded } from '#web/kit/states.tsx';
import { dateTimeText } from '#web/kit/time-text.ts';
import type { ApplicationView } from '../../views.ts';
import '../applications.css';
import { applicationApi, groundText, keys, readApplication } from '../api.ts';
import '../form/form.css';
import { GoButton } from '#web/kit/go-button.tsx';
import { ClockDue, Standing } from '../state.tsx';
import { Acts } from './acts.tsx';
import { HandedIn, Said } from './content.tsx';
import './one.css';
import { Papers } from './papers.tsx';
import { Records } from './records.tsx';
import { Way } from './way.tsx';

const TOPICS = ['application', 'payments', 'delivery'] as const;

/** Whose move it is, said to this reader. */
function nextOf({ awaits, side }: ApplicationView): string | undefined {
  if (awaits === 'nobody') return undefined;
  if (awaits === 'court') return '等法院办理';
  if (awaits === side) return '等您办理';
  return awaits === 'applicant' ? '等申请人办理' : '等对方办理';
}

/** An application as its sides see it: where it stands, whose move, until when, what was asked and answered, what can be done. */
export function ApplicationPage() {
  const { courtId = '', applicationId = '' } = useParams({ strict: false });
  const key = useMemo(() => keys.one(courtId, applicationId), [courtId, applicationId]);
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => readApplication(courtId, applicationId, signal),
  });
  const refreshes = useMemo(() => [key], [key]);
  const view = query.data;
  return (
    <Page
      title={view?.serviceName ?? '申请'}
      number={view?.caseNumber ?? undefined}
      crumbs={[{ label: '我的申请', href: '/applications' }]}
      strip={view && <Strip view={view} />}
    >
      <LiveNotice topics={TOPICS} of={applicationId} refreshes={refreshes}>
        有新进展，点击刷新
      </LiveNotice>
      <Loaded query={query} rows={8}>
        {(data) => <Whole key={data.id} view={data} />}
      </Loaded>
    </Page>
  );
}

function Strip({ view }: { readonly view: ApplicationView }) {
  const next = nextOf(view);
  return (
    <StateStrip
      state={<Standing tone={view.tone}>{view.stateName}</Standing>}
      next={next}
      until={view.clock && view.awaits !== 'nobody' && <ClockDue clock={view.clock} />}
    >
      {view.secret && (
        <p>
          <StateTag tone="neutral">对方尚不能看到</StateTag>
        </p>
      )}
      {view.bill && view.awaits === 'applicant' && view.side === 'applicant' && (
        <p>
          <GoButton href={view.bill.href}>去交费</GoButton>
        </p>
      )}
      {view.outcome && <Outcome outcome={view.outcome} stateName={view.stateName} />}
    </StateStrip>
  );
}

interface OutcomeProps {
  readonly outcome: NonNullable<ApplicationView['outcome']>;
  /** What stands above it: the same word is not said twice. */
  readonly stateName?: string;
}

/** What the court decided, with its reasons and article. */
export function Outcome({ outcome, stateName }: OutcomeProps) {
  return (
    <div className="ap-outcome">
      {outcome.name !== stateName && <strong>{outcome.name}</strong>}
      {outcome.reasons && <p className="ap-text">{outcome.reasons}</p>}
      <ArticleRef brief>{outcome.article}</ArticleRef>
    </div>
  );
}

/** Who asks whom. */
function sidesOf({ byCourt, asker, opponents }: ApplicationView): { term: string; value: string }[] {
  if (byCourt)
    return [
      { term: '被通知的当事人', value: asker.parties },
      { term: '通知人', value: asker.name },
    ];
  return [
    { term: '申请人', value: asker.parties },
    { term: '提交人', value: [asker.name, asker.firm].filter((part) => part).join('，') },
    ...(opponents === '' ? [] : [{ term: '对方', value: opponents }]),
  ];
}

function Whole({ view }: { readonly view: ApplicationView }) {
  const api = applicationApi(view.courtId, view.id);
  return (
    <>
      <Acts view={view} api={api} />
      <Way way={view.way} />
      <Papers papers={view.papers} />
      <div className="ap-two">
        <div className="tb-stack">
          <Section
            title={view.byCourt ? '法院通知的内容' : view.side === 'opponent' ? '对方申请的内容' : '申请内容'}
          >
            <Said said={view.said} />
          </Section>
          {view.materials.length > 0 && (
            <Section title="材料" aside={`${view.materials.length} 份`}>
              <HandedIn materials={view.materials} base={`${api}/files`} />
            </Section>
          )}
          <Section title="经过">
            <Records records={view.records} base={`${api}/files`} byCourt={view.byCourt} />
          </Section>
        </div>
        <Section title="基本信息">
          <Facts
            items={[
              { term: '法院', value: view.courtName },
              {
                term: '案件',
                value: view.caseId ? (
                  <Go href={`/cases/${groundText({ courtId: view.courtId, caseId: view.caseId })}`}>
                    {view.caseNumber ?? view.title}
                  </Go>
                ) : (
                  '起诉之前'
                ),
              },
              ...sidesOf(view),
              {
                term: '决定人',
                value: (
                  <>
                    {view.decider.name ?? view.decider.role}
                    <ArticleRef brief>{view.decider.article}</ArticleRef>
                  </>
                ),
              },
              { term: view.byCourt ? '通知时间' : '提交时间', value: dateTimeText(view.submittedAt) },
            ]}
          />
          <p>
            <Go href={`/guide/services/${view.service}`}>这个事项怎么办</Go>
          </p>
        </Section>
      </div>
    </>
  );
}
