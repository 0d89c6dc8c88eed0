import { Input } from 'antd';
import { useState } from 'react';
import { capitalAmount, parseYuan, yuanText } from '#web/kit/amount.ts';
import { clockValue, momentOf } from './answers.ts';
import { controlProps, Question, useQuestion } from './question.tsx';
import type { Answer, Question as Asked } from './questions.ts';

export interface ControlProps {
  readonly field: Asked;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer | undefined) => void;
}

const text = (answer: Answer | undefined) => (typeof answer === 'string' ? answer : '');

/** One line of text. */
export function TextQuestion({ field, answer, onAnswer }: ControlProps) {
  const question = useQuestion(field);
  return (
    <Question field={field}>
      <Input
        {...controlProps(question)}
        {...(question.bad && { status: 'error' as const })}
        autoComplete="off"
        maxLength={field.most ?? 200}
        value={text(answer)}
        onChange={(event) => onAnswer(event.target.value)}
      />
    </Question>
  );
}

/** Several lines; the field grows with what is written and says how much room is left near the end. */
export function LongQuestion({ field, answer, onAnswer }: ControlProps) {
  const question = useQuestion(field);
  const most = field.most ?? 8_000;
  const left = most - text(answer).length;
  return (
    <Question field={field}>
      <textarea
        {...controlProps(question)}
        className="ap-area"
        rows={4}
        maxLength={most}
        value={text(answer)}
        onChange={(event) => onAnswer(event.target.value)}
      />
      {left < 200 && <output className="tb-faint">还可以写 {left} 字</output>}
    </Question>
  );
}

/** A day, with the browser's own calendar. */
export function DateQuestion({ field, answer, onAnswer }: ControlProps) {
  const question = useQuestion(field);
  return (
    <Question field={field}>
      <Input
        {...controlProps(question)}
        {...(question.bad && { status: 'error' as const })}
        className="ap-short"
        type="date"
        value={text(answer)}
        onChange={(event) => onAnswer(event.target.value)}
      />
    </Question>
  );
}

/** Day and time by the clock in China, whatever clock this device goes by. */
export function MomentQuestion({ field, answer, onAnswer }: ControlProps) {
  const question = useQuestion(field);
  const [typed, setTyped] = useState<string>();
  return (
    <Question field={field}>
      <Input
        {...controlProps(question)}
        {...(question.bad && { status: 'error' as const })}
        className="ap-short"
        type="datetime-local"
        value={typed ?? clockValue(text(answer))}
        onChange={(event) => {
          setTyped(event.target.value);
          onAnswer(momentOf(event.target.value));
        }}
        onBlur={() => setTyped(undefined)}
      />
      <span className="tb-faint">北京时间</span>
    </Question>
  );
}

/** A whole number. */
export function NumberQuestion({ field, answer, onAnswer }: ControlProps) {
  const question = useQuestion(field);
  return (
    <Question field={field}>
      <Input
        {...controlProps(question)}
        {...(question.bad && { status: 'error' as const })}
        className="ap-short ap-figures"
        inputMode="numeric"
        autoComplete="off"
        value={typeof answer === 'number' ? String(answer) : ''}
        onChange={(event) => {
          const digits = event.target.value.replaceAll(/\D/g, '').slice(0, 15);
          onAnswer(digits === '' ? undefined : Number(digits));
        }}
      />
    </Question>
  );
}

function moneyHint(fen: number | undefined, unreadable: boolean): string {
  if (unreadable) return '请填写数字，如 120000、1,234.56 或 12万';
  return fen === undefined ? '以元为单位，可以写 12万' : capitalAmount(fen);
}

/** An amount in 元 as people type it (12万, 1,234.5); kept in 分, said in capitals beneath. */
export function MoneyQuestion({ field, answer, onAnswer }: ControlProps) {
  const question = useQuestion(field);
  const [typed, setTyped] = useState<string>();
  const fen = typeof answer === 'number' ? answer : undefined;
  const unreadable = typed !== undefined && typed.trim() !== '' && parseYuan(typed) === undefined;
  const control = controlProps(question);
  return (
    <Question field={field}>
      <Input
        {...control}
        {...((question.bad || unreadable) && { status: 'error' as const, 'aria-invalid': true })}
        aria-describedby={`${question.id}-words ${question.describedBy ?? ''}`.trim()}
        className="ap-short ap-figures"
        inputMode="decimal"
        autoComplete="off"
        suffix="元"
        value={typed ?? (fen === undefined ? '' : yuanText(fen))}
        onChange={(event) => {
          setTyped(event.target.value);
          onAnswer(event.target.value.trim() === '' ? undefined : parseYuan(event.target.value));
        }}
        onBlur={() => {
          if (!unreadable) setTyped(undefined);
        }}
      />
      <span id={`${question.id}-words`} className="tb-faint">
        {moneyHint(fen, unreadable)}
      </span>
    </Question>
  );
}
