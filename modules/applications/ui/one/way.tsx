import type { ApplicationView } from '../../views.ts';

/** Every station of this life in order; where it is now is said, not only shown. */
export function Way({ way }: Pick<ApplicationView, 'way'>) {
  if (way.length < 2) return null;
  return (
    <ol className="ap-way" aria-label="办理环节">
      {way.map((station) => (
        <li
          key={station.id}
          className={station.now ? 'ap-way-now' : station.done ? 'ap-way-done' : 'ap-way-ahead'}
          {...(station.now && { 'aria-current': 'step' as const })}
        >
          <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true" focusable="false">
            <circle
              cx="8"
              cy="8"
              r="6"
              fill={station.now ? 'currentColor' : 'none'}
              stroke="currentColor"
              strokeWidth="1.5"
            />
            {station.done && (
              <path d="m4.9 8.2 2.1 2.3 4-4.8" fill="none" stroke="currentColor" strokeWidth="1.6" />
            )}
          </svg>
          <span>
            {station.name}
            <span className="tb-sr">{station.now ? '（现在）' : station.done ? '（已完成）' : ''}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
