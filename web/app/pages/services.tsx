import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Go } from '#web/kit/link.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { EmptyState, LoadingState } from '#web/kit/states.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { type Startable, startables } from './startable.ts';

const Hall = lazy(() =>
  import('#modules/applications/ui/menu/hall.tsx').then((module) => ({ default: module.Hall })),
);

function Doors({ list }: { readonly list: readonly Startable[] }) {
  return (
    <div className="tb-doors">
      {list.map((start) => (
        <Go key={start.href} href={start.href} className="tb-door">
          <strong>{start.label}</strong>
          <span>{start.description}</span>
        </Go>
      ))}
    </div>
  );
}

/** Everything a lawyer can begin here, her own shortcuts first, then what helps without a case. */
export function Services() {
  const matters = startables.filter((start) => !start.tool);
  const { case: ofCase, court } = useSearch({ strict: false });
  const hall = (
    <Suspense fallback={<LoadingState rows={6} />}>
      <Hall />
    </Suspense>
  );
  // Who comes from a case wants to know what can be asked for in it.
  const first = ofCase !== undefined || court !== undefined;
  return (
    <Page title="办理">
      {first ? hall : <Shortcuts place="services" />}
      <Section title="可以办理的事项">
        {matters.length === 0 ? (
          <EmptyState title="暂时没有可以网上办理的事项">事项开通后会列在这里。</EmptyState>
        ) : (
          <Doors list={matters} />
        )}
      </Section>
      {!first && hall}
      <Section title="工具" aside={<Go href="/tools">全部工具</Go>}>
        <Doors list={startables.filter((start) => start.tool)} />
      </Section>
    </Page>
  );
}
