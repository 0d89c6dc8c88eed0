/** When something on home falls due, and by which article; nothing where no day is set. */
export function dueTime({ dueAt, dueArticle }: { dueAt: string | null; dueArticle: string | null }) {
  return dueAt === null
    ? {}
    : { due: { at: dueAt, ...(dueArticle === null ? {} : { article: dueArticle }) } };
}

/** For sorting what is to be done: the nearest first, what has no day last. */
export const dueOf = (todo: { due?: { at: string } | undefined }) => todo.due?.at ?? '9999';
