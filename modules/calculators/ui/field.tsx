import { Input } from 'antd';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { capitalAmount } from '#web/kit/amount.ts';
import { readAmount } from '../amount-text.ts';

interface LabelledProps {
  readonly label: ReactNode;
  readonly id: string;
  readonly hint?: ReactNode;
  readonly fault?: string | undefined;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Label, control, and beneath it what is wrong or helpful. The control names `${id}-note` as its description. */
export function Labelled({ label, id, hint, fault, wide, children }: LabelledProps) {
  return (
    <div className={wide ? 'tbt-field tbt-wide' : 'tbt-field'}>
      <label htmlFor={id}>{label}</label>
      {children}
      <div id={`${id}-note`} className={fault ? 'tbt-fault' : 'tbt-hint'}>
        {fault ?? hint}
      </div>
    </div>
  );
}

interface TextProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly fault?: string | undefined;
  readonly placeholder?: string;
  readonly inputMode?: 'decimal' | 'numeric' | 'text';
  readonly suffix?: ReactNode;
  readonly type?: 'text' | 'date' | 'datetime-local' | 'search';
  readonly wide?: boolean;
  readonly className?: string;
}

/** One line of text, a day or a minute. */
export function TextInput({
  label,
  value,
  onChange,
  hint,
  fault,
  wide,
  type = 'text',
  className,
  ...rest
}: TextProps) {
  const id = useId();
  return (
    <Labelled label={label} id={id} hint={hint} fault={fault} {...(wide && { wide })}>
      <Input
        id={id}
        type={type}
        value={value}
        autoComplete="off"
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
        {...(className && { className })}
        {...(fault && { status: 'error', 'aria-invalid': true })}
        {...rest}
      />
    </Labelled>
  );
}

/** An amount in 元 as people type it, said in capitals beneath at once. */
export function AmountInput(props: Omit<TextProps, 'type' | 'inputMode' | 'suffix'>) {
  const fen = readAmount(props.value);
  const unread = props.value.trim() !== '' && fen === undefined;
  return (
    <TextInput
      {...props}
      className="tbt-amount"
      suffix="元"
      hint={fen !== undefined && props.value.trim() !== '' ? capitalAmount(fen) : props.hint}
      fault={unread ? '没有读懂这个金额，可以写 120000、12万、1.5亿、壹拾贰万元整' : props.fault}
    />
  );
}

interface SelectProps<T extends string> {
  readonly label: ReactNode;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly (readonly [T, string, string?])[];
  readonly hint?: ReactNode;
  readonly wide?: boolean;
}

/** A choice with the browser's own list; options that name a group stand under it. */
export function Select<T extends string>({ label, value, onChange, options, hint, wide }: SelectProps<T>) {
  const id = useId();
  const groups = [...new Set(options.map(([, , group]) => group ?? ''))];
  const option = ([key, word]: readonly [T, string, string?]) => (
    <option key={key} value={key}>
      {word}
    </option>
  );
  return (
    <Labelled label={label} id={id} hint={hint} {...(wide && { wide })}>
      <select
        id={id}
        className="tbt-select"
        value={value}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value as T)} // only the options given can be chosen
      >
        {groups.map((group) =>
          group === '' ? (
            options.filter(([, , of]) => of === undefined).map(option)
          ) : (
            <optgroup key={group} label={group}>
              {options.filter(([, , of]) => of === group).map(option)}
            </optgroup>
          ),
        )}
      </select>
    </Labelled>
  );
}

interface CheckProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label className="tbt-check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

interface TabsProps<T extends string> {
  readonly legend: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}

/** One of several, all to be seen; arrows change it. */
export function Tabs<T extends string>({ legend, value, options, onChange }: TabsProps<T>) {
  const name = useId();
  return (
    <fieldset className="tbt-tabs">
      <legend className="tb-sr">{legend}</legend>
      {options.map(([key, word]) => (
        <label key={key}>
          <input type="radio" name={name} checked={value === key} onChange={() => onChange(key)} />
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  );
}
