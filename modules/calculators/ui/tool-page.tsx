import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Page } from '#web/kit/page.tsx';
import './tools.css';

interface ToolPageProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly form: ReactNode;
  readonly result: ReactNode;
  /** The result in a few words, at hand on a phone where the form hides it. */
  readonly brief?: string | undefined;
}

/** A tool: what is given at the left, what comes of it at the right, at once. */
export function ToolPage({ title, lead, form, result, brief }: ToolPageProps) {
  const place = useRef<HTMLDivElement>(null);
  return (
    <Page title={title} crumbs={[{ label: '工具', href: '/tools' }]}>
      <p className="tbt-lead">{lead}</p>
      <div className="tbt-desk">
        <div className="tb-stack tbt-given">{form}</div>
        <div className="tb-stack tbt-result" ref={place}>
          {result}
        </div>
      </div>
      {brief && (
        <button
          type="button"
          className="tbt-brief tb-no-print"
          onClick={() => place.current?.scrollIntoView({ block: 'start' })}
        >
          {brief}
        </button>
      )}
    </Page>
  );
}
