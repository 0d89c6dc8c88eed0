import { useParams } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Page, Section } from '#web/kit/page.tsx';
import { keys, lawyerDoor, readOne } from './api.ts';
import { Thread } from './thread.tsx';

/** One thread of the lawyer's. */
export function ThreadPage() {
  const { courtId = '', threadId = '' }: { readonly courtId?: string; readonly threadId?: string } =
    useParams({
      strict: false,
    });
  const door = useMemo(() => lawyerDoor(courtId, threadId), [courtId, threadId]);
  const thread = useQuery({ queryKey: keys.one(door), queryFn: ({ signal }) => readOne(door, signal) }).data;
  return (
    <Page
      title={thread?.subject ?? '联系法官'}
      number={thread?.number}
      crumbs={[{ label: '联系法官', href: '/contact' }]}
      width="reading"
    >
      <Section title={thread ? `${thread.courtName}　${thread.title}` : '联系记录'}>
        <Thread door={door} />
      </Section>
    </Page>
  );
}
