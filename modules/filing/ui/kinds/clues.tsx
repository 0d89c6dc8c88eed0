import { Button } from 'antd';
import { useState } from 'react';
import { Section } from '#web/kit/page.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { CLUE_KINDS } from '../../matters.ts';
import type { FilingContent } from '../../terms.ts';
import { useDesk } from '../draft/desk.ts';
import { FieldNotes, SelectField, TextField } from '../form/field.tsx';
import { fieldId } from '../form/field-path.ts';
import { changed, localId } from '../form/local-id.ts';
import { AreaField } from '../form/typed-fields.tsx';

type Matter = NonNullable<FilingContent['enforcement']>;
type Clue = Matter['clues'][number];

const KINDS = [['', '请选择'], ...Object.entries(CLUE_KINDS)] as readonly (readonly [Clue['kind'], string])[]; // keys and names of the table

/** What makes each kind of property findable. */
const EXAMPLES: Readonly<Record<Clue['kind'], string>> = {
  '': '写明能够查到它的信息',
  bank: '开户行、户名、账号，或者微信、支付宝账户',
  'real-estate': '坐落、不动产权证号，是否抵押、查封',
  vehicle: '号牌、品牌型号，现在停放的地点',
  equity: '公司名称、持股比例，证券账户',
  income: '工作单位、收入大约多少',
  claim: '次债务人的名称、债权的来源和金额',
  other: '名称、数量、所在，由谁占有',
};

interface ClueCardProps {
  readonly clue: Clue;
  readonly index: number;
  readonly onChange: (change: Partial<Clue>) => void;
  readonly onRemove: () => void;
}

function ClueCard({ clue, index, onChange, onRemove }: ClueCardProps) {
  const { content } = useDesk();
  const at = (field: string) => `enforcement.clues.${clue.id}.${field}`;
  const debtors = content.parties.filter(({ role }) => role === 'defendant');
  return (
    <li className="tbf-card">
      <div className="tbf-card-head">
        <strong>财产线索 {index + 1}</strong>
        <Button size="small" type="text" onClick={onRemove} aria-label={`删除：财产线索 ${index + 1}`}>
          删除
        </Button>
      </div>
      <div className="tbf-grid">
        <SelectField
          path={at('kind')}
          label="财产种类"
          value={clue.kind}
          options={KINDS}
          onChange={(kind) => onChange({ kind })}
        />
        {debtors.length > 1 && (
          <SelectField
            path={at('partyId')}
            label="属于"
            value={clue.partyId}
            options={[['', '不清楚'], ...debtors.map(({ id, name }) => [id, name || '未命名'] as const)]}
            onChange={(partyId) => onChange({ partyId })}
          />
        )}
        <TextField
          path={at('where')}
          label="所在地"
          value={clue.where}
          maxLength={300}
          hint="不清楚的留空"
          onChange={(where) => onChange({ where })}
        />
        <AreaField
          path={at('what')}
          label="内容"
          hint={EXAMPLES[clue.kind]}
          value={clue.what}
          maxLength={500}
          rows={2}
          onChange={(what) => onChange({ what })}
        />
      </div>
    </li>
  );
}

/** 财产线索: what the debtor owns, one by one. */
export function Clues() {
  const { content, edit } = useDesk();
  const clues = content.enforcement?.clues ?? [];
  const [removed, setRemoved] = useState<{ readonly clue: Clue; readonly at: number }>();
  const set = (change: (list: readonly Clue[]) => readonly Clue[]) =>
    edit((draft) =>
      draft.enforcement
        ? { ...draft, enforcement: { ...draft.enforcement, clues: [...change(draft.enforcement.clues)] } }
        : draft,
    );
  return (
    <Section title="财产线索" aside={clues.length > 0 && `${clues.length} 条`}>
      <div className="tb-stack">
        {clues.length === 0 && (
          <EmptyState title="还没有财产线索">
            知道多少写多少，线索越具体执行越快；立案以后也可以补充，没有线索不影响立案。
          </EmptyState>
        )}
        <ol className="tb-stack" aria-label="财产线索">
          {clues.map((clue, index) => (
            <ClueCard
              key={clue.id}
              clue={clue}
              index={index}
              onChange={(change) => set((list) => changed(list, clue.id, change))}
              onRemove={() => {
                setRemoved({ clue, at: index });
                set((list) => list.filter(({ id }) => id !== clue.id));
              }}
            />
          ))}
        </ol>
        {removed && (
          <output className="tbf-undo">
            已删除一条财产线索{removed.clue.what && `“${removed.clue.what}”`}。
            <Button
              size="small"
              onClick={() => {
                set((list) => list.toSpliced(removed.at, 0, removed.clue));
                setRemoved(undefined);
              }}
            >
              撤销
            </Button>
          </output>
        )}
        <FieldNotes path="enforcement.clues" />
        <div>
          <Button
            id={fieldId('enforcement.clues')}
            onClick={() =>
              set((list) => [...list, { id: localId('k'), kind: '', what: '', where: '', partyId: '' }])
            }
          >
            添加一条财产线索
          </Button>
        </div>
      </div>
    </Section>
  );
}
