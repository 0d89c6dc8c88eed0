import { z } from 'zod';
import { faultCode } from './faults.ts';

/** What the child leaves in its scratch folder. */
export const DOCUMENT_FILE = 'document.json';
export const COMPLAINT_FILE = 'complaint.json';

/** One line of the child: a page done, something left in the scratch folder, or why it cannot read on. */
export const said = z.union([
  z.object({ done: z.int().min(0), pages: z.int().min(1).max(100_000) }),
  z.object({ left: z.enum(['document', 'complaint']) }),
  z.object({ fault: faultCode, params: z.record(z.string(), z.number()) }),
]);
export type Said = z.infer<typeof said>;
