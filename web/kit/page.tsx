import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Go } from './link.tsx';

const PLATFORM = '通办';

/** Sets the title of the browser's tab. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? `${PLATFORM} · 律师一站式诉讼服务` : `${title} · ${PLATFORM}`;
  }, [title]);
}

export interface Crumb {
  readonly label: string;
  readonly href: string;
}

interface PageProps {
  readonly title: string;
  /** Case number, filing number: tabular, selectable, beside the title. */
  readonly number?: string | undefined;
  /** The way here, without the page itself. */
  readonly crumbs?: readonly Crumb[];
  /** Where it stands, who must act next, until when: `<StateStrip>`. */
  readonly strip?: ReactNode;
  /** The one main action, and at most a few lesser ones. */
  readonly actions?: ReactNode;
  /** `reading` for text and forms, `wide` for lists, `full` for panes. */
  readonly width?: 'reading' | 'wide' | 'full';
  readonly children: ReactNode;
}

/** The face every page has: the way here, title and number, state strip, main action, content. */
export function Page({ title, number, crumbs = [], strip, actions, width = 'wide', children }: PageProps) {
  useTitle(number ? `${title} ${number}` : title);
  return (
    <div className={`tb-page tb-page-${width}`}>
      {crumbs.length > 0 && (
        <nav aria-label="当前位置" className="tb-crumbs">
          <ol>
            {crumbs.map((crumb) => (
              <li key={crumb.href}>
                <Go href={crumb.href}>{crumb.label}</Go>
              </li>
            ))}
            <li aria-current="page">{number ?? title}</li>
          </ol>
        </nav>
      )}
      <header className="tb-page-head">
        <div className="tb-page-title">
          <h1 tabIndex={-1}>{title}</h1>
          {number && <span className="tb-number">{number}</span>}
        </div>
        {actions && <div className="tb-row tb-page-actions">{actions}</div>}
      </header>
      {strip}
      {children}
    </div>
  );
}

interface StateStripProps {
  /** Where it stands: a `<StateTag>`. */
  readonly state: ReactNode;
  /** Who must act next and what: 法院审查立案 / 您补正材料. */
  readonly next?: ReactNode;
  /** Until when: a `<DueDate>`. */
  readonly until?: ReactNode;
  readonly children?: ReactNode;
}

/** Where it stands, who must act next, until when. */
export function StateStrip({ state, next, until, children }: StateStripProps) {
  return (
    <section aria-label="当前状态" className="tb-strip">
      <dl>
        <div>
          <dt>现在</dt>
          <dd>{state}</dd>
        </div>
        {next && (
          <div>
            <dt>下一步</dt>
            <dd>{next}</dd>
          </div>
        )}
        {until && (
          <div>
            <dt>期限</dt>
            <dd>{until}</dd>
          </div>
        )}
      </dl>
      {children}
    </section>
  );
}

interface SectionProps {
  readonly title: string;
  readonly id?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a page on its own sheet. */
export function Section({ title, id, aside, children }: SectionProps) {
  return (
    <section className="tb-section" {...(id && { id })}>
      <header>
        <h2>{title}</h2>
        {aside && <div className="tb-section-aside">{aside}</div>}
      </header>
      {children}
    </section>
  );
}

interface FactsProps {
  readonly items: readonly { readonly term: string; readonly value: ReactNode }[];
}

/** Facts as term and value; empty values are said to be empty. */
export function Facts({ items }: FactsProps) {
  return (
    <dl className="tb-facts">
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value ?? <span className="tb-faint">未填写</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
