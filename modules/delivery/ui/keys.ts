/** Where the answers of this room are kept on the page. */
export const DOCUMENTS_KEY = ['documents'] as const;
export const documentKey = (courtId: string, id: string) => ['documents', 'one', courtId, id] as const;
