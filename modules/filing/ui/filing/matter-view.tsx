import { Section } from '#web/kit/page.tsx';
import { matterParts } from '../../matter/index.ts';
import type { FilingView } from '../api.ts';
import { faceOf } from '../kinds/face.ts';
import { Changed } from './changed.tsx';
import '../kinds/kinds.css';

/** The own part of a kind to read: the challenged act, the charge, the instrument and the property clues, the first decision. */
export function MatterView({ filing }: { readonly filing: FilingView }) {
  const parts = matterParts(filing.content);
  if (parts.length === 0) return null;
  return (
    <Section title={faceOf(filing.kind).words.matter}>
      <div className="tb-stack">
        {parts.map(({ id, title, lines }) => (
          <div key={id} className="tbf-matter">
            <h3>{title}</h3>
            <dl>
              {lines.map(({ path, label, value, long }) => (
                <div key={path}>
                  <dt>
                    {label}
                    <Changed filing={filing} path={path} />
                  </dt>
                  <dd className={long ? 'tbf-prose' : undefined}>
                    {value || <span className="tb-faint">没有填写</span>}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </Section>
  );
}
