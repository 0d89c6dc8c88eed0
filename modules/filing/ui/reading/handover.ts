/** Files dropped on one page for the draft that opens next: kept in the page's memory until that draft takes them. */
const waiting = new Map<string, readonly File[]>();

export function handOver(draftId: string, files: readonly File[]): void {
  waiting.set(draftId, files);
}

export const isHandedOver = (draftId: string): boolean => waiting.has(draftId);

/** The files handed over to this draft, once. */
export function takeOver(draftId: string): readonly File[] {
  const files = waiting.get(draftId) ?? [];
  waiting.delete(draftId);
  return files;
}
