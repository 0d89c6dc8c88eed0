import type { ReactNode } from 'react';
import { Page } from '#web/kit/page.tsx';
import './tools.css';

interface ToolPageProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly form: ReactNode;
  readonly result: ReactNode;
}

/** A tool: what is given at the left, what comes of it at the right, at once. */
export function ToolPage({ title, lead, form, result }: ToolPageProps) {
  return (
    <Page title={title} crumbs={[{ label: '工具', href: '/tools' }]}>
      <p className="tbt-lead">{lead}</p>
      <div className="tbt-desk">
        <div className="tb-stack tbt-given">{form}</div>
        <div className="tb-stack tbt-result">{result}</div>
      </div>
    </Page>
  );
}
