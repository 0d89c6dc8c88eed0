import { createContext, use } from 'react';
import type { ReactNode } from 'react';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { Notes } from './notes.tsx';
import type { Note, Question as Asked } from './questions.ts';

/** What all questions of one form share: the prefix of their ids, and what stands against them. */
export interface Sheet {
  readonly id: string;
  readonly notes: readonly Note[];
}

export const SheetContext = createContext<Sheet>({ id: 'ap', notes: [] });

/** Where a question stands on the page, so that lists lead to it. */
export const questionId = (sheet: string, field: string) => `${sheet}-${field}`;

/** Id, notes and description of a question. */
export function useQuestion(field: Asked) {
  const sheet = use(SheetContext);
  const id = questionId(sheet.id, field.id);
  const notes = sheet.notes.filter((note) => note.field === field.id);
  const bad = notes.some(({ weight }) => weight === 'refuse');
  const described = [
    ...(field.help === undefined ? [] : [`${id}-help`]),
    ...(notes.length === 0 ? [] : [`${id}-notes`]),
  ].join(' ');
  return { id, notes, bad, describedBy: described === '' ? undefined : described };
}

/** What a control is told: which element it is, whether something is wrong with it, what describes it. */
export function controlProps({ id, bad, describedBy }: ReturnType<typeof useQuestion>) {
  return {
    id,
    ...(bad && { 'aria-invalid': true as const }),
    ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
  };
}

const Optional = () => <span className="ap-optional">（可以不填）</span>;

interface QuestionProps {
  readonly field: Asked;
  /** Several controls (cards, files) stand in a group of their own, which carries the label. */
  readonly group?: boolean;
  readonly children: ReactNode;
}

/** A question: its label, the control, beside it what it means and by which article, beneath what stands against it. */
export function Question({ field, group, children }: QuestionProps) {
  const { id, notes } = useQuestion(field);
  const { help, article, label, optional } = field;
  const beside = (help !== undefined || article !== undefined) && (
    <div className="ap-beside" id={`${id}-help`}>
      {help !== undefined && <p>{help}</p>}
      {article !== undefined && <ArticleRef brief>{article}</ArticleRef>}
    </div>
  );
  const below = <Notes id={`${id}-notes`} notes={notes} />;
  if (group)
    return (
      <fieldset className="ap-question" id={id} tabIndex={-1}>
        <legend className="ap-label">
          {label}
          {optional && <Optional />}
        </legend>
        <div className="ap-answer">
          {children}
          {below}
        </div>
        {beside}
      </fieldset>
    );
  return (
    <div className="ap-question">
      <label className="ap-label" htmlFor={id}>
        {label}
        {optional && <Optional />}
      </label>
      <div className="ap-answer">
        {children}
        {below}
      </div>
      {beside}
    </div>
  );
}
