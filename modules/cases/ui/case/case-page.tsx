import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { get } from '#web/kit/api/client.ts';
import { DueDate } from '#web/kit/due-date.tsx';
import { GoButton } from '#web/kit/go-button.tsx';
import { Go } from '#web/kit/link.tsx';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { Money } from '#web/kit/money.tsx';
import { Facts, Page, Section, StateStrip } from '#web/kit/page.tsx';
import { Slot } from '#web/kit/slot.tsx';
import { Loaded } from '#web/kit/states.tsx';
import { dateText } from '#web/kit/time-text.ts';
import type { CaseView, OwnCaseView } from '../../views.ts';
import { caseApi, keys } from '../api.ts';
import '../slots.ts';
import '../cases.css';
import { StageTag } from '../stage-tag.tsx';
import { Documents } from './documents.tsx';
import { Hearings } from './hearings.tsx';
import { Measures } from './measures.tsx';
import { Own } from './own.tsx';
import { Parties, Tribunal } from './parties.tsx';
import { Periods } from './periods.tsx';
import { Timeline } from './timeline.tsx';

const TOPICS = ['case', 'delivery', 'application'] as const;

/** One case of mine: where it stands, what I must do until when, who is in it, what has happened. */
export function CasePage() {
  const { courtId = '', id = '' } = useParams({ strict: false });
  const key = keys.one(courtId, id);
  const found = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => get<OwnCaseView>(caseApi(courtId, id), undefined, signal),
  });
  const view = found.data;
  return (
    <Page
      title={view?.title ?? '案件'}
      number={view?.number}
      crumbs={[{ label: '我的案件', href: '/cases' }]}
      strip={view && <Strip view={view} />}
      actions={
        view?.can['apply']?.can && (
          <GoButton href={`/services?case=${encodeURIComponent(`${courtId}/${id}`)}#applications`}>
            在本案中提出申请
          </GoButton>
        )
      }
    >
      <LiveNotice topics={TOPICS} of={id} refreshes={[key, keys.documents(id)]}>
        案件有新进展，点击刷新
      </LiveNotice>
      <Loaded query={found} rows={8}>
        {(data) => <Whole key={data.caseId} view={data} />}
      </Loaded>
    </Page>
  );
}

/** The next of my own periods, if one runs. */
export const nextOwn = (view: Pick<CaseView, 'periods'>) =>
  view.periods
    .filter((period) => period.mine && period.state === 'running')
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0];

function Strip({ view }: { readonly view: OwnCaseView }) {
  const next = nextOwn(view);
  const why = view.can['apply'];
  return (
    <StateStrip
      state={<StageTag stage={view.stage} name={view.stageName} />}
      next={
        view.closedWay ? `${view.closedOn ? dateText(view.closedOn) : ''}结案：${view.closedWay}` : view.next
      }
      until={
        next && (
          <>
            {next.name}{' '}
            <DueDate
              at={next.dueOn}
              steps={next.steps}
              article={next.article}
              warnings={next.warnings}
              compact
            />
          </>
        )
      }
    >
      {why && !why.can && <p className="tb-save-warn">{why.why}</p>}
    </StateStrip>
  );
}

function Whole({ view }: { readonly view: OwnCaseView }) {
  return (
    <div className="cs-two">
      <div className="cs-column">
        <Periods view={view} />
        <Hearings view={view} />
        <Slot
          name="case.lawyer"
          tells={{ courtId: view.courtId, caseId: view.caseId, apply: view.can['apply'] }}
        />
        <Section title="节点" aside="由法院和平台自动登记">
          <Timeline nodes={view.nodes} />
        </Section>
      </div>
      <div className="cs-column">
        <Parties view={view} />
        <Tribunal view={view} />
        <Measures view={view} />
        <Section title="联系与立案">
          <ul className="cs-rows">
            <li>
              <Go href={`/contact/new?about=${encodeURIComponent(`case/${view.courtId}/${view.caseId}`)}`}>
                联系法官
              </Go>
            </li>
            {view.filingId && (
              <li>
                <Go href={`/filings/${view.courtId}/${view.filingId}`}>立案申请</Go>
              </li>
            )}
          </ul>
        </Section>
        <Documents caseId={view.caseId} />
        <Own view={view} />
        <CaseFactsSection view={view} />
      </div>
    </div>
  );
}

export function CaseFactsSection({ view }: { readonly view: CaseView }) {
  const day = (value: string | null) => (value ? dateText(value) : <span className="tb-faint">尚无</span>);
  return (
    <Section title="案件信息">
      <Facts
        items={[
          { term: '受理法院', value: view.courtName },
          { term: '案由', value: view.causeName },
          { term: '类别', value: `${view.lawName}${view.procedureName ? `，${view.procedureName}` : ''}` },
          { term: '标的额', value: <Money fen={view.amountFen} /> },
          { term: '案件受理费', value: <Money fen={view.feeFen} /> },
          { term: '立案日期', value: day(view.openedOn) },
          ...(view.debateClosedOn ? [{ term: '法庭辩论终结', value: day(view.debateClosedOn) }] : []),
          ...(view.pronouncedOn ? [{ term: '宣判日期', value: day(view.pronouncedOn) }] : []),
          ...(view.effectiveOn ? [{ term: '生效日期', value: day(view.effectiveOn) }] : []),
          ...(view.closedOn
            ? [{ term: '结案', value: `${dateText(view.closedOn)}，${view.closedWay ?? ''}` }]
            : []),
        ]}
      />
    </Section>
  );
}
