import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { get } from '#web/kit/api/client.ts';
import { Go, useGo } from '#web/kit/link.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { EmptyState, Loaded, LoadingState } from '#web/kit/states.tsx';
import { dateText } from '#web/kit/time-text.ts';
import type { AtView, CitedPlace } from '../terms.ts';
import './law.css';
import { NotLoaded } from './not-loaded.tsx';
import { dayOf } from './words.ts';

/** Where a citation leads: to its article when it means one; else what it may mean; without a library, what this house knows of the law. */
export function AtPage() {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const cite = typeof search['cite'] === 'string' ? search['cite'] : '';
  const on = dayOf(search['on']);
  const go = useGo();
  const at = useQuery({
    queryKey: ['law', 'at', cite, on],
    enabled: cite !== '',
    queryFn: ({ signal }) => get<AtView>('/api/law/at', { cite, on }, signal),
  });
  const only = at.data?.places.length === 1 ? at.data.places[0]?.href : undefined;
  useEffect(() => {
    if (only) go(on ? `${only}?on=${on}` : only, { replace: true });
  }, [only, on, go]);
  return (
    <Page title="引用的法条" width="reading" crumbs={[{ label: '查法条', href: '/law' }]}>
      {cite === '' || at.data?.places.length === 0 ? (
        <EmptyState
          title="没有认出所引的法律"
          action={<Go href={`/law?q=${encodeURIComponent(cite)}`}>按词语查找</Go>}
        >
          {cite}
        </EmptyState>
      ) : only ? (
        <LoadingState label="正在打开条文" />
      ) : (
        <Loaded query={at}>
          {({ places, library }) => (
            <>
              {places.map((place) => (
                <Place key={`${place.title}${place.label}`} place={place} on={on} />
              ))}
              {library === 0 && <NotLoaded />}
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}

function Place({ place, on }: { readonly place: CitedPlace; readonly on: string | undefined }) {
  const href = place.href && on ? `${place.href}?on=${on}` : place.href;
  return (
    <Section title={`《${place.title}》${place.label}`}>
      {place.body?.split('\n').map((line) => (
        <p key={line} className="tbl-text">
          {line}
        </p>
      ))}
      {place.version && place.effective && (
        <p className="tb-faint">
          {place.version}，{dateText(place.effective)}起施行
        </p>
      )}
      {href ? (
        <p>
          <Go href={href}>查看条文和历次文本</Go>
        </p>
      ) : (
        <p className="tb-faint">法律法规库中没有这一条的文本。</p>
      )}
    </Section>
  );
}
