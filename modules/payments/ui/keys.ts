/** Where the answers of this room are kept on the page. */
export const BILLS_KEY = ['bills'] as const;
export const billKey = (courtId: string, id: string) => ['bills', 'one', courtId, id] as const;
