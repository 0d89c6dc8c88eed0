import { SaveIndicator } from '#web/kit/save-indicator.tsx';
import type { SaveState } from '#web/kit/saver.ts';
import { dateText } from '#web/kit/time-text.ts';
import type { DraftView } from '../../views.ts';
import type { CheckView } from '../api.ts';
import { goToPlace, placeOf } from './places.ts';

interface SideProps {
  readonly draft: DraftView;
  readonly check: CheckView | undefined;
  readonly saving: SaveState;
}

/** Beside the form: what is still missing, each leading to its place; until when the court decides; how saving stands. */
export function Side({ draft, check, saving }: SideProps) {
  const open = check?.findings.filter(({ weight }) => weight === 'refuse') ?? [];
  return (
    <aside className="ap-side" aria-label="填写情况">
      {check &&
        (open.length === 0 ? (
          <p className="ap-side-head">已经填写完整</p>
        ) : (
          <>
            <p className="ap-side-head">还有 {open.length} 项</p>
            <ul>
              {open.map((finding) => {
                const place = placeOf(draft, finding.field);
                return (
                  <li key={`${finding.rule}${finding.field ?? ''}${finding.text}`}>
                    {place === undefined ? (
                      finding.text
                    ) : (
                      <button type="button" className="tb-link-button" onClick={() => goToPlace(place)}>
                        {finding.text}
                      </button>
                    )}
                  </li>
                );
              })}
            </ul>
          </>
        ))}
      {check?.dueOn && <p className="tb-faint">今天提交的，法院应当在{dateText(check.dueOn)}前作出决定。</p>}
      <SaveIndicator state={saving} />
    </aside>
  );
}
