import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { get } from '#web/kit/api/client.ts';
import { Section } from '#web/kit/page.tsx';
import { Loaded } from '#web/kit/states.tsx';
import { searchCourts } from '../api.ts';
import { useDesk } from '../draft/desk.ts';
import { Area } from '../form/area.tsx';
import { Field, FieldNotes, useFieldState } from '../form/field.tsx';
import { KindOfDraft } from '../kinds/kind-of-draft.tsx';
import { SearchPick } from '../form/search-pick.tsx';
import { type TreeRow, treeOf } from '../form/tree.ts';
import { TreeList } from '../form/tree-list.tsx';

const LEVELS: Readonly<Record<string, string>> = {
  supreme: '最高',
  high: '高级',
  intermediate: '中级',
  basic: '基层',
};

function CourtTree({
  chosen,
  onChoose,
}: {
  readonly chosen: string;
  readonly onChoose: (id: string, name: string) => void;
}) {
  const selectId = useId();
  const [province, setProvince] = useState('');
  const provinces = useQuery({
    queryKey: ['courts', 'provinces'],
    queryFn: ({ signal }) =>
      get<readonly { readonly name: string }[]>('/api/courts/provinces', undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const tree = useQuery({
    queryKey: ['courts', 'tree', province],
    queryFn: async ({ signal }) =>
      treeOf(await get<readonly TreeRow[]>('/api/courts/tree', { province }, signal)),
    enabled: province !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Loaded query={provinces} rows={1}>
      {(list) => (
        <div className="tb-stack">
          <div className="tbf-field">
            <label htmlFor={selectId}>省、自治区、直辖市</label>
            <select
              id={selectId}
              className="tbf-select"
              value={province}
              onChange={(event) => setProvince(event.target.value)}
            >
              <option value="">请选择</option>
              {list.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          {province !== '' && (
            <Loaded query={tree}>
              {(nodes) => (
                <TreeList
                  nodes={nodes}
                  chosen={chosen}
                  onChoose={(node) => onChoose(node.id, node.name)}
                  label={`${province}的法院`}
                />
              )}
            </Loaded>
          )}
        </div>
      )}
    </Loaded>
  );
}

/** 受理法院: by name, pinyin or initials, or from the directory of a province; why it is competent, in the filer's words. */
export function CourtSection() {
  const { content, edit, beside, correction, words } = useDesk();
  const { id, bad, describedBy } = useFieldState('courtId');
  const [picked, setPicked] = useState<{ id: string; name: string }>();
  const [browsing, setBrowsing] = useState(false);
  const name = picked?.id === content.courtId ? picked.name : beside.courtName;
  const fixed = correction !== null;

  function choose(courtId: string, courtName: string): void {
    setPicked({ id: courtId, name: courtName });
    edit((draft) => ({ ...draft, courtId }));
  }
  return (
    <div className="tb-stack">
      <KindOfDraft />
      <Section title="受理法院" aside={fixed ? undefined : words.court}>
        <div className="tb-stack">
          {content.courtId !== '' && name && (
            <p className="tbf-chosen">
              <span className="tb-faint">已选</span> <strong>{name}</strong>
            </p>
          )}
          {fixed ? (
            <p className="tb-faint">
              补正应当向原受理法院提交，不能更换法院。
              <button type="button" id={id} className="tb-sr">
                受理法院
              </button>
            </p>
          ) : (
            <>
              <div className="tbf-field">
                <label htmlFor={id}>{content.courtId === '' ? '查找法院' : '换一个法院'}</label>
                <SearchPick
                  inputId={id}
                  label="查找法院"
                  name="courts"
                  placeholder="名称、拼音或首字母，如“金水”“jinshui”“jsq”"
                  describedBy={describedBy}
                  bad={bad}
                  search={async (q, signal) =>
                    (await searchCourts({ q, limit: 20 }, signal)).map((court) => ({
                      id: court.id,
                      title: court.name,
                      detail: `${court.province} · ${LEVELS[court.level] ?? ''}`,
                    }))
                  }
                  onPick={(option) => choose(option.id, option.title)}
                />
                <FieldNotes path="courtId" />
              </div>
              <div>
                <Button onClick={() => setBrowsing(!browsing)} aria-expanded={browsing}>
                  {browsing ? '收起目录' : '按省份从目录中选择'}
                </Button>
              </div>
              {browsing && <CourtTree chosen={content.courtId} onChoose={choose} />}
            </>
          )}
          <Field path="jurisdiction" label="由该院管辖的理由（可以不填）" hint={words.jurisdiction}>
            <Area
              id={useFieldState('jurisdiction').id}
              value={content.jurisdiction}
              maxLength={1000}
              rows={2}
              onChange={(value) => edit((draft) => ({ ...draft, jurisdiction: value }))}
            />
          </Field>
        </div>
      </Section>
    </div>
  );
}
