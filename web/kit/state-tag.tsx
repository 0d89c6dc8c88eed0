import type { ReactNode } from 'react';

/** What a state means to the reader. Each has its own shape, so that colour is never the only sign. */
export type Tone = 'neutral' | 'waiting' | 'active' | 'near' | 'overdue' | 'done' | 'stopped';

const SHAPES: Readonly<Record<Tone, ReactNode>> = {
  neutral: <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  waiting: (
    <>
      <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M6 1.8a4.2 4.2 0 0 1 0 8.4z" fill="currentColor" />
    </>
  ),
  active: <path d="M2.5 1.5 10.5 6l-8 4.5z" fill="currentColor" />,
  near: (
    <path d="M6 1 11.4 10.6H.6z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
  ),
  overdue: <path d="M6 .6 11.8 11H.2z" fill="currentColor" />,
  done: <path d="m1.6 6.4 3 3.2 5.8-7" fill="none" stroke="currentColor" strokeWidth="2" />,
  stopped: <rect x="2" y="2" width="8" height="8" fill="currentColor" />,
};

interface StateTagProps {
  readonly tone: Tone;
  /** The word for the state; required, for it is what is read aloud. */
  readonly children: ReactNode;
}

/** A state as word + shape + colour. */
export function StateTag({ tone, children }: StateTagProps) {
  return (
    <span className={`tb-state tb-tone-${tone}`}>
      <svg viewBox="0 0 12 12" width="0.8em" height="0.8em" aria-hidden="true" focusable="false">
        {SHAPES[tone]}
      </svg>
      {children}
    </span>
  );
}
