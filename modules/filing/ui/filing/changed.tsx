import type { FilingView } from '../api.ts';

/** Marks what the correction has changed. */
export function Changed({ filing, path }: { readonly filing: FilingView; readonly path: string }) {
  const hit = filing.changedFields.some((field) => field === path || field.startsWith(`${path}.`));
  return hit ? <span className="tbf-changed">补正后修改</span> : null;
}
