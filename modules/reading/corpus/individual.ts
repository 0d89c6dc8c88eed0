import type { ReadDocument } from '../terms.ts';
import type { Gold } from './gold.ts';

/** A complaint written by hand as a whole, with what it says. A form feed begins a new page. */
export type Individual = { id: string; source: ReadDocument['source']; text: string; gold: Gold };
