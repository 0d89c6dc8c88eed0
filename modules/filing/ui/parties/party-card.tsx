import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { StateTag } from '#web/kit/state-tag.tsx';
import { AGENCY_ROLES } from '../../matters.ts';
import type { Party } from '../../terms.ts';
import { useDesk } from '../draft/desk.ts';
import { RadioField, TextField } from '../form/field.tsx';
import { fillFromLine, looksLikePartyLine } from './party-fields.ts';
import { parsePartyLine } from '#law/identities/party-line.ts';
import { GuardianForm, OrganisationForm, PersonForm } from './person-form.tsx';

const AGENCIES = Object.entries(AGENCY_ROLES) as readonly (readonly [keyof typeof AGENCY_ROLES, string])[]; // keys and names of the table
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

/** 行政案件 with two authorities: which of them acted and which reconsidered (行诉法 第二十六条). */
function AgencyRole({ party, onChange }: Pick<PartyCardProps, 'party' | 'onChange'>) {
  const { face } = useDesk();
  if (face.kind !== 'administrative') return null;
  return (
    <RadioField
      path={`parties.${party.id}.agencyRole`}
      legend="在本案中"
      value={party.agencyRole ?? 'original'}
      options={AGENCIES}
      onChange={(agencyRole) => onChange({ agencyRole })}
    />
  );
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
  const { findings, asked, corrections, face, words } = useDesk();
  const [unread, setUnread] = useState<readonly string[]>([]);
  const at = (field: string) => `parties.${party.id}.${field}`;
  const organ = party.kind === 'organisation' && face.isOrgan(party.role);
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
          <span className="tbf-role">{face.roleOf(party.role)}</span>{' '}
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
            aria-label={`删除：${face.roleOf(party.role)}${party.name}`}
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
            options={face.roleIds.map((role) => [role, face.roleOf(role)] as const)}
            onChange={(role) => onChange({ role, ...(face.isOrgan(role) && { kind: 'organisation' }) })}
          />
          {organ ? (
            <AgencyRole party={party} onChange={onChange} />
          ) : (
            <RadioField
              path={at('kind')}
              legend="类别"
              value={party.kind}
              options={KINDS}
              onChange={(kind) => onChange({ kind })}
            />
          )}
          <TextField
            path={at('name')}
            label={organ ? '机关名称' : party.kind === 'person' ? '姓名' : '名称'}
            value={party.name}
            maxLength={200}
            wide
            hint={
              organ
                ? words.organName
                : `可以粘贴${face.paper}中的整行，如“张某，男，汉族，1990年…住…”，自动填入各栏`
            }
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
            <OrganisationForm party={party} organ={organ} onChange={onChange} />
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
