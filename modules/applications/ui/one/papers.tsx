import { Go } from '#web/kit/link.tsx';
import { Section } from '#web/kit/page.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { dateText } from '#web/kit/time-text.ts';
import type { ApplicationView } from '../../views.ts';

/** The court's papers about this application. */
export function Papers({ papers }: Pick<ApplicationView, 'papers'>) {
  if (papers.length === 0) return null;
  return (
    <Section title="法院文书">
      <ul className="tb-list">
        {papers.map((paper) => (
          <li key={paper.id} className="tb-item">
            <Go href={paper.href} className="tb-item-title">
              {paper.title}
            </Go>
            <StateTag tone="active">{paper.stateName}</StateTag>
            <span className="tb-faint">{dateText(paper.issuedAt)}签发</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
