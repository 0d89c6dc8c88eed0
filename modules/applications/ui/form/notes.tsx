import type { Finding } from '#services/engine/offer.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';

/** A finding as it stands against a question: the engine's, with its article as words. */
export type Note = Pick<Finding, 'rule' | 'weight' | 'text'> & {
  readonly field?: string | undefined;
  readonly mend?: string | undefined;
  readonly article: string;
};

interface NotesProps {
  readonly id?: string;
  readonly notes: readonly Note[];
}

/** Refusals and warnings in their place: what, how to mend, by which article. */
export function Notes({ id, notes }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <div className="ap-notes" {...(id !== undefined && { id })}>
      {notes.map((note) => (
        <div key={`${note.rule}${note.text}`} className={`ap-note ap-note-${note.weight}`}>
          <p>
            <span className="tb-sr">{note.weight === 'refuse' ? '需要更正：' : '请注意：'}</span>
            {note.text}
            {note.mend}
          </p>
          <ArticleRef>{note.article}</ArticleRef>
        </div>
      ))}
    </div>
  );
}
