import type { ReactNode } from 'react';
import { POWERS } from '#law/filing/agents.ts';
import { Section } from '#web/kit/page.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { dateText } from '#web/kit/time-text.ts';
import { MANDATE_SOURCES } from '../../terms.ts';
import type { CaseView } from '../../views.ts';

type Counsel = CaseView['counsel'][number];

interface PartiesProps {
  readonly view: CaseView;
  readonly aside?: ReactNode;
  /** What the court may do with a mandate. */
  readonly acts?: (counsel: Counsel) => ReactNode;
}

/** 当事人与代理人: each party with those who act for it. */
export function Parties({ view, aside, acts }: PartiesProps) {
  return (
    <Section title="当事人与代理人" {...(aside && { aside })}>
      {view.parties.length === 0 ? (
        <EmptyState title="尚未登记当事人" />
      ) : (
        <ul className="cs-rows" aria-label="当事人">
          {view.parties.map((party) => (
            <li key={party.id}>
              <div className="cs-row-head">
                <span>
                  <span className="tb-faint">{party.roleName}　</span>
                  <strong>{party.name}</strong>
                </span>
                {party.mine && <StateTag tone="neutral">您方</StateTag>}
                {party.leftOn && <StateTag tone="stopped">{dateText(party.leftOn)}退出</StateTag>}
              </div>
              {view.counsel
                .filter((counsel) => counsel.partyIds.includes(party.id))
                .map((counsel) => (
                  <CounselLine key={counsel.id} counsel={counsel}>
                    {counsel.state === 'confirmed' && acts?.(counsel)}
                  </CounselLine>
                ))}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** What needs special authority, by name; ordinary powers go without saying. */
const isSpecial = (id: string): boolean =>
  !Object.hasOwn(POWERS, id) || POWERS[id as keyof typeof POWERS].special;
const powerName = (id: string): string =>
  Object.hasOwn(POWERS, id) ? POWERS[id as keyof typeof POWERS].name : id;

function CounselLine({ counsel, children }: { readonly counsel: Counsel; readonly children?: ReactNode }) {
  const ended = counsel.state === 'ended';
  const special = counsel.matters.filter(isSpecial);
  return (
    <div className={ended ? 'cs-past' : undefined}>
      {counsel.lawyerName}律师{counsel.mine && '（您）'}
      {counsel.firm && <span className="tb-faint">，{counsel.firm}</span>}
      <div className="tb-faint">
        {counsel.special ? '特别授权' : '一般授权'}
        {counsel.special && special.length > 0 && `：${special.map(powerName).join('、')}`}；
        {MANDATE_SOURCES[counsel.source]}，自{dateText(counsel.fromOn)}
        {counsel.untilOn && `至${dateText(counsel.untilOn)}`}
        {ended && counsel.endedOn && `；${dateText(counsel.endedOn)}结束：${counsel.endedWhy ?? ''}`}
      </div>
      {children}
    </div>
  );
}

/** 审判组织: who works on the case; one asked to withdraw is shown as pausing. */
export function Tribunal({
  view,
  aside,
  acts,
}: {
  readonly view: CaseView;
  readonly aside?: ReactNode;
  readonly acts?: (person: CaseView['staff'][number]) => ReactNode;
}) {
  return (
    <Section title="审判组织" {...(aside && { aside })}>
      {view.staff.length === 0 ? (
        <EmptyState title="尚未确定">审判人员确定后三日内告知当事人。</EmptyState>
      ) : (
        <ul className="cs-rows" aria-label="审判组织">
          {view.staff.map((person) => (
            <li key={person.id}>
              <div className="cs-row-head">
                <span>
                  <span className="tb-faint">{person.roleName}　</span>
                  {person.name}
                </span>
                {person.paused && <StateTag tone="stopped">暂停参与</StateTag>}
              </div>
              {acts?.(person)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
