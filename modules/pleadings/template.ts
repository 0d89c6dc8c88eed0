import type { Citation } from '#law/citations.ts';
import type { Element, ElementForm } from '#law/elements/index.ts';
import type { FilingKind } from '#law/filing/index.ts';
import type { Block } from '#modules/documents/index.ts';
import { type Reader, readerOf } from './reader.ts';
import {
  isFilled,
  isShown,
  type Note,
  type PleadingValues,
  type TemplateField,
  type TemplateGroup,
  type TemplateRow,
  type TemplateSection,
  type TemplateView,
} from './terms.ts';

/** A template (文书样式) as data: what it asks, what the law says of it, and how the answers stand on paper. */
export type Template = {
  id: string;
  name: string;
  title: string;
  group: TemplateGroup;
  description: string;
  articles: readonly Citation[];
  sections: readonly TemplateSection[];
  /** The element form behind an element-style paper. */
  form?: ElementForm;
  /** 案由 it is made for. */
  cause?: string;
  subtitle?: string;
  orientation?: 'portrait' | 'landscape';
  /** The kind of filing to which it can be taken on (立案). */
  files?: FilingKind;
  notes?: readonly Note[];
  /** What the answers given so far call for. */
  advise?: (reader: Reader) => readonly Note[];
  /** Words of the file's name before the title: （民间借贷纠纷）. */
  caseName?: (reader: Reader) => string;
  blocks: (reader: Reader) => readonly Block[];
};

type More = Omit<TemplateField, 'id' | 'label' | 'type' | 'article'> & { article?: Citation };

/** A field. */
export const field = (
  id: string,
  label: string,
  type: TemplateField['type'],
  { article, ...more }: Partial<More> = {},
): TemplateField => ({ id, label, type, ...more, ...(article ? { article: article.label } : {}) });

/** An element of the law as a field of a template. */
export const fieldOfElement = ({
  id,
  label,
  type,
  options,
  required,
  help,
  article,
  when,
}: Element): TemplateField => ({
  id,
  label,
  type,
  ...(options ? { options: [...options] } : {}),
  ...(required ? { required } : {}),
  ...(help ? { help } : {}),
  ...(article ? { article: article.label } : {}),
  ...(when ? { when } : {}),
});

const fieldsOf = (template: Template): TemplateField[] =>
  template.sections.flatMap((section) => section.fields);

/** The notes that stand beside a pleading: those of the template and what its answers call for. */
export const notesOf = (template: Template, values: PleadingValues): Note[] => [
  ...(template.notes ?? []),
  ...(template.advise?.(readerOf(values)) ?? []),
];

/** Fields that must still be filled before the paper can be handed in. */
export function missingFields(template: Template, values: PleadingValues) {
  const all = fieldsOf(template);
  return template.sections.flatMap((section) =>
    section.fields
      .filter((one) => one.required === true && isShown(one, all, values) && !isFilled(one, values))
      .map(({ id, label }) => ({ id, label, section: section.title })),
  );
}

export const rowOf = (template: Template): TemplateRow => ({
  id: template.id,
  name: template.name,
  title: template.title,
  group: template.group,
  description: template.description,
  cause: template.cause ?? null,
  files: template.files !== undefined,
});

export const viewOf = (template: Template): TemplateView => ({
  ...rowOf(template),
  sections: template.sections.map(({ title, fields }) => ({ title, fields: [...fields] })),
  notes: [...(template.notes ?? [])],
  evidence: [...(template.form?.evidence ?? [])],
});
