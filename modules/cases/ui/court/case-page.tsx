import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { get } from '#web/kit/api/client.ts';
import { DueDate } from '#web/kit/due-date.tsx';
import { Go } from '#web/kit/link.tsx';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { Page, Section, StateStrip } from '#web/kit/page.tsx';
import { Slot } from '#web/kit/slot.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { Loaded } from '#web/kit/states.tsx';
import type { DeskCaseView } from '../../views.ts';
import { keys } from '../api.ts';
import { CaseFactsSection } from '../case/case-page.tsx';
import { Hearings } from '../case/hearings.tsx';
import { Measures } from '../case/measures.tsx';
import { Parties, Tribunal } from '../case/parties.tsx';
import { Periods } from '../case/periods.tsx';
import { Timeline } from '../case/timeline.tsx';
import '../cases.css';
import '../slots.ts';
import { StageTag } from '../stage-tag.tsx';
import { CancelHearings, FixHearing, HoldHearing, MoveHearing } from './hearing-acts.tsx';
import { EndMandate, RecordMandate } from './mandate-acts.tsx';
import { AddNode, ChangeProcedure, CloseCase, CloseDebate, Pronounce, TrialClock } from './stage-acts.tsx';
import { Custody, RecordService } from './service-acts.tsx';
import { AssignStaff, ReplaceStaff } from './staff-acts.tsx';

const TOPICS = ['case', 'delivery', 'application'] as const;

/** One case of the court: the same parts as the lawyers see, with what may be done here. */
export function CourtCase() {
  const { id = '' } = useParams({ strict: false });
  const key = keys.deskOne(id);
  const found = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => get<DeskCaseView>(`/api/desk/cases/${id}`, undefined, signal),
  });
  const view = found.data;
  return (
    <Page
      title={view?.title ?? '案件'}
      number={view?.number}
      crumbs={[{ label: '案件', href: '/court/cases' }]}
      strip={view && <Strip view={view} />}
    >
      <LiveNotice topics={TOPICS} of={id} refreshes={[key]} />
      <Loaded query={found} rows={8}>
        {(data) => <Whole view={data} />}
      </Loaded>
    </Page>
  );
}

function Strip({ view }: { readonly view: DeskCaseView }) {
  const { limit } = view;
  return (
    <StateStrip
      state={<StageTag stage={view.stage} name={view.stageName} />}
      next={view.closedWay ? `结案：${view.closedWay}` : view.next}
      until={
        limit &&
        (limit.state === 'suspended' ? (
          <StateTag tone="stopped">审限扣除中</StateTag>
        ) : (
          <>
            审理（执行）期限 <DueDate at={limit.dueOn} compact nearDays={15} />
          </>
        ))
      }
    />
  );
}

function Whole({ view }: { readonly view: DeskCaseView }) {
  return (
    <div className="cs-two">
      <div className="cs-column">
        <Section title="办理">
          <div className="tb-row">
            <CloseDebate view={view} />
            <Pronounce view={view} />
            <CloseCase view={view} />
            <ChangeProcedure view={view} />
            <TrialClock view={view} />
            <Custody view={view} />
            <RecordService view={view} />
            <AddNode view={view} />
          </div>
        </Section>
        <Periods view={view} />
        <Hearings
          view={view}
          aside={
            <span className="tb-row">
              <FixHearing view={view} />
              <CancelHearings view={view} />
            </span>
          }
          acts={(hearing) => (
            <span className="tb-row">
              <HoldHearing view={view} hearing={hearing} />
              <MoveHearing view={view} hearing={hearing} />
            </span>
          )}
        />
        <Slot name="case.court" tells={{ courtId: view.courtId, caseId: view.caseId }} />
        <Section title="节点">
          <Timeline nodes={view.nodes} />
        </Section>
      </div>
      <div className="cs-column">
        <Tribunal
          view={view}
          aside={<AssignStaff view={view} />}
          acts={(person) => <ReplaceStaff view={view} person={person} />}
        />
        <Parties
          view={view}
          aside={<RecordMandate view={view} />}
          acts={(counsel) => <EndMandate view={view} counsel={counsel} />}
        />
        <Measures view={view} />
        {view.filingId && (
          <Section title="关联">
            <Go href={`/court/filings/${view.filingId}`}>立案申请</Go>
          </Section>
        )}
        <CaseFactsSection view={view} />
      </div>
    </div>
  );
}
