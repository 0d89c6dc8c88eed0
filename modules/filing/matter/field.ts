import type { MATTER_FIELDS } from '../matters.ts';
import type { FilingContent } from '../terms.ts';

/** The kinds that have a part of their own beside the common flow. */
export type OwnKind = keyof typeof MATTER_FIELDS;
/** The own part of a kind: 行政, 自诉, 执行, 赔偿. */
export type MatterOf<K extends OwnKind> = NonNullable<FilingContent[(typeof MATTER_FIELDS)[K]]>;

type Names<M, V> = { [N in keyof M]-?: M[N] extends V ? N : never }[keyof M] & string;

/** One question of a kind's own part: how wizard, page and court ask, read and show it. `when` = asked only where it holds. */
export type QuestionOf<M> = {
  readonly label: string;
  readonly hint?: string;
  when?(matter: M): boolean;
} & (
  | { readonly name: Names<M, boolean>; readonly type: 'flag' }
  | { readonly name: Names<M, string>; readonly type: 'date' }
  | {
      readonly name: Names<M, string>;
      readonly type: 'text' | 'long';
      readonly max: number;
      readonly placeholder?: string;
    }
  | {
      readonly name: Names<M, string>;
      readonly type: 'choice';
      readonly options: Readonly<Record<string, string>>;
    }
);

/** Questions that belong together. */
export type GroupOf<M> = {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly QuestionOf<M>[];
  when?(matter: M): boolean;
};

/** An own part of whichever kind. */
export type Matter = Readonly<Record<string, unknown>>;

/** A question of whichever kind. */
export type Question = {
  readonly name: string;
  readonly type: 'flag' | 'date' | 'text' | 'long' | 'choice';
  readonly label: string;
  readonly hint?: string;
  readonly max?: number;
  readonly placeholder?: string;
  readonly options?: Readonly<Record<string, string>>;
  when?(matter: Matter): boolean;
};
export type QuestionGroup = {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly Question[];
  when?(matter: Matter): boolean;
};
