import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { problemOf } from '#web/kit/api/problem.ts';
import { Go } from '#web/kit/link.tsx';
import { Page } from '#web/kit/page.tsx';
import { Loaded } from '#web/kit/states.tsx';
import { keys, readDraft } from '../api.ts';
import '../filing.css';
import '../form/form.css';
import './wizard.css';
import { lastStep } from './last-step.ts';
import { isStep } from './steps.tsx';
import { Wizard } from './wizard.tsx';

/** A draft, resumed where one left it, on any device. */
export function DraftPage() {
  const { draftId = '' } = useParams({ strict: false });
  const { step } = useSearch({ strict: false });
  // Never from memory: the wizard begins with the version that is on the server now.
  const query = useQuery({
    queryKey: keys.draft(draftId),
    queryFn: ({ signal }) => readDraft(draftId, signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (query.data)
    return (
      <Wizard
        key={query.data.id}
        view={query.data}
        step={[step, lastStep(draftId)].find(isStep) ?? 'court'}
      />
    );
  const gone = query.error && problemOf(query.error).status === 404;
  return (
    <Page title="立案草稿" crumbs={[{ label: '我要立案', href: '/drafts' }]}>
      {gone ? (
        <p>
          没有找到这份草稿：可能已经提交或者删除。<Go href="/filings">查看我的立案</Go>，或者
          <Go href="/drafts">回到草稿列表</Go>。
        </p>
      ) : (
        <Loaded query={query} rows={8}>
          {() => null}
        </Loaded>
      )}
    </Page>
  );
}
