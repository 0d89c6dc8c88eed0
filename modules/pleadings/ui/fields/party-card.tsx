import { Button, Input } from 'antd';
import { useId } from 'react';
import { checkIdentityNumber, parsePartyLine } from '#law/identities/index.ts';
import { looksLikeLine, partOfLine } from './pasted-line.ts';
import type { PleadingParty } from '../../terms.ts';

type TextKey = Exclude<keyof PleadingParty, 'role' | 'kind' | 'sex'>;

const PERSON: readonly (readonly [TextKey, string])[] = [
  ['paperNumber', '公民身份号码'],
  ['birthday', '出生日期'],
  ['ethnicity', '民族'],
  ['occupation', '工作单位和职业'],
  ['address', '住所'],
  ['phone', '联系电话'],
];
const ORGANISATION: readonly (readonly [TextKey, string])[] = [
  ['creditCode', '统一社会信用代码'],
  ['address', '住所地'],
  ['legalRepresentative', '法定代表人'],
  ['legalRepresentativeTitle', '职务'],
  ['phone', '联系电话'],
];

/** What an identity number tells of its holder. */
function fromNumber(number: string): Partial<PleadingParty> {
  const read = checkIdentityNumber(number);
  return read.ok ? { sex: read.sex, birthday: read.birthday } : {};
}

interface PartyCardProps {
  readonly party: PleadingParty;
  readonly onChange: (part: Partial<PleadingParty>) => void;
  /** Absent where there is nothing to remove yet. */
  readonly onRemove?: () => void;
}

/** One party; a whole line pasted into the name fills the card. */
export function PartyCard({ party, onChange, onRemove }: PartyCardProps) {
  const id = useId();
  const person = party.kind === 'person';
  return (
    <div className="tbw-row-card">
      <div className="tbw-field">
        <label htmlFor={`${id}-name`}>{person ? '姓名' : '名称'}</label>
        <Input
          id={`${id}-name`}
          value={party.name}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => onChange({ name: event.target.value })}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text');
            if (!looksLikeLine(pasted)) return;
            event.preventDefault();
            onChange(partOfLine(parsePartyLine(pasted)));
          }}
          aria-describedby={`${id}-hint`}
        />
        <div id={`${id}-hint`} className="tbw-hint">
          可以粘贴一整行，如“张某，男，汉族，1990年1月2日出生，住……”
        </div>
      </div>
      <fieldset className="tb-choice">
        <legend>种类</legend>
        {(
          [
            ['person', '自然人'],
            ['organisation', '法人、非法人组织'],
          ] as const
        ).map(([kind, word]) => (
          <label key={kind}>
            <input
              type="radio"
              name={`${id}-kind`}
              checked={party.kind === kind}
              onChange={() => onChange({ kind })}
            />
            <span>{word}</span>
          </label>
        ))}
      </fieldset>
      {person && (
        <fieldset className="tb-choice">
          <legend>性别</legend>
          {(
            [
              ['male', '男'],
              ['female', '女'],
            ] as const
          ).map(([sex, word]) => (
            <label key={sex}>
              <input
                type="radio"
                name={`${id}-sex`}
                checked={party.sex === sex}
                onChange={() => onChange({ sex })}
              />
              <span>{word}</span>
            </label>
          ))}
        </fieldset>
      )}
      {(person ? PERSON : ORGANISATION).map(([field, label]) => (
        <div key={field} className="tbw-field">
          <label htmlFor={`${id}-${field}`}>{label}</label>
          <Input
            id={`${id}-${field}`}
            value={party[field]}
            type={field === 'birthday' ? 'date' : 'text'}
            maxLength={field === 'address' ? 300 : field === 'paperNumber' ? 40 : 30}
            autoComplete="off"
            onChange={(event) => {
              const text = event.target.value;
              onChange(
                field === 'paperNumber' ? { paperNumber: text, ...fromNumber(text) } : { [field]: text },
              );
            }}
          />
        </div>
      ))}
      {onRemove && (
        <Button type="text" onClick={onRemove} aria-label={`删除${party.role}${party.name}`}>
          删除
        </Button>
      )}
    </div>
  );
}
