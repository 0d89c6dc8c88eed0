/** Where the answers of this room are kept on the page. */
export const keys = {
  all: ['cases'] as const,
  list: ['cases', 'list'] as const,
  facets: ['cases', 'facets'] as const,
  one: (courtId: string, id: string) => ['cases', 'one', courtId, id] as const,
  documents: (id: string) => ['documents', 'of-case', id] as const,
  desk: ['desk-cases'] as const,
  deskOne: (id: string) => ['desk-cases', 'one', id] as const,
};

export const casePath = (courtId: string, id: string) => `/cases/${courtId}/${id}`;
export const caseApi = (courtId: string, id: string) => `/api/cases/${courtId}/${id}`;

/** What an address says of the list. */
export interface CaseSearch {
  readonly q?: string;
  readonly state?: string;
  readonly stage?: string;
  readonly court?: string;
  readonly cause?: string;
  readonly label?: string;
  readonly order?: string;
}
