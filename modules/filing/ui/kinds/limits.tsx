import { useMemo } from 'react';
import { CHINA_CALENDAR } from '#law/calendar/index.ts';
import type { Limit } from '#law/filing/limits.ts';
import { DueDate } from '#web/kit/due-date.tsx';
import { limitsOf } from '../../matter/limits.ts';
import { useDesk } from '../draft/desk.ts';

/** Until when this may be filed, with the counting; what its end does stands beside. */
function LimitLine({ limit }: { readonly limit: Limit }) {
  return (
    <li>
      <strong>{limit.what}</strong>
      <DueDate
        at={limit.due}
        name={limit.what}
        article={limit.article.label}
        steps={limit.steps}
        warnings={limit.warnings}
        nearDays={30}
        compact
      />
      <span className="tb-faint">届满以后：{limit.effect}。</span>
    </li>
  );
}

/** 最迟提出: every limit of time that follows from what has been written, counted anew as it is typed. */
export function Limits() {
  const { content } = useDesk();
  const limits = useMemo(() => limitsOf(content, CHINA_CALENDAR), [content]);
  return (
    <output className="tbf-limits" aria-label="期限">
      {limits.length > 0 && (
        <ul>
          {limits.map((limit) => (
            <LimitLine key={limit.what} limit={limit} />
          ))}
        </ul>
      )}
    </output>
  );
}
