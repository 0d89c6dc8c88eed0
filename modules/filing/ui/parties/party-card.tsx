import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { StateTag } from '#web/kit/state-tag.tsx';
import type { Party } from '../../terms.ts';
import { PARTY_ROLES } from '../words.ts';
import { useDesk } from '../draft/desk.ts';
import { RadioField, TextField } from '../form/field.tsx';
import { fillFromLine, looksLikePartyLine } from './party-fields.ts';
import { parsePartyLine } from '#law/identities/party-line.ts';
import { GuardianForm, OrganisationForm, PersonForm } from './person-form.tsx';

const ROLE_OPTIONS = Object.entries(PARTY_ROLES) as readonly (readonly [Party['role'], string])[]; // keys and names of the table
const KINDS = [
  ['person', '自然人'],
  ['organisation', '法人或者其他组织'],
] as const;

/** What tells this party apart, in one line. */
export function partyLine(party: Party): string {
  const sex = { male: '男', female: '女', '': '' }[party.sex];
  const facts =
    party.kind === 'person'
      ? [sex, party.birthday, party.address]
      : [
          party.creditCode,
          party.legalRepresentative && `法定代表人${party.legalRepresentative}`,
          party.address,
        ];
  return facts.filter(Boolean).join('，');
}

interface PartyCardProps {
  readonly party: Party;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onChange: (change: Partial<Party>) => void;
  readonly onRemove: () => void;
  readonly onKeep: () => void;
  readonly kept: boolean;
}

/** One party: a line that says who, opened to write. */
export function PartyCard({ party, open, onToggle, onChange, onRemove, onKeep, kept }: PartyCardProps) {
  const { findings, asked, corrections } = useDesk();
  const [unread, setUnread] = useState<readonly string[]>([]);
  const at = (field: string) => `parties.${party.id}.${field}`;
  const mine = (field: string) => field.startsWith(`parties.${party.id}.`);
  const faults = asked ? findings.filter((found) => found.level === 'fault' && mine(found.field)).length : 0;
  const toCorrect = corrections.filter((item) => mine(item.field)).length;

  function pasteLine(text: string): void {
    const line = parsePartyLine(text);
    onChange(fillFromLine(party, line));
    setUnread([...line.warnings, ...line.rest.map((piece) => `没有识别：${piece}`)]);
  }
  return (
    <li className="tbf-card">
      <div className="tbf-card-head">
        <button type="button" className="tbf-card-toggle" aria-expanded={open} onClick={onToggle}>
          {open ? <DownOutlined aria-hidden="true" /> : <RightOutlined aria-hidden="true" />}{' '}
          <span className="tbf-role">{PARTY_ROLES[party.role]}</span>{' '}
          <strong>{party.name || '未填写姓名或名称'}</strong>
          {!open && <span className="tb-faint tbf-card-line">{partyLine(party)}</span>}
        </button>
        <span className="tb-row">
          {toCorrect > 0 && <StateTag tone="near">{toCorrect} 处待补正</StateTag>}
          {faults > 0 && <StateTag tone="overdue">{faults} 处需要更正</StateTag>}
          <Button
            size="small"
            type="text"
            onClick={onRemove}
            aria-label={`删除：${PARTY_ROLES[party.role]}${party.name}`}
          >
            删除
          </Button>
        </span>
      </div>
      {open && (
        <div className="tbf-grid">
          <RadioField
            path={at('role')}
            legend="诉讼地位"
            value={party.role}
            options={ROLE_OPTIONS}
            onChange={(role) => onChange({ role })}
          />
          <RadioField
            path={at('kind')}
            legend="类别"
            value={party.kind}
            options={KINDS}
            onChange={(kind) => onChange({ kind })}
          />
          <TextField
            path={at('name')}
            label={party.kind === 'person' ? '姓名' : '名称'}
            value={party.name}
            maxLength={200}
            wide
            hint="可以粘贴起诉状中的整行，如“张某，男，汉族，1990年…住…”，自动填入各栏"
            onChange={(name) => onChange({ name })}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text');
              if (!looksLikePartyLine(text)) return;
              event.preventDefault();
              pasteLine(text);
            }}
          />
          {unread.length > 0 && (
            <output className="tbf-note tbf-note-warning tbf-wide">
              请看一下：{unread.join('；')}
              <button type="button" className="tb-quiet-button" onClick={() => setUnread([])}>
                知道了
              </button>
            </output>
          )}
          {party.kind === 'person' ? (
            <PersonForm party={party} onChange={onChange} />
          ) : (
            <OrganisationForm party={party} onChange={onChange} />
          )}
          <TextField
            path={at('phone')}
            label="联系电话"
            value={party.phone}
            maxLength={30}
            inputMode="tel"
            onChange={(phone) => onChange({ phone })}
          />
          <TextField
            path={at('address')}
            label={party.kind === 'person' ? '住所（经常居住地）' : '住所'}
            value={party.address}
            maxLength={300}
            wide
            onChange={(address) => onChange({ address })}
          />
          {party.kind === 'person' && <GuardianForm party={party} onChange={onChange} />}
          <div className="tbf-wide tb-row">
            <Button size="small" onClick={onKeep} disabled={kept || party.name.trim() === ''}>
              {kept ? '已存为常用当事人' : '存为常用当事人'}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
