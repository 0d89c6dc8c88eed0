import { ArticleRef } from '#web/kit/article-ref.tsx';
import type { Note } from './questions.ts';

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
          <ArticleRef brief>{note.article}</ArticleRef>
        </div>
      ))}
    </div>
  );
}
