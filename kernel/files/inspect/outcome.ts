import type { PDFDocument } from 'pdf-lib';
import type { Format } from '../limits.ts';
import type { FileRefusalCode } from '../refusals.ts';

/** What may be found in an accepted file that a reader should know; the view never carries any of it. */
export const fileFlags = [
  'pdf-javascript',
  'pdf-launch',
  'pdf-attachment',
  'pdf-xfa',
  'pdf-restricted',
  /** Its structure could not be read in full; the view is a rendering by PDFium. */
  'pdf-rebuilt',
  'office-embedded',
  'office-link',
  'office-field',
  'archive-attachment',
  'trailing-bytes',
  'odd-name',
] as const;
export type FileFlag = (typeof fileFlags)[number];

/** A PDF as it was read: once for the inspection and for the view, since reading is the dear part. */
export interface InspectedPdf {
  readonly file: Buffer;
  /** As PDFium counts them. */
  readonly pages: number;
  /** As pdf-lib parsed it; undefined when it could not, or when it is restricted: then only a rendering will do. */
  readonly document: PDFDocument | undefined;
}

/** An accepted file inside the sandbox: its true format, its flags, and what the converter need not read again. */
export interface Inspected {
  readonly format: Format;
  readonly flags: Set<FileFlag>;
  readonly pdf?: InspectedPdf;
}

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
