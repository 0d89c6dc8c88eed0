import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { get, request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { ConfirmButton } from '#web/kit/buttons.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import { dateText } from '#web/kit/time-text.ts';
import type { deputyView } from '../../views.ts';
import '../applications.css';
import '../form/form.css';
import './deputies.css';
import { DeputyForm } from './deputy-form.tsx';

type Deputy = z.infer<typeof deputyView>;

export const DEPUTIES_KEY = ['deputies'] as const;

/** 代行安排: who is away from when to when, and who decides in the meantime. */
export function DeputiesPage() {
  const query = useQuery({
    queryKey: DEPUTIES_KEY,
    queryFn: ({ signal }) => get<readonly Deputy[]>('/api/desk/deputies', undefined, signal),
  });
  return (
    <Page title="代行安排" width="reading">
      <Section title="新的安排">
        <DeputyForm />
      </Section>
      <Section title="已有的安排">
        <Loaded query={query}>
          {(rows) =>
            rows.length === 0 ? (
              <EmptyState title="没有代行安排">
                决定人因休假、学习等不能履行职务时，由其委托的人代为决定；决定书写明代行情况。
              </EmptyState>
            ) : (
              <ul className="tb-list">
                {rows.map((deputy) => (
                  <li key={deputy.id}>
                    <Line deputy={deputy} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </Section>
    </Page>
  );
}

function Line({ deputy }: { readonly deputy: Deputy }) {
  const end = useWrite<null, unknown>({
    send: (_none, key) => request('DELETE', `/api/desk/deputies/${deputy.id}`, { key }),
    invalidates: [DEPUTIES_KEY],
  });
  return (
    <div className="ap-deputy">
      <div>
        <strong>{deputy.deputy.name}</strong>代行<strong>{deputy.absent.name}</strong>的职务
        <p className="tb-faint">
          {dateText(deputy.fromOn)}至{dateText(deputy.untilOn)}，{deputy.why}
        </p>
      </div>
      {deputy.endedAt ? (
        <StateTag tone="neutral">已结束</StateTag>
      ) : (
        <ConfirmButton
          size="small"
          loading={end.busy}
          whyNot={deputy.can.end.can ? undefined : deputy.can.end.why}
          question="结束代行？"
          consequence={`结束后，由${deputy.absent.name}本人办理；已经作出的决定不受影响。`}
          confirmWord="结束代行"
          onConfirm={() => end.run(null)}
        >
          结束
        </ConfirmButton>
      )}
      {end.problem && <ProblemAlert problem={end.problem} />}
    </div>
  );
}
