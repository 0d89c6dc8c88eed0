import type { ReactNode } from 'react';
import { useNow } from '#web/kit/clock.ts';
import { Page } from '#web/kit/page.tsx';
import { dateText } from '#web/kit/time-text.ts';
import './tools.css';

interface ToolPageProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly form: ReactNode;
  readonly result: ReactNode;
}

/** A tool: what is given at the left, what comes of it at the right, at once. */
export function ToolPage({ title, lead, form, result }: ToolPageProps) {
  const now = useNow();
  return (
    <Page title={title} crumbs={[{ label: '工具', href: '/tools' }]}>
      <p className="tbt-lead">{lead}</p>
      <div className="tbt-desk">
        <div className="tb-stack tbt-given">{form}</div>
        <div className="tb-stack tbt-result">{result}</div>
      </div>
      <p className="tbt-print">
        {dateText(now.toISOString())}计算。打开 {location.href} 可以重现输入和结果。
      </p>
    </Page>
  );
}
