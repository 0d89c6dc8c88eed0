import { Button } from 'antd';
import { useId } from 'react';
import type { useWrite } from '#web/kit/api/write.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { ConfirmButton } from '#web/kit/buttons.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import type { ActDone, ActView, DeskApplicationView } from '../../views.ts';
import type { ActBody } from '../api.ts';
import type { Item, Saying } from './use-said.ts';

interface CorrectionFormProps {
  readonly work: DeskApplicationView;
  readonly act: ActView;
  readonly saying: Saying;
  readonly send: ReturnType<typeof useWrite<ActBody, ActDone>>;
}

const blank = (): Item => ({ id: crypto.randomUUID(), field: '', what: '', mend: '' });

/** 补正通知: everything that must be corrected, once and for all. */
export function CorrectionForm({ work, act, saying, send }: CorrectionFormProps) {
  const { said, change } = saying;
  const items = said.items.length === 0 ? [] : said.items;
  const edit = (how: (items: readonly Item[]) => readonly Item[]) =>
    change((before) => ({ ...before, items: how(before.items) }));
  const places = [
    ...work.said.map(({ field, label }) => [field, label] as const),
    ...work.materials.map(({ material, materialName }) => [material, materialName] as const),
  ];
  const whyNot = !act.can
    ? (act.why ?? '现在不能要求补正。')
    : items.length === 0
      ? '还没有列入任何一项。'
      : items.some(({ what }) => what.trim() === '')
        ? '有一项还没有写明需要补正的内容。'
        : undefined;
  return (
    <div className="ad-act">
      <p>需要补正的内容应当一次性告知，发出后不能再次要求补正。</p>
      {act.article && <ArticleRef brief>{act.article}</ArticleRef>}
      <ol className="ad-items">
        {items.map((item, index) => (
          <ItemForm
            key={item.id}
            item={item}
            number={index + 1}
            places={places}
            onChange={(changed) =>
              edit((before) => before.map((each) => (each.id === item.id ? changed : each)))
            }
            onRemove={() => edit((before) => before.filter((each) => each.id !== item.id))}
          />
        ))}
      </ol>
      <div>
        <Button onClick={() => edit((before) => [...before, blank()])}>
          {items.length === 0 ? '列入一项' : '再列一项'}
        </Button>
      </div>
      {send.problem && <ProblemAlert problem={send.problem} />}
      <div className="ad-foot">
        <ConfirmButton
          type="primary"
          whyNot={whyNot}
          loading={send.busy}
          question={`发出补正通知（${items.length} 项）？`}
          consequence="通知立即送达申请人。补正只能要求一次。"
          confirmWord="发出"
          onConfirm={() =>
            send.run({
              act: act.act,
              version: work.version,
              items: items.map(({ field, what, mend }) => ({ field, what: what.trim(), mend: mend.trim() })),
            })
          }
        >
          {`发出补正通知（${items.length} 项）`}
        </ConfirmButton>
      </div>
    </div>
  );
}

interface ItemFormProps {
  readonly item: Item;
  readonly number: number;
  readonly places: readonly (readonly [string, string])[];
  readonly onChange: (item: Item) => void;
  readonly onRemove: () => void;
}

function ItemForm({ item, number, places, onChange, onRemove }: ItemFormProps) {
  const id = useId();
  return (
    <li className="ad-item">
      <header>
        <strong>第 {number} 项</strong>
        <button
          type="button"
          className="tb-quiet-button"
          onClick={onRemove}
          aria-label={`删除第 ${number} 项`}
        >
          删除
        </button>
      </header>
      <label htmlFor={`${id}f`} className="ap-label">
        涉及
      </label>
      <select
        id={`${id}f`}
        className="ad-select"
        value={item.field}
        onChange={(event) => onChange({ ...item, field: event.target.value })}
      >
        <option value="">整件申请</option>
        {places.map(([field, label]) => (
          <option key={field} value={field}>
            {label}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}w`} className="ap-label">
        需要补正的内容
      </label>
      <textarea
        id={`${id}w`}
        className="ap-area ad-short"
        rows={2}
        maxLength={2_000}
        value={item.what}
        onChange={(event) => onChange({ ...item, what: event.target.value })}
      />
      <label htmlFor={`${id}m`} className="ap-label">
        怎样补正<span className="ap-optional">（可以不填）</span>
      </label>
      <textarea
        id={`${id}m`}
        className="ap-area ad-short"
        rows={2}
        maxLength={2_000}
        value={item.mend}
        onChange={(event) => onChange({ ...item, mend: event.target.value })}
      />
    </li>
  );
}
