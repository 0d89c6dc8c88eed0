import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import type { DeskCaseRow, DeskCaseView } from '#modules/cases/views.ts';
import { get } from '#web/kit/api/client.ts';
import { Page, Section } from '#web/kit/page.tsx';
import { Loaded } from '#web/kit/states.tsx';
import '../../applications.css';
import { keys, readGuide } from '../../api.ts';
import { Card } from '../../form/choice-cards.tsx';
import '../../form/form.css';
import '../../menu/menu.css';
import { type Hit, Picker } from '../../menu/picker.tsx';
import { COURT_SERVICES, readDeskCase, readOverdue } from './court-form.ts';
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
              <Section title="通知什么">
                <fieldset className="an-what">
                  <legend className="tb-sr">通知的事项</legend>
                  <div className="ap-cards">
                    {COURT_SERVICES.map((choice) => (
                      <Card
                        key={choice.id}
                        type="radio"
                        name="an-service"
                        choice={choice}
                        checked={choice.id === search.service}
                        onChange={() => go({ case: of.caseId, service: choice.id })}
                      />
                    ))}
                  </div>
                </fieldset>
              </Section>
              {COURT_SERVICES.some(({ id }) => id === search.service) && (
                <Chosen key={search.service} id={search.service ?? ''} of={of} />
              )}
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}

/** The form of the service, once it and what the case offers are there. */
function Chosen({ id, of }: { readonly id: string; readonly of: DeskCaseView }) {
  const service = useQuery({ queryKey: keys.guide(id), queryFn: ({ signal }) => readGuide(id, signal) });
  const bills = useQuery({
    queryKey: ['desk-request', 'overdue', of.caseId],
    queryFn: ({ signal }) => readOverdue(of.caseId, signal),
  });
  return (
    <Loaded query={service} rows={6}>
      {(definition) => (
        <Loaded query={bills} rows={6}>
          {(overdue) => <NotifyForm key={`${of.caseId}${id}`} service={definition} of={of} bills={overdue} />}
        </Loaded>
      )}
    </Loaded>
  );
}
