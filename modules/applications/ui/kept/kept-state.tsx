import { ConflictNotice, RecoveredNotice, SaveIndicator } from '#web/kit/save-indicator.tsx';
import type { Kept } from './use-kept.ts';

/** What stands in the way of keeping what is typed: another device wrote too, or something typed here on older words never arrived. */
export function KeptNotices<T>({ kept: { autosave, change, settle } }: { readonly kept: Kept<T> }) {
  const { recovered, forget, state } = autosave;
  return (
    <>
      <RecoveredNotice
        recovered={recovered}
        onRestore={() => {
          forget();
          if (recovered) change(() => recovered.value);
        }}
        onForget={forget}
      />
      <ConflictNotice
        state={state}
        onMine={() => void settle('mine')}
        onTheirs={() => void settle('theirs')}
      />
    </>
  );
}

/** Whether what is typed has been kept; nothing while nothing has been typed. */
export function KeptState<T>({ kept: { autosave } }: { readonly kept: Kept<T> }) {
  return autosave.state.is === 'clean' ? null : <SaveIndicator state={autosave.state} />;
}
