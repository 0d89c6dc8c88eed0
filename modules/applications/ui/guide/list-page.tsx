import { useQuery } from '@tanstack/react-query';
import { Go } from '#web/kit/link.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import '../applications.css';
import { keys, readGuides } from '../api.ts';
import { groupsOf } from '../menu/groups.ts';

/** 办事指南: all that can be asked of a court, by group, each with its page. Open to everyone. */
export function ServiceGuides() {
  const menu = useQuery({
    queryKey: keys.guides,
    queryFn: ({ signal }) => readGuides(signal),
    staleTime: 300_000,
  });
  return (
    <Page title="办事指南" width="reading" actions={<Go href="/guide">立案材料指引</Go>}>
      <Loaded query={menu} rows={10}>
        {({ services }) =>
          services.length === 0 ? (
            <EmptyState title="暂时没有开通的事项" />
          ) : (
            groupsOf(services).map(([name, offers]) => (
              <Section key={name} title={name}>
                <ul className="tb-list">
                  {offers.map((offer) => (
                    <li key={offer.id}>
                      <Go href={`/guide/services/${offer.id}`} className="tb-item-title">
                        {offer.name}
                      </Go>
                      <p className="tb-faint">{offer.summary}</p>
                    </li>
                  ))}
                </ul>
              </Section>
            ))
          )
        }
      </Loaded>
    </Page>
  );
}
