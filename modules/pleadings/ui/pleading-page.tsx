import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { problemOf } from '#web/kit/api/problem.ts';
import { Go } from '#web/kit/link.tsx';
import { Page } from '#web/kit/page.tsx';
import { Loaded } from '#web/kit/states.tsx';
import { keys, readPleading } from './api.ts';
import { Editor } from './editor.tsx';
import './pleadings.css';

/** A pleading, resumed where one left it. */
export function PleadingPage() {
  const { pleadingId = '' } = useParams({ strict: false });
  // never from memory: the form begins with the version that is on the server now
  const query = useQuery({
    queryKey: keys.one(pleadingId),
    queryFn: ({ signal }) => readPleading(pleadingId, signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (query.data) return <Editor key={query.data.id} view={query.data} />;
  const gone = query.error && problemOf(query.error).status === 404;
  return (
    <Page title="诉讼文书" crumbs={[{ label: '诉讼文书', href: '/pleadings' }]}>
      {gone ? (
        <p>
          没有找到这份文书：可能已经删除，或者不属于您。<Go href="/pleadings">回到诉讼文书</Go>。
        </p>
      ) : (
        <Loaded query={query} rows={8}>
          {() => null}
        </Loaded>
      )}
    </Page>
  );
}
