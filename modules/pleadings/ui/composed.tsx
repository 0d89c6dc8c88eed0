import { capitalAmount, yuanText } from '#web/kit/amount.ts';
import type { PleadingView } from '../terms.ts';

interface ComposedProps {
  readonly composed: NonNullable<PleadingView['composed']>;
}

/** How the elements read as claims and prose: what goes into the filing. */
export function Composed({ composed }: ComposedProps) {
  const { claims, facts, totalFen } = composed;
  if (claims.length === 0 && facts === '') return null;
  return (
    <div className="tbw-composed">
      <h3>由要素生成的内容</h3>
      <p className="tb-faint">用这份诉状去立案时，下面的内容带入立案草稿，可以再改。</p>
      <ol>
        {claims.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      {totalFen > 0 && (
        <p>
          标的总额：<strong>{yuanText(totalFen)} 元</strong>（{capitalAmount(totalFen)}）
        </p>
      )}
      {facts.split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
