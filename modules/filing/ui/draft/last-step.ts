const KEY = 'tongban.filing.step';

interface LastStep {
  readonly draftId: string;
  readonly step: string;
}

function read(): LastStep | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof value !== 'object' || value === null || !('draftId' in value) || !('step' in value))
      return undefined;
    return typeof value.draftId === 'string' && typeof value.step === 'string'
      ? { draftId: value.draftId, step: value.step }
      : undefined;
  } catch {
    return undefined; // no storage: the wizard begins at its first step
  }
}

/** The step at which this draft was left on this device. */
export function lastStep(draftId: string): string | undefined {
  const kept = read();
  return kept?.draftId === draftId ? kept.step : undefined;
}

/** Remembers where one is, so that the draft opens there again. */
export function rememberStep(draftId: string, step: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ draftId, step }));
  } catch {
    // not kept: the wizard begins at its first step
  }
}
