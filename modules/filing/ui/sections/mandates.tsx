import { Button } from 'antd';
import { POWERS, type PowerId, powersOf } from '#law/filing/agents.ts';
import { useMe } from '#web/kit/api/me.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { Section } from '#web/kit/page.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import type { Mandate } from '../../terms.ts';
import { useDesk } from '../draft/desk.ts';
import { FieldNotes, RadioField, SelectField, TextField, useFieldState } from '../form/field.tsx';
import { fieldId } from '../form/field-path.ts';
import { changed, localId } from '../form/local-id.ts';
import { OTHER } from '../materials/guess-place.ts';
import { generalPowers, ownMandate } from './own-mandate.ts';

const AGENTS = [
  ['lawyer', '律师'],
  ['legal-worker', '基层法律服务工作者'],
] as const;
const AUTHORITIES = [
  ['general', '一般授权'],
  ['special', '特别授权'],
] as const;

interface MandateProps {
  readonly mandate: Mandate;
  readonly onChange: (change: Partial<Mandate>) => void;
}

function Powers({ mandate, onChange }: MandateProps) {
  const path = `mandates.${mandate.id}.powers`;
  const { id } = useFieldState(path);
  const { face } = useDesk();
  const shown = powersOf(face.kind).filter(
    (power) => mandate.authority === 'special' || !POWERS[power].special || mandate.powers.includes(power),
  );
  const toggle = (power: PowerId, on: boolean) =>
    onChange({ powers: on ? [...mandate.powers, power] : mandate.powers.filter((each) => each !== power) });
  return (
    <fieldset className="tbf-powers tbf-wide">
      <legend>委托事项和权限（与授权委托书一致，逐项勾选）</legend>
      {shown.map((power, index) => (
        <label key={power}>
          <input
            type="checkbox"
            {...(index === 0 && { id })}
            checked={mandate.powers.includes(power)}
            onChange={(event) => toggle(power, event.target.checked)}
          />
          <span>
            {POWERS[power].name}
            <ArticleRef>{POWERS[power].article.label}</ArticleRef>
          </span>
        </label>
      ))}
      <FieldNotes path={path} />
    </fieldset>
  );
}

function MandateCard({ mandate, onChange, onRemove }: MandateProps & { readonly onRemove: () => void }) {
  const { content, face, words } = useDesk();
  const at = (field: string) => `mandates.${mandate.id}.${field}`;
  const parties = content.parties.map(
    (party) => [party.id, `${face.roleOf(party.role)} ${party.name || '未命名'}`] as const,
  );
  return (
    <li className="tbf-card">
      <div className="tbf-card-head">
        <strong>{mandate.agentName || '代理律师'}</strong>
        <Button size="small" type="text" onClick={onRemove} aria-label={`删除：${mandate.agentName}的委托`}>
          删除
        </Button>
      </div>
      <div className="tbf-grid">
        <SelectField
          path={at('partyId')}
          label="委托人"
          value={mandate.partyId}
          options={[['', '请选择'], ...parties]}
          onChange={(partyId) => onChange({ partyId })}
        />
        {face.kind !== 'private-prosecution' && (
          <SelectField
            path={at('agentKind')}
            label="代理人"
            value={mandate.agentKind ?? 'lawyer'}
            options={AGENTS}
            onChange={(agentKind) => onChange({ agentKind })}
          />
        )}
        <TextField
          path={at('agentName')}
          label={mandate.agentKind === 'legal-worker' ? '姓名' : '律师姓名'}
          value={mandate.agentName}
          maxLength={100}
          onChange={(agentName) => onChange({ agentName })}
        />
        <TextField
          path={at('agentLicenceNo')}
          label="执业证号"
          value={mandate.agentLicenceNo}
          maxLength={30}
          inputMode="numeric"
          onChange={(agentLicenceNo) => onChange({ agentLicenceNo })}
        />
        <TextField
          path={at('agentFirm')}
          label="执业机构"
          value={mandate.agentFirm}
          maxLength={200}
          onChange={(agentFirm) => onChange({ agentFirm })}
        />
        <RadioField
          path={at('authority')}
          legend="授权类型"
          value={mandate.authority}
          options={AUTHORITIES}
          onChange={(authority) =>
            onChange({ authority, ...(mandate.powers.length === 0 && { powers: generalPowers(face.kind) }) })
          }
        />
        <p className="tbf-hint tbf-wide">
          {mandate.authority === 'general'
            ? words.generalPower
            : '只写“全权代理”不发生特别授权的效力，请逐项勾选委托人特别授予的权限。'}
        </p>
        <Powers mandate={mandate} onChange={onChange} />
      </div>
    </li>
  );
}

/** 委托代理: who acts for whom, with the powers of the 授权委托书 one by one. */
export function MandatesSection() {
  const { content, edit, face } = useDesk();
  const me = useMe().data;
  const firstPlaintiff = content.parties.find((party) => party.role === 'plaintiff')?.id ?? '';
  const own = content.mandates.some(
    (mandate) => mandate.agentLicenceNo !== '' && mandate.agentLicenceNo === me?.lawyer?.licenceNumber,
  );
  const add = (mandate: Mandate) => edit((draft) => ({ ...draft, mandates: [...draft.mandates, mandate] }));
  const remove = (id: string) =>
    edit((draft) => ({
      ...draft,
      mandates: draft.mandates.filter((mandate) => mandate.id !== id),
      materials: draft.materials.map((material) =>
        material.subjectId === id ? { ...material, kind: OTHER, subjectId: '' } : material,
      ),
    }));
  return (
    <Section title="委托代理" aside="每位当事人最多委托两名诉讼代理人">
      <div className="tb-stack">
        {content.mandates.length === 0 && (
          <EmptyState title="还没有委托代理">
            {firstPlaintiff === ''
              ? `先添加${face.roleOf('plaintiff')}，这里会自动填入您的执业信息。`
              : '添加自己和其他代理律师，并选择委托人和权限。'}
          </EmptyState>
        )}
        <ul className="tb-stack" aria-label="委托代理">
          {content.mandates.map((mandate) => (
            <MandateCard
              key={mandate.id}
              mandate={mandate}
              onChange={(change) =>
                edit((draft) => ({ ...draft, mandates: changed(draft.mandates, mandate.id, change) }))
              }
              onRemove={() => remove(mandate.id)}
            />
          ))}
        </ul>
        <FieldNotes path="mandates" />
        <div className="tb-row">
          <Button id={fieldId('mandates')} onClick={() => add(ownMandate(face.kind, me, firstPlaintiff))}>
            {own ? '我再代理一位当事人' : '添加我自己'}
          </Button>
          <Button onClick={() => add({ ...ownMandate(face.kind, null, firstPlaintiff), id: localId('m') })}>
            添加其他代理人
          </Button>
        </div>
      </div>
    </Section>
  );
}
