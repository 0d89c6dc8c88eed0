import { type Citation, isCitation } from './plain.ts';

/** An answer that is none: a code for programs, a Chinese sentence for people, the field it is about. */
export type Fault = { error: { code: string; message: string; field?: string; article?: string } };

/** What is said instead of an answer. */
export function fault(code: string, message: string, field?: string, article?: Citation): Fault {
  return {
    error: {
      code,
      message,
      ...(field !== undefined && field !== '' && { field }),
      ...(article !== undefined && isCitation(article) && { article: article.label }),
    },
  };
}

/** Tells a fault from an answer. */
export const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'error' in value;
