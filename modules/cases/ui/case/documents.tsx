import { useQuery } from '@tanstack/react-query';
import { get } from '#web/kit/api/client.ts';
import { Go } from '#web/kit/link.tsx';
import { Section } from '#web/kit/page.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import { dateTimeText } from '#web/kit/time-text.ts';
import { keys } from '../api.ts';

/** What this page shows of a document; the documents room answers with more. */
interface Row {
  readonly id: string;
  readonly courtId: string;
  readonly title: string;
  readonly sentAt: string;
  readonly unread: boolean;
}

/** 文书: the last papers served in this case; all of them are in the documents list. */
export function Documents({ caseId }: { readonly caseId: string }) {
  const found = useQuery({
    queryKey: keys.documents(caseId),
    queryFn: ({ signal }) =>
      get<{ rows: Row[]; next?: string }>('/api/documents', { caseId, limit: 10 }, signal),
  });
  return (
    <Section title="文书" aside={<Go href="/documents">全部文书</Go>}>
      <Loaded query={found}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title="还没有送达的文书" />
          ) : (
            <ul className="cs-rows" aria-label="本案文书">
              {rows.map((row) => (
                <li key={row.id}>
                  <Go href={`/documents/${row.courtId}/${row.id}`}>{row.title}</Go>
                  <span className="tb-faint cs-gap">
                    {dateTimeText(row.sentAt)}
                    {row.unread && '，未阅读'}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
