import { Button } from 'antd';
import { capacityByAge, describeIdentity } from '#law/identities/index.ts';
import { ETHNIC_GROUPS } from '#law/identities/ethnic-groups.ts';
import { type Instant, parsePlainDate, toPlainDate } from '#law/time.ts';
import type { Party } from '../../terms.ts';
import { useDesk } from '../draft/desk.ts';
import { PAPER_KINDS } from '../words.ts';
import { RadioField, SelectField, TextField } from '../form/field.tsx';
import { fieldsFromPaper, tidyDate } from './party-fields.ts';

const PAPER_OPTIONS = Object.entries(PAPER_KINDS) as readonly (readonly [Party['paperKind'], string])[]; // keys and names of the table
const SEXES = [
  ['male', '男'],
  ['female', '女'],
] as const;
const ETHNIC_LIST = 'tbf-ethnic-groups';

const today = () => toPlainDate(new Date().toISOString() as Instant); // the browser's clock, for a hint only

/** What a complete number says of its holder, at once; the server's check decides. */
function numberHint(party: Pick<Party, 'paperKind' | 'paperNumber'>): string | undefined {
  const length = party.paperNumber.replace(/\s/g, '').length;
  if (party.paperKind !== 'identity-card' || length < 15) return undefined;
  return length < 18 ? `已输入 ${length} 位，应为 18 位` : describeIdentity(party.paperNumber, today());
}

interface FormProps {
  readonly party: Party;
  readonly onChange: (change: Partial<Party>) => void;
}

/** 自然人: paper, sex, birthday and the rest; an identity number fills sex and birthday. */
export function PersonForm({ party, onChange }: FormProps) {
  const at = (field: string) => `parties.${party.id}.${field}`;
  const unknown = party.paperKind === 'unknown';
  const { face } = useDesk();
  return (
    <>
      <SelectField
        path={at('paperKind')}
        label="证件种类"
        value={party.paperKind}
        options={
          party.role === 'plaintiff' ? PAPER_OPTIONS.filter(([kind]) => kind !== 'unknown') : PAPER_OPTIONS
        }
        onChange={(paperKind) => onChange({ paperKind })}
      />
      {!unknown && (
        <TextField
          path={at('paperNumber')}
          label="证件号码"
          value={party.paperNumber}
          maxLength={40}
          hint={numberHint(party)}
          onChange={(paperNumber) =>
            onChange({ paperNumber, ...fieldsFromPaper(party.paperKind, paperNumber) })
          }
        />
      )}
      <RadioField
        path={at('sex')}
        legend="性别"
        value={party.sex}
        options={SEXES}
        onChange={(sex) => onChange({ sex })}
      />
      <TextField
        path={at('birthday')}
        label="出生日期"
        value={party.birthday}
        placeholder="1990-01-02"
        maxLength={20}
        onChange={(birthday) => onChange({ birthday: birthday.slice(0, 10) })}
        onPaste={(event) => {
          event.preventDefault();
          onChange({ birthday: tidyDate(event.clipboardData.getData('text')).slice(0, 10) });
        }}
        onBlur={() => onChange({ birthday: tidyDate(party.birthday).slice(0, 10) })}
      />
      <TextField
        path={at('ethnicity')}
        label="民族"
        value={party.ethnicity}
        list={ETHNIC_LIST}
        maxLength={30}
        onChange={(ethnicity) => onChange({ ethnicity })}
      />
      <datalist id={ETHNIC_LIST}>
        {ETHNIC_GROUPS.map((group) => (
          <option key={group}>{group}</option>
        ))}
      </datalist>
      <TextField
        path={at('occupation')}
        label="职业、工作单位"
        value={party.occupation}
        maxLength={100}
        onChange={(occupation) => onChange({ occupation })}
      />
      {face.kind === 'private-prosecution' && (
        <TextField
          path={at('education')}
          label="文化程度"
          value={party.education ?? ''}
          maxLength={30}
          onChange={(education) => onChange({ education })}
        />
      )}
    </>
  );
}

