import { Button } from 'antd';
import { useState } from 'react';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { Go } from '#web/kit/link.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { dateText, dateTimeText } from '#web/kit/time-text.ts';
import type { DeskApplicationView } from '../../views.ts';
import { Notes } from '../form/notes.tsx';
import { Said } from '../one/content.tsx';
import { Records } from '../one/records.tsx';
import { ClockDue, Standing } from '../state.tsx';
import { Materials } from './materials.tsx';
import type { MaterialsShown } from './use-materials.ts';
import type { useHolding } from './use-holding.ts';
import { deskApi } from './use-desk.ts';

export const TABS = [
  { id: 'content', label: '申请' },
  { id: 'materials', label: '材料' },
  { id: 'records', label: '经过' },
] as const;
export type TabId = (typeof TABS)[number]['id'];

interface ApplicationPaneProps {
  readonly work: DeskApplicationView;
  readonly tab: TabId;
  readonly onTab: (tab: TabId) => void;
  readonly shown: MaterialsShown;
  readonly myId: string | undefined;
  readonly holding: ReturnType<typeof useHolding>;
  readonly onAssign: () => void;
}

/** The second pane: the application under the hand, with what the court knows of the case, its materials and what has happened. */
export function ApplicationPane(props: ApplicationPaneProps) {
  const { work, tab, onTab, shown } = props;
  const count = (id: TabId) =>
    id === 'materials' ? work.materials.length : id === 'records' ? work.records.length : 0;
  return (
    <section className="ad-one" aria-label="申请">
      <Head {...props} />
      <div className="ad-tabs" role="tablist" aria-label="申请的内容">
        {TABS.map(({ id, label }, index) => (
          <button
            key={id}
            id={`ad-tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === tab}
            aria-controls="ad-panel"
            tabIndex={id === tab ? 0 : -1}
            onClick={() => onTab(id)}
            onKeyDown={(event) => {
              const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
              const to = by === undefined ? undefined : TABS[(index + by + TABS.length) % TABS.length];
              if (!to) return;
              onTab(to.id);
              document.getElementById(`ad-tab-${to.id}`)?.focus();
            }}
          >
            {label}
            {count(id) > 0 && <span className="tb-figures">　{count(id)}</span>}
          </button>
        ))}
      </div>
      <div
        id="ad-panel"
        role="tabpanel"
        aria-labelledby={`ad-tab-${tab}`}
        className={tab === 'materials' ? 'ad-panel ad-panel-files' : 'ad-panel'}
        // what scrolls is reached by keyboard
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        key={tab}
      >
        {tab === 'content' && <Content work={work} />}
        {tab === 'materials' && <Materials work={work} shown={shown} />}
        {tab === 'records' && (
          <Records records={work.records} base={`${deskApi(work.id)}/files`} byCourt={work.byCourt} />
        )}
      </div>
    </section>
  );
}

function Head({ work, myId, holding, onAssign }: ApplicationPaneProps) {
  const [more, setMore] = useState(false);
  const mine = work.assignedTo !== null && work.assignedTo.id === myId;
  return (
    <header className="ad-head">
      <div className="ad-head-title">
        <h2>{work.serviceName}</h2>
        {work.caseNumber && <span className="tb-number">{work.caseNumber}</span>}
      </div>
      <p>{work.title.replace(`${work.serviceName}：`, '')}</p>
      <div className="ad-head-facts">
        <Standing tone={work.tone}>{work.stateName}</Standing>
        {work.clock && work.awaits !== 'nobody' && <ClockDue clock={work.clock} />}
        {work.escalatedAt && <StateTag tone="overdue">已提请督办</StateTag>}
        {work.secret && <StateTag tone="neutral">对方尚不能看到</StateTag>}
      </div>
      <p className="tb-faint">
        {work.asker.name !== '' &&
          `${work.asker.name}${work.asker.firm === '' ? '' : `（${work.asker.firm}）`}，`}
        {dateTimeText(work.submittedAt)}
        {work.byCourt ? '通知' : '提交'}；由{work.decider.name ?? work.decider.role}决定
        {work.assignedTo && `；${mine ? '您' : work.assignedTo.name}办理`}
      </p>
      {work.awaits !== 'nobody' && (
        <div className="ad-holding">
          {work.assignedTo === null && (
            <DisabledReason
              size="small"
              type="primary"
              loading={holding.busy}
              whyNot={work.can.claim.can ? undefined : work.can.claim.why}
              onClick={() => holding.run({ verb: 'claim' })}
            >
              领取
            </DisabledReason>
          )}
          {work.can.assign.can && (
            <Button size="small" onClick={onAssign}>
              {work.assignedTo === null ? '分派' : '改派'}
            </Button>
          )}
          {work.earlier.length > 0 && (
            <Button size="small" type="text" aria-expanded={more} onClick={() => setMore(!more)}>
              本案其他申请 {work.earlier.length} 件
            </Button>
          )}
        </div>
      )}
      {holding.problem && <ProblemAlert problem={holding.problem} />}
      {more && (
        <ul className="ad-earlier">
          {work.earlier.map((each) => (
            <li key={each.id}>
              <Go href={`/court/applications?id=${each.id}`}>{each.serviceName}</Go>，{each.stateName}
              <span className="tb-faint">（{dateText(each.submittedOn)}提交）</span>
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

function Content({ work }: { readonly work: DeskApplicationView }) {
  return (
    <div className="tb-stack">
      {work.awaits !== 'nobody' && <Notes notes={work.findings} />}
      <h3>{work.byCourt ? '通知内容' : '申请内容'}</h3>
      <Said said={work.said} />
      <h3>案件情况</h3>
      <dl className="ap-said">
        {work.facts.map((fact) => (
          <div key={fact.label} className={fact.text.length > 40 ? 'ap-said-text' : ''}>
            <dt>{fact.label}</dt>
            <dd>{fact.text}</dd>
          </div>
        ))}
        <div>
          <dt>{work.byCourt ? '被通知的当事人' : '申请人'}</dt>
          <dd>{work.asker.parties}</dd>
        </div>
        {!work.byCourt && work.opponents !== '' && (
          <div>
            <dt>对方</dt>
            <dd>{work.opponents}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
