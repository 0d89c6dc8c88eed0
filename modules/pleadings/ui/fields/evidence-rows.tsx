import { Button, Input } from 'antd';
import { useId } from 'react';
import type { PleadingEvidence, PleadingValues } from '../../terms.ts';
import type { Edit } from './field-view.tsx';

const COLUMNS = [
  ['name', '证据名称', 200],
  ['source', '证据来源', 200],
  ['purpose', '证明目的', 1_000],
  ['pages', '页码', 30],
] as const satisfies readonly (readonly [keyof PleadingEvidence, string, number])[];

/** A list of evidence, piece by piece. */
export function EvidenceRows({
  label,
  values,
  edit,
}: {
  readonly label: string;
  readonly values: PleadingValues;
  readonly edit: Edit;
}) {
  const id = useId();
  const change = (at: number, part: Partial<PleadingEvidence>) =>
    edit((now) => ({
      ...now,
      evidence: now.evidence.map((item, index) => (index === at ? { ...item, ...part } : item)),
    }));
  return (
    <div className="tbw-rows tbw-wide">
      <ol aria-label={label}>
        {values.evidence.map((item, at) => (
          // a piece is known by its place in the list
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className="tbw-row-card tbw-row-evidence">
            {COLUMNS.map(([field, words, most]) => (
              <div key={field} className="tbw-field">
                <label htmlFor={`${id}-${at}-${field}`}>
                  {words}
                  <span className="tb-sr">（第 {at + 1} 项）</span>
                </label>
                <Input
                  id={`${id}-${at}-${field}`}
                  value={item[field]}
                  maxLength={most}
                  autoComplete="off"
                  onChange={(event) => change(at, { [field]: event.target.value })}
                />
              </div>
            ))}
            <Button
              type="text"
              aria-label={`删除第 ${at + 1} 项证据`}
              onClick={() =>
                edit((now) => ({ ...now, evidence: now.evidence.filter((_, index) => index !== at) }))
              }
            >
              删除
            </Button>
          </li>
        ))}
      </ol>
      <Button
        onClick={() =>
          edit((now) => ({
            ...now,
            evidence: [...now.evidence, { name: '', purpose: '', source: '', pages: '' }],
          }))
        }
      >
        增加一项证据
      </Button>
    </div>
  );
}
