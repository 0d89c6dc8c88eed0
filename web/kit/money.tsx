import { useState } from 'react';
import { capitalAmount, yuanText } from './amount.ts';

interface MoneyProps {
  /** 分. */
  readonly fen: number;
  /** `always` shows the amount in capitals too, `ask` on a click. */
  readonly capitals?: 'never' | 'ask' | 'always';
}

/** An amount: tabular figures and 元, in capitals where law or the reader wants them. */
export function Money({ fen, capitals = 'never' }: MoneyProps) {
  const [asked, setAsked] = useState(false);
  const shown = capitals === 'always' || asked;
  const figures = (
    <span>
      <span className="tb-figures">{yuanText(fen)}</span> 元
    </span>
  );
  return (
    <span className="tb-money">
      {capitals === 'ask' ? (
        <button
          type="button"
          className="tb-money-button"
          aria-expanded={asked}
          onClick={() => setAsked(!asked)}
        >
          {figures}
          <span className="tb-sr">（大写）</span>
        </button>
      ) : (
        figures
      )}
      {shown && <span className="tb-capitals">{capitalAmount(fen)}</span>}
    </span>
  );
}
