import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import type { DeskCaseRow, DeskCaseView } from '#modules/cases/views.ts';
import { get } from '#web/kit/api/client.ts';
import { Page, Section } from '#web/kit/page.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import type { OfferView } from '../../../views.ts';
import '../../applications.css';
import { Card } from '../../form/choice-cards.tsx';
import '../../form/form.css';
import { Notes } from '../../form/notes.tsx';
import '../../menu/menu.css';
import { type Hit, Picker } from '../../menu/picker.tsx';
import { courtKeys, readCourtMenu, readCourtService, readDeskCase } from './court-form.ts';
import { NotifyForm } from './notify-form.tsx';
import './notify.css';

const searchCases = async (q: string, signal: AbortSignal): Promise<readonly Hit[]> =>
  (
    await get<{ readonly rows: readonly DeskCaseRow[] }>(
      '/api/desk/cases',
      { state: 'open', limit: 8, ...(q !== '' && { q }) },
      signal,
    )
  ).rows.map(({ caseId, title, number, stageName }) => ({
    id: caseId,
    title,
    detail: `${number}，${stageName}`,
  }));

/** 通知当事人: what the court begins of its own motion; in which case, of which kind, and what it says. */
export function NotifyPage() {
  const search: { readonly case?: string; readonly service?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const caseId = search.case ?? '';
  const found = useQuery({
    queryKey: ['desk-request', 'case', caseId],
    queryFn: ({ signal }) => readDeskCase(caseId, signal),
    enabled: caseId !== '',
  });
  const go = (to: { case?: string; service?: string }) =>
    void navigate({ to: '/court/applications/new', search: to, replace: true });
  return (
    <Page
      title="通知当事人"
      number={caseId === '' ? undefined : found.data?.number}
      crumbs={[{ label: '申请办理', href: '/court/applications' }]}
      width="reading"
    >
      {caseId === '' ? (
        <Section title="在哪件案件中">
          <Picker
            label="案件"
            placeholder="案号、当事人或者案由"
            name="desk-cases"
            eager
            search={searchCases}
            none="本院没有这样的未结案件，请核对案号。"
            onPick={({ id }) => go({ ...search, case: id })}
          />
        </Section>
      ) : (
        <Loaded query={found} rows={6}>
          {(of) => (
            <>
              <div className="ap-chosen">
                <div>
                  <strong>{of.title}</strong>
                  <p className="tb-faint">{of.stageName}</p>
                </div>
                <Button type="link" onClick={() => go(search.service ? { service: search.service } : {})}>
                  换一个案件
                </Button>
              </div>
              <What
                of={of}
                chosen={search.service}
                onChoose={(service) => go({ case: of.caseId, service })}
              />
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}

interface WhatProps {
  readonly of: DeskCaseView;
  readonly chosen: string | undefined;
  readonly onChoose: (service: string) => void;
}

/** What the court may begin, from the definitions; what is closed in this case says why. */
function What({ of, chosen, onChoose }: WhatProps) {
  const menu = useQuery({
    queryKey: courtKeys.menu(of.caseId),
    queryFn: ({ signal }) => readCourtMenu(of.caseId, signal),
  });
  return (
    <Loaded query={menu} rows={4}>
      {({ services }) => {
        const service = services.find(({ id }) => id === chosen);
        return (
          <>
            <Section title="通知什么">
              {services.length === 0 ? (
                <EmptyState title="没有可以由法院发起的事项" />
              ) : (
                <fieldset className="an-what">
                  <legend className="tb-sr">通知的事项</legend>
                  <div className="ap-cards">
                    {services.map(({ id, name, summary }) => (
                      <Card
                        key={id}
                        type="radio"
                        name="an-service"
                        choice={{ id, name, note: summary }}
                        checked={id === chosen}
                        onChange={() => onChoose(id)}
                      />
                    ))}
                  </div>
                </fieldset>
              )}
            </Section>
            {service && <Chosen key={service.id} offer={service} of={of} />}
          </>
        );
      }}
    </Loaded>
  );
}

/** The form of the service on this case; where it is closed here, the reasons with their articles. */
function Chosen({ offer, of }: { readonly offer: OfferView; readonly of: DeskCaseView }) {
  const service = useQuery({
    queryKey: courtKeys.one(of.caseId, offer.id),
    queryFn: ({ signal }) => readCourtService(of.caseId, offer.id, signal),
    enabled: offer.open,
  });
  if (!offer.open)
    return (
      <Section title="现在不能发起">
        <Notes notes={offer.findings} />
      </Section>
    );
  return (
    <Loaded query={service} rows={6}>
      {(definition) => <NotifyForm key={`${of.caseId}${offer.id}`} service={definition} of={of} />}
    </Loaded>
  );
}