/** 法人、其他组织: code and representative; of an authority of the state the head is enough. */
export function OrganisationForm({ party, organ, onChange }: FormProps & { readonly organ: boolean }) {
  const at = (field: string) => `parties.${party.id}.${field}`;
  return (
    <>
      {!organ && (
        <TextField
          path={at('creditCode')}
          label="统一社会信用代码"
          value={party.creditCode}
          maxLength={30}
          onChange={(creditCode) => onChange({ creditCode: creditCode.toUpperCase() })}
        />
      )}
      <TextField
        path={at('legalRepresentative')}
        label={organ ? '负责人（法定代表人）' : '法定代表人（主要负责人）'}
        value={party.legalRepresentative}
        maxLength={100}
        onChange={(legalRepresentative) => onChange({ legalRepresentative })}
      />
      <TextField
        path={at('legalRepresentativeTitle')}
        label="职务"
        value={party.legalRepresentativeTitle}
        maxLength={50}
        onChange={(legalRepresentativeTitle) => onChange({ legalRepresentativeTitle })}
      />
    </>
  );
}

/** Whether the birthday makes the party a minor: then the guardian is asked for without being called. */
export function isMinor(party: Party): boolean {
  const birthday = parsePlainDate(party.birthday);
  return (
    party.kind === 'person' &&
    birthday !== undefined &&
    birthday <= today() &&
    capacityByAge(birthday, today()) !== 'full'
  );
}

const EMPTY_GUARDIAN = {
  name: '',
  relation: '',
  paperKind: 'identity-card',
  paperNumber: '',
  phone: '',
} as const;

/** 法定代理人 of a minor or of a person without full capacity. */
export function GuardianForm({ party, onChange }: FormProps) {
  const at = (field: string) => `parties.${party.id}.guardian.${field}`;
  const minor = isMinor(party);
  if (!party.guardian && !minor)
    return (
      <div className="tbf-wide">
        <Button size="small" onClick={() => onChange({ guardian: { ...EMPTY_GUARDIAN } })}>
          添加法定代理人
        </Button>
        <span className="tbf-hint"> 当事人无民事行为能力或者限制民事行为能力时填写</span>
      </div>
    );
  const guardian = party.guardian ?? EMPTY_GUARDIAN;
  const set = (change: Partial<NonNullable<Party['guardian']>>) =>
    onChange({ guardian: { ...guardian, ...change } });
  return (
    <fieldset className="tbf-group tbf-wide">
      <legend>法定代理人{minor && <span className="tb-faint">（当事人未成年）</span>}</legend>
      <div className="tbf-grid">
        <TextField
          path={at('name')}
          label="姓名"
          value={guardian.name}
          maxLength={100}
          onChange={(name) => set({ name })}
        />
        <TextField
          path={at('relation')}
          label="与当事人的关系"
          value={guardian.relation}
          maxLength={30}
          placeholder="父亲、母亲、其他监护人"
          onChange={(relation) => set({ relation })}
        />
        <SelectField
          path={at('paperKind')}
          label="证件种类"
          value={guardian.paperKind}
          options={PAPER_OPTIONS}
          onChange={(paperKind) => set({ paperKind })}
        />
        <TextField
          path={at('paperNumber')}
          label="证件号码"
          value={guardian.paperNumber}
          maxLength={40}
          hint={numberHint(guardian)}
          onChange={(paperNumber) => set({ paperNumber })}
        />
        <TextField
          path={at('phone')}
          label="电话"
          value={guardian.phone}
          maxLength={30}
          inputMode="tel"
          onChange={(phone) => set({ phone })}
        />
      </div>
      {!minor && (
        <Button
          size="small"
          onClick={() => {
            const { guardian: _, ...rest } = party;
            onChange({ ...rest, guardian: undefined } as Partial<Party>); // `undefined` takes the guardian away when the draft is written as JSON
          }}
        >
          移除法定代理人
        </Button>
      )}
    </fieldset>
  );
}
