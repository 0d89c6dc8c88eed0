import { Input } from 'antd';
import { useId, useState } from 'react';
import type { Element } from '#law/elements/index.ts';
import { capitalAmount, parseYuan, yuanText } from '#web/kit/amount.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { Area } from '../form/area.tsx';

interface ElementFieldProps {
  readonly element: Element;
  /** As kept in the draft: words, YYYY-MM-DD, digits of 分, yes or no. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const YES_NO = [
  ['yes', '是'],
  ['no', '否'],
] as const;

/** One question of an element form. */
export function ElementField({ element, value, onChange }: ElementFieldProps) {
  const id = useId();
  const { label, type, options, required, help, article } = element;
  const wide = type === 'long' ? 'tbf-field tbf-wide' : 'tbf-field';
  const below = (help || article) && (
    <div className="tbf-hint">
      {help} {article && <ArticleRef>{article.label}</ArticleRef>}
    </div>
  );
  if (type === 'yes-no' || (type === 'choice' && (options?.length ?? 0) <= 4)) {
    const list: readonly (readonly [string, string])[] =
      type === 'yes-no' ? YES_NO : (options ?? []).map((option) => [option, option] as const);
    return (
      <div className={wide}>
        <fieldset className="tb-choice">
          <legend>
            {label}
            {required && <Required />}
          </legend>
          {list.map(([option, word]) => (
            <label key={option}>
              <input
                type="radio"
                name={id}
                checked={value === option}
                onChange={() => onChange(option)}
                // a choice can be taken back
                onClick={() => value === option && onChange('')}
              />
              <span>{word}</span>
            </label>
          ))}
        </fieldset>
        {below}
      </div>
    );
  }
  return (
    <div className={wide}>
      <label htmlFor={id}>
        {label}
        {required && <Required />}
      </label>
      <Control id={id} element={element} value={value} onChange={onChange} />
      {below}
    </div>
  );
}

const Required = () => <span className="tb-faint">（必填）</span>;

function Control({ id, element, value, onChange }: ElementFieldProps & { readonly id: string }) {
  switch (element.type) {
    case 'long':
      return <Area id={id} value={value} onChange={onChange} maxLength={5_000} rows={3} />;
    case 'money':
      return <MoneyControl id={id} value={value} onChange={onChange} />;
    case 'choice':
      return (
        <select
          id={id}
          className="tbf-select"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">请选择</option>
          {element.options?.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      );
    case 'text':
    case 'date':
    case 'percent':
    case 'yes-no':
      return (
        <Input
          id={id}
          type={element.type === 'date' ? 'date' : 'text'}
          value={value}
          maxLength={1_000}
          autoComplete="off"
          {...(element.type === 'percent' && { suffix: '%', inputMode: 'decimal' as const })}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

function MoneyControl({ id, value, onChange }: Omit<ElementFieldProps, 'element'> & { readonly id: string }) {
  const [typed, setTyped] = useState<string>();
  const bad = typed !== undefined && typed.trim() !== '' && parseYuan(typed) === undefined;
  return (
    <>
      <Input
        id={id}
        className="tbf-amount"
        inputMode="decimal"
        suffix="元"
        autoComplete="off"
        value={typed ?? (value === '' ? '' : yuanText(Number(value)))}
        {...(bad && { status: 'error' as const, 'aria-invalid': true })}
        onChange={(event) => {
          setTyped(event.target.value);
          const fen = event.target.value.trim() === '' ? '' : parseYuan(event.target.value);
          if (fen !== undefined) onChange(String(fen));
        }}
        onBlur={() => !bad && setTyped(undefined)}
      />
      {(bad || value !== '') && (
        <div className="tbf-hint">{bad ? '请填写数字，如 120000 或 12万' : capitalAmount(Number(value))}</div>
      )}
    </>
  );
}
