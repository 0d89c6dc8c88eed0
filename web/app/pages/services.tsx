import { Go } from '#web/kit/link.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { pages } from '../routes.ts';

/** Everything a lawyer can begin here. */
export function Services() {
  const starts = pages
    .flatMap((page) => (page.portal === 'lawyer' && page.start ? [{ ...page.start, href: page.path }] : []))
    .toSorted((a, b) => a.order - b.order);
  return (
    <Page title="办理">
      <Section title="可以办理的事项">
        {starts.length === 0 ? (
          <EmptyState title="暂时没有可以网上办理的事项">事项开通后会列在这里。</EmptyState>
        ) : (
          <div className="tb-doors">
            {starts.map((start) => (
              <Go key={start.href} href={start.href} className="tb-door">
                <strong>{start.label}</strong>
                <span>{start.description}</span>
              </Go>
            ))}
          </div>
        )}
      </Section>
    </Page>
  );
}
