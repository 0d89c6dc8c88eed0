import { Input } from 'antd';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import type { PleadingValues, TemplateField } from '../../terms.ts';
import { ClaimRows } from './claim-rows.tsx';
import { EvidenceRows } from './evidence-rows.tsx';
import { MoneyInput } from './money-input.tsx';
import { PartyRows } from './party-rows.tsx';

export type Edit = (how: (values: PleadingValues) => PleadingValues) => void;

interface FieldViewProps {
  readonly field: TemplateField;
  readonly values: PleadingValues;
  readonly edit: Edit;
}

type Value = PleadingValues['fields'][string];

const YES_NO = [
  ['yes', '是'],
  ['no', '否'],
] as const;
/** So many options stand side by side; more are a list. */
const FEW = 4;

const Hint = ({ field }: { readonly field: TemplateField }) =>
  field.help || field.article ? (
    <div className="tbw-hint">
      {field.help} {field.article && <ArticleRef>{field.article}</ArticleRef>}
    </div>
  ) : null;

const Label = ({ field }: { readonly field: TemplateField }) => (
  <>
    {field.label}
    {field.required && <span className="tb-faint">（必填）</span>}
  </>
);

/** One field of a template, whatever its kind. */
export function FieldView({ field, values, edit }: FieldViewProps) {
  const id = useId();
  const { type } = field;
  const value = Object.hasOwn(values.fields, field.id) ? values.fields[field.id] : undefined;
  const set = (next: Value) => edit((now) => ({ ...now, fields: { ...now.fields, [field.id]: next } }));
  if (type === 'parties') return <PartyRows roles={field.roles ?? []} values={values} edit={edit} />;
  if (type === 'claims') return <ClaimRows values={values} edit={edit} />;
  if (type === 'evidence') return <EvidenceRows label={field.label} values={values} edit={edit} />;
  const text = typeof value === 'string' ? value : '';
  const options =
    type === 'yes-no' ? YES_NO : (field.options ?? []).map((option) => [option, option] as const);
  if (type === 'yes-no' || (type === 'choice' && options.length <= FEW))
    return (
      <Group field={field} wide={type === 'choice' && options.join('').length > 24}>
        {options.map(([option, word]) => (
          <label key={option}>
            <input
              type="radio"
              name={id}
              checked={text === option}
              onChange={() => set(option)}
              // a choice can be taken back
              onClick={() => text === option && set('')}
            />
            <span>{word}</span>
          </label>
        ))}
      </Group>
    );
  if (type === 'choices') {
    const chosen = Array.isArray(value) ? value : [];
    return (
      <Group field={field} wide>
        {options.map(([option]) => (
          <label key={option}>
            <input
              type="checkbox"
              checked={chosen.includes(option)}
              onChange={() =>
                set(chosen.includes(option) ? chosen.filter((each) => each !== option) : [...chosen, option])
              }
            />
            <span>
              {option}
              {field.special?.includes(option) && <span className="tbw-special">特别授权</span>}
            </span>
          </label>
        ))}
      </Group>
    );
  }
  return (
    <div className={type === 'long' ? 'tbw-field tbw-wide' : 'tbw-field'}>
      <label htmlFor={id}>
        <Label field={field} />
      </label>
      {type === 'money' ? (
        <MoneyInput id={id} fen={typeof value === 'number' ? value : null} onChange={set} />
      ) : type === 'choice' ? (
        <select id={id} className="tbw-select" value={text} onChange={(event) => set(event.target.value)}>
          <option value="">请选择</option>
          {options.map(([option]) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      ) : type === 'long' ? (
        <Input.TextArea
          id={id}
          value={text}
          autoSize={{ minRows: 3, maxRows: 16 }}
          maxLength={30_000}
          onChange={(event) => set(event.target.value)}
        />
      ) : (
        <Input
          id={id}
          value={text}
          type={type === 'date' ? 'date' : 'text'}
          maxLength={1_000}
          autoComplete="off"
          {...(type === 'percent' && { suffix: '%', inputMode: 'decimal' as const })}
          onChange={(event) => set(event.target.value)}
        />
      )}
      <Hint field={field} />
    </div>
  );
}

interface GroupProps {
  readonly field: TemplateField;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

function Group({ field, wide = false, children }: GroupProps) {
  return (
    <div className={wide ? 'tbw-field tbw-wide' : 'tbw-field'}>
      <fieldset className="tb-choice">
        <legend>
          <Label field={field} />
        </legend>
        {children}
      </fieldset>
      <Hint field={field} />
    </div>
  );
}
