import type { FileRefusalCode } from '../refusals.ts';
import type { Format } from '../limits.ts';

/** What was found in an accepted file that a reader should know; the view never carries any of it. */
export type FileFlag =
  | 'pdf-javascript'
  | 'pdf-launch'
  | 'pdf-attachment'
  | 'pdf-xfa'
  | 'pdf-restricted'
  | 'office-embedded'
  | 'office-link'
  | 'office-field'
  | 'archive-attachment'
  | 'trailing-bytes'
  | 'odd-name';

/** The answer of an inspection: the true format with its flags, or why the file is refused. Both cross a process boundary as JSON. */
export type Inspection =
  | { readonly accepted: true; readonly format: Format; readonly flags: readonly FileFlag[] }
  | {
      readonly accepted: false;
      readonly code: FileRefusalCode;
      readonly params?: Readonly<Record<string, string | number>>;
    };

/** Thrown inside the inspecting process to end it at the first reason; never leaves that process. */
export class Unacceptable extends Error {
  readonly code: FileRefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
  constructor(code: FileRefusalCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
