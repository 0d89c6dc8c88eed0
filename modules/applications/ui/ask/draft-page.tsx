import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { problemOf } from '#web/kit/api/problem.ts';
import { Go } from '#web/kit/link.tsx';
import { Page } from '#web/kit/page.tsx';
import { Loaded } from '#web/kit/states.tsx';
import '../applications.css';
import { keys, readDraft } from '../api.ts';
import './ask.css';
import { Editor } from './editor.tsx';

/** A draft, taken up where one left it, on any device. */
export function DraftPage() {
  const { draftId = '' } = useParams({ strict: false });
  // Never from memory: one goes on from the version that is on the server now.
  const query = useQuery({
    queryKey: keys.draft(draftId),
    queryFn: ({ signal }) => readDraft(draftId, signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (query.data) return <Editor key={query.data.id} view={query.data} />;
  const gone = query.error && problemOf(query.error).status === 404;
  return (
    <Page title="申请" crumbs={[{ label: '我的申请', href: '/applications' }]}>
      {gone ? (
        <p>
          没有找到这份草稿：可能已经提交或者删除。<Go href="/applications">查看我的申请</Go>。
        </p>
      ) : (
        <Loaded query={query} rows={8}>
          {() => null}
        </Loaded>
      )}
    </Page>
  );
}
