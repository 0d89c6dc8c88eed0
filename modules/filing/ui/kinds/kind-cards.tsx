import { FEE_FIELDS } from '#law/filing/fee-field.ts';
import { FILING_KINDS, type FilingKind } from '#law/filing/guide-facts.ts';
import type { ReactNode } from 'react';
import { PURPOSES } from '../../matter/index.ts';
import { KIND_LINES, REVIEW_DAYS } from './words.ts';
import './kinds.css';

/** The kinds in the order in which they are offered. */
export const KIND_IDS = Object.keys(FILING_KINDS) as FilingKind[]; // keys of the table

interface CardProps {
  readonly kind: FilingKind;
  readonly chosen?: boolean;
  readonly action: ReactNode;
}

/** A kind of filing where one chooses it: what for, until when, how soon the court decides, what it costs. */
export function KindCard({ kind, chosen = false, action }: CardProps) {
  const fee = FEE_FIELDS[kind];
  return (
    <li className="tbf-kind" data-chosen={chosen || undefined}>
      <div>
        <h3>{FILING_KINDS[kind]}</h3>
        <p className="tb-faint">{PURPOSES[kind]}</p>
      </div>
      <dl>
        <dt>期限</dt>
        <dd>{KIND_LINES[kind].within}</dd>
        <dt>答复</dt>
        <dd>法院自收到之日起{REVIEW_DAYS[kind]}日内决定</dd>
        <dt>费用</dt>
        <dd>{fee.shown ? KIND_LINES[kind].fee : fee.text}</dd>
      </dl>
      <div className="tb-row">{action}</div>
    </li>
  );
}

/** All kinds beside each other. */
export function KindCards({ card }: { readonly card: (kind: FilingKind) => ReactNode }) {
  return (
    <ul className="tbf-kinds" aria-label="立案类型">
      {KIND_IDS.map(card)}
    </ul>
  );
}

/** The kind as a tag in lists. */
export const KindTag = ({ name }: { readonly name: string }) => <span className="tbf-kind-tag">{name}</span>;
