import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useWrite } from '#web/kit/api/write.ts';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { get } from '#web/kit/api/client.ts';
import { useNow } from '#web/kit/clock.ts';
import { Go } from '#web/kit/link.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { Loaded } from '#web/kit/states.tsx';
import { whenText } from '#web/kit/time-text.ts';
import type { DraftView, ServiceView } from '../../views.ts';
import '../applications.css';
import {
  beginDraft,
  type DraftRowView,
  type Ground,
  groundOf,
  groundText,
  keys,
  type NewDraft,
  readService,
} from '../api.ts';
import { Clocks, MaterialList } from '../guide/parts.tsx';
import { Notes } from '../form/notes.tsx';
import { GroundPicker } from '../menu/ground-picker.tsx';
import '../menu/menu.css';
import './ask.css';

/** Begins a draft and goes to it. */
export function useBegin() {
  const navigate = useNavigate();
  return useWrite<NewDraft, DraftView>({
    send: beginDraft,
    invalidates: [keys.drafts],
    onDone: ({ id }) => void navigate({ to: `/applications/drafts/${id}` }),
  });
}

/** A new application: of which service, in which case; what is needed, until when the court decides, and then the form. */
export function StartPage() {
  const search: { readonly service?: string; readonly case?: string; readonly court?: string } = useSearch({
    strict: false,
  });
  const ground = groundOf(search);
  const navigate = useNavigate();
  const { service } = search;
  // A link that names only the case leads to what can be asked for in it.
  useEffect(() => {
    if (service === undefined)
      void navigate({
        to: '/services',
        search: ground ? { [ground.caseId ? 'case' : 'court']: groundText(ground) } : {},
        hash: 'applications',
        replace: true,
      });
  }, [service, ground, navigate]);
  const query = useQuery({
    queryKey: keys.service(service ?? '', ground),
    queryFn: ({ signal }) => readService(service ?? '', ground, signal),
    enabled: service !== undefined,
  });
  if (service === undefined) return null;
  const choose = (to: Ground) =>
    void navigate({
      to: '/applications/new',
      search: { service, [to.caseId ? 'case' : 'court']: groundText(to) },
      replace: true,
    });
  const view = query.data;
  return (
    <Page
      title={view?.name ?? '申请'}
      number={view?.ground?.caseNumber ?? undefined}
      crumbs={[{ label: '办理', href: '/services' }]}
      actions={<Go href={`/guide/services/${service}`}>怎么办</Go>}
      width="reading"
    >
      <Loaded query={query} rows={6}>
        {(data) => (
          <>
            <p>{data.summary}</p>
            {ground === undefined ? (
              <Section title="在哪里申请">
                <GroundPicker
                  first={
                    data.stages.some(({ id, state }) => id !== 'S0' && state !== 'closed') ? 'case' : 'court'
                  }
                  onPick={choose}
                />
              </Section>
            ) : (
              <Begin key={groundText(ground)} service={data} ground={ground} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface BeginProps {
  readonly service: ServiceView;
  readonly ground: Ground;
}

function Begin({ service, ground }: BeginProps) {
  const begin = useBegin();
  const where = [service.ground?.title, service.ground?.courtName, service.ground?.stageName];
  const open = service.offer?.open ?? true;
  return (
    <>
      <div className="ap-chosen">
        <div>
          <strong>{where[0] ?? service.ground?.courtName}</strong>
          <p className="tb-faint">
            {where
              .slice(1)
              .filter((part) => part)
              .join('，')}
          </p>
        </div>
        <Go href={`/services#applications`}>换一个案件</Go>
      </div>
      <Notes notes={service.offer?.findings ?? []} />
      <Drafts service={service.id} ground={ground} />
      <Section title="需要的材料">
        <MaterialList materials={service.materials} />
      </Section>
      <Section title="时限">
        <Clocks clocks={service.clocks} />
      </Section>
      {begin.problem && <ProblemAlert problem={begin.problem} />}
      <div className="ap-foot">
        <Go href={`/guide/services/${service.id}`}>先看说明</Go>
        <DisabledReason
          type="primary"
          loading={begin.busy}
          whyNot={open ? undefined : '现在不能申请，原因见上。'}
          onClick={() => begin.run({ service: service.id, ...ground })}
        >
          开始填写
        </DisabledReason>
      </div>
    </>
  );
}

/** What was begun here earlier and not sent. */
function Drafts({ service, ground }: { readonly service: string; readonly ground: Ground }) {
  const now = useNow();
  const drafts = useQuery({
    queryKey: keys.drafts,
    queryFn: ({ signal }) =>
      get<{ readonly rows: readonly DraftRowView[] }>('/api/application-drafts', undefined, signal),
  });
  const mine = drafts.data?.rows.filter(
    (row) =>
      row.service === service &&
      row.act === 'submit' &&
      row.courtId === ground.courtId &&
      (row.caseId ?? undefined) === ground.caseId,
  );
  if (!mine || mine.length === 0) return null;
  return (
    <Section title="没有提交的草稿">
      <ul className="tb-list">
        {mine.map((row) => (
          <li key={row.id} className="tb-item">
            <Go href={`/applications/drafts/${row.id}`} className="tb-item-title">
              继续填写
            </Go>
            <span className="tb-faint">保存于{whenText(row.savedAt, now)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
