import { AimOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { memo, useId } from 'react';
import { yuanText } from '#web/kit/amount.ts';
import { StateTag } from '#web/kit/state-tag.tsx';
import type { Proposal, ProposedValue } from '../../proposals.ts';
import { type Choice, canTake } from './choices.ts';
import { SurenessTag } from './sureness.tsx';
import { ValueField } from './value-field.tsx';

/** A value in words. */
export function valueText(proposal: Proposal, value: ProposedValue): string {
  if (proposal.kind === 'amount') return `${yuanText(Number(value))} 元`;
  if (proposal.kind === 'choice')
    return proposal.options?.find(([option]) => option === value)?.[1] ?? String(value);
  return String(value);
}

interface RowProps {
  readonly proposal: Proposal;
  readonly choice: Choice;
  readonly active: boolean;
  readonly onChange: (path: string, choice: Choice) => void;
  /** The place comes into sight beside; where there is no room beside, it waits to be asked for. */
  readonly onFocusValue: (proposal: Proposal) => void;
  readonly onLook: (proposal: Proposal) => void;
}

/** One found value: taken or not, corrected, how sure, where it stands, and what the form says now. */
export const ReviewRow = memo(function ReviewRow({
  proposal,
  choice,
  active,
  onChange,
  onFocusValue,
  onLook,
}: RowProps) {
  const id = useId();
  const { path, label, current, where, note } = proposal;
  const set = (change: Partial<Choice>) => onChange(path, { ...choice, ...change });
  const look = () => onLook(proposal);
  const page = where && (
    <Button
      size="small"
      type="text"
      icon={<AimOutlined aria-hidden="true" />}
      onClick={look}
      aria-label={`看原文：${label}，第 ${where.page} 页`}
    >
      第{where.page}页
    </Button>
  );
  return (
    <li className="tbf-read-row" data-active={active || undefined} data-sure={proposal.sure}>
      <div className="tbf-read-row-head">
        {current === null ? (
          <label className="tbf-check">
            <input
              type="checkbox"
              checked={choice.take && canTake(choice)}
              disabled={!canTake(choice)}
              aria-label={`填入：${label}`}
              onChange={(event) => set({ take: event.target.checked })}
            />
            <span className="tbf-read-label">{label}</span>
          </label>
        ) : (
          <span className="tbf-read-label">{label}</span>
        )}
        <span className="tb-row tbf-read-signs">
          {current !== null && <StateTag tone="near">与表单不一致</StateTag>}
          <SurenessTag sure={proposal.sure} />
          {page}
        </span>
      </div>
      {current !== null && (
        <fieldset className="tbf-read-conflict">
          <legend className="tb-sr">{label}：表单与起诉状不一致</legend>
          <label>
            <input
              type="radio"
              name={`${id}-which`}
              checked={!choice.take}
              onChange={() => set({ take: false })}
            />
            <span>
              保留表单的
              <span className="tbf-read-current">
                {proposal.currentShown ?? valueText(proposal, current)}
              </span>
            </span>
          </label>
          <label>
            <input
              type="radio"
              name={`${id}-which`}
              checked={choice.take && canTake(choice)}
              disabled={!canTake(choice)}
              onChange={() => set({ take: true })}
            />
            <span>采用起诉状的</span>
          </label>
        </fieldset>
      )}
      <label htmlFor={`${id}-value`} className="tb-sr">
        {label}
      </label>
      <div className={current === null ? undefined : 'tbf-read-theirs'}>
        <ValueField
          id={`${id}-value`}
          proposal={proposal}
          value={choice.value}
          onFocus={() => onFocusValue(proposal)}
          onChange={(value) => set({ value, take: value !== '' })}
        />
      </div>
      {note && <p className="tbf-note tbf-note-warning">{note}</p>}
    </li>
  );
});
