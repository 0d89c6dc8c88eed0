import { bytesText } from '#web/kit/upload/limits.ts';
import type { ApplicationView } from '../../views.ts';
import { OpenFile } from './open-file.tsx';

/** Longer than this an answer is read as text, not as a fact. */
const FACT_LENGTH = 36;

/** Answers in words: short ones as facts, long ones as text. */
export function Said({ said }: Pick<ApplicationView, 'said'>) {
  if (said.length === 0) return <p className="tb-faint">没有另外填写的内容。</p>;
  return (
    <dl className="ap-said">
      {said.map(({ field, label, text }) => (
        <div key={field} className={text.length > FACT_LENGTH || text.includes('\n') ? 'ap-said-text' : ''}>
          <dt>{label}</dt>
          <dd>{text === '' ? <span className="tb-faint">未填写</span> : text}</dd>
        </div>
      ))}
    </dl>
  );
}

interface HandedInProps {
  readonly materials: ApplicationView['materials'];
  /** Address of the files without their ids. */
  readonly base: string;
}

/** What was handed in, with the fingerprints it had at that moment. */
export function HandedIn({ materials, base }: HandedInProps) {
  return (
    <ul className="tb-list">
      {materials.map((file) => (
        <li key={`${file.material}${file.fileId}`} className="ap-handed">
          <span>
            <span className="tb-item-title">{file.materialName}</span>{' '}
            <span className="tb-faint">
              {file.name}，{bytesText(file.size)}
            </span>
            <details className="ap-hash">
              <summary>哈希值</summary>
              <span>SHA-256 {file.sha256}</span>
              <span>SM3 {file.sm3}</span>
            </details>
          </span>
          <OpenFile name={file.name} title={file.materialName} href={`${base}/${file.fileId}`} />
        </li>
      ))}
    </ul>
  );
}
