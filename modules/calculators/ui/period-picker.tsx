import { Button } from 'antd';
import { useId, useState } from 'react';
import { periodCase, type PeriodId, PERIODS, type Regime } from '#law/periods/index.ts';
import { type PeriodItem, REGIME_WORDS, type UnitCode, UNIT_WORDS, unitOf } from '../period-terms.ts';
import { searchPeriods } from '../period-words.ts';
import { Select, TextInput } from './field.tsx';

const MOST_FOUND = 8;

/** How long, in words: 15日, or that the court sets it. */
export function lengthWords(id: PeriodId): string {
  const { length, unit, bound, variants } = PERIODS[id];
  const own =
    length === undefined
      ? '法院指定'
      : `${bound === 'at-least' ? '不少于' : bound === 'at-most' ? '不超过' : ''}${length}${UNIT_WORDS[unit]}`;
  return variants.length > 0 ? `${own}，另有${variants.length}种情形` : own;
}

/** Finds deadlines by the words lawyers use, and adds them. */
export function PeriodSearch({
  chosen,
  onAdd,
}: {
  readonly chosen: readonly string[];
  readonly onAdd: (item: PeriodItem) => void;
}) {
  const [words, setWords] = useState('');
  const [all, setAll] = useState(false);
  const listId = useId();
  const found = words.trim() === '' && !all ? [] : searchPeriods(words);
  const shown = all ? found : found.slice(0, MOST_FOUND);
  return (
    <div className="tbt-wide">
      <TextInput
        label="查找期限"
        type="search"
        value={words}
        placeholder="上诉期、答辩期、举证、再审、续封……"
        onChange={(value) => {
          setWords(value);
          setAll(false);
        }}
      />
      <output className="tb-sr">{words.trim() !== '' && `找到${found.length}个期限`}</output>
      {words.trim() !== '' && found.length === 0 && (
        <p className="tbt-hint">没有找到“{words}”。可以换个说法，或者在下面自定期间。</p>
      )}
      <ul id={listId} className="tbt-found">
        {shown.map((id) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                onAdd({ id });
                setWords('');
                setAll(false);
              }}
              disabled={chosen.includes(id)}
            >
              <strong>{PERIODS[id].what}</strong>
              <span>{lengthWords(id)}</span>
              <small>自{PERIODS[id].startsFrom}起</small>
            </button>
          </li>
        ))}
      </ul>
      {!all && (found.length > shown.length || words.trim() === '') && (
        <button type="button" className="tb-quiet-button" onClick={() => setAll(true)} aria-controls={listId}>
          {words.trim() === ''
            ? `列出全部 ${Object.keys(PERIODS).length} 个期限`
            : `显示全部 ${found.length} 个`}
        </button>
      )}
    </div>
  );
}

interface ChosenProps {
  readonly item: PeriodItem;
  readonly onChange: (item: PeriodItem) => void;
  readonly onRemove: () => void;
}

/** A chosen deadline: its case where it has several, its days where the court sets them. */
export function ChosenPeriod({ item, onChange, onRemove }: ChosenProps) {
  if (!('id' in item))
    return (
      <li className="tbt-chosen">
        <strong>
          自定 {item.length}
          {UNIT_WORDS[unitOf(item.code)]}
        </strong>
        <span className="tb-faint">{REGIME_WORDS[item.regime]}</span>
        <Button size="small" type="text" onClick={onRemove} aria-label={`移除：自定${item.length}`}>
          移除
        </Button>
      </li>
    );
  const rule = PERIODS[item.id];
  const { bound } = periodCase(item.id, item.when) ?? rule;
  const settable = rule.length === undefined || bound === 'at-least' || bound === 'at-most';
  return (
    <li className="tbt-chosen">
      <strong>{rule.what}</strong>
      {rule.variants.length > 0 && (
        <Select
          label="情形"
          value={item.when ?? ''}
          onChange={(when) => onChange({ id: item.id, ...(when !== '' && { when }) })}
          options={[
            [
              '',
              rule.length === undefined
                ? (rule.main?.when ?? '一般')
                : `${rule.main?.when ?? '一般'}（${rule.length}${UNIT_WORDS[rule.unit]}）`,
            ],
            ...rule.variants.map(
              ({ when, length, unit }) => [when, `${when}（${length}${UNIT_WORDS[unit]}）`] as const,
            ),
          ]}
        />
      )}
      {settable && (
        <TextInput
          label="法院指定的天数"
          inputMode="numeric"
          suffix="日"
          value={item.length === undefined ? '' : String(item.length)}
          hint={rule.length === undefined ? '见法院通知' : '留空按法律规定的界限'}
          onChange={(text) => {
            const { length: _before, ...rest } = item;
            onChange(/^\d{1,4}$/.test(text) ? { ...rest, length: Number(text) } : rest);
          }}
        />
      )}
      <Button size="small" type="text" onClick={onRemove} aria-label={`移除：${rule.what}`}>
        移除
      </Button>
    </li>
  );
}

/** A period of one's own: a contract's, or one that the catalogue does not have. */
export function FreePeriod({ onAdd }: { readonly onAdd: (item: PeriodItem) => void }) {
  const [length, setLength] = useState('');
  const [code, setCode] = useState<UnitCode>('d');
  const [regime, setRegime] = useState<Regime>('civil');
  const good = /^[1-9]\d{0,3}$/.test(length);
  return (
    <details className="tbt-free">
      <summary>自定期间</summary>
      <div className="tbt-form">
        <TextInput label="长度" inputMode="numeric" value={length} onChange={setLength} placeholder="如 15" />
        <Select
          label="单位"
          value={code}
          onChange={setCode}
          options={(['d', 'wd', 'm', 'y', 'h'] as const).map(
            (each) => [each, UNIT_WORDS[unitOf(each)].replace('个', '')] as const,
          )}
        />
        <Select
          label="末日遇休息日"
          value={regime}
          onChange={setRegime}
          options={Object.entries(REGIME_WORDS) as [Regime, string][]}
        />
        <Button onClick={() => onAdd({ length: Number(length), code, regime })} disabled={!good}>
          加上这个期间
        </Button>
      </div>
    </details>
  );
}
