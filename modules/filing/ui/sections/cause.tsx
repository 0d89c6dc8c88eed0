import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { get } from '#web/kit/api/client.ts';
import { Section } from '#web/kit/page.tsx';
import { Loaded } from '#web/kit/states.tsx';
import { searchCauses } from '../api.ts';
import { useDesk } from '../draft/desk.ts';
import { FieldNotes, useFieldState } from '../form/field.tsx';
import { SearchPick } from '../form/search-pick.tsx';
import { type TreeRow, treeOf } from '../form/tree.ts';
import { TreeList } from '../form/tree-list.tsx';

function CauseTree({
  chosen,
  onChoose,
}: {
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) {
  const { face } = useDesk();
  const list = face.causes;
  const tree = useQuery({
    queryKey: ['causes', 'tree', list],
    queryFn: async ({ signal }) =>
      treeOf(await get<readonly TreeRow[]>('/api/causes/tree', { list }, signal)),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Loaded query={tree} rows={6}>
      {(nodes) => (
        <TreeList
          nodes={nodes}
          chosen={chosen}
          onChoose={(node) => onChoose(node.id)}
          label={`${face.words.cause}目录`}
        />
      )}
    </Loaded>
  );
}

/** 案由: by name, pinyin or initials, or level by level through the list in force. */
export function CauseSection() {
  const { content, edit, beside, face, words } = useDesk();
  const cause = face.words.cause;
  const { id, bad, describedBy } = useFieldState('causeId');
  const [browsing, setBrowsing] = useState(false);
  const path = beside.causePath;
  const choose = (causeId: string) => edit((draft) => ({ ...draft, causeId }));
  return (
    <Section title={cause} aside={words.causeAside}>
      <div className="tb-stack">
        {content.causeId !== '' && path.at(-1)?.id === content.causeId && (
          <p className="tbf-chosen">
            <span className="tb-faint">已选</span> <strong>{path.at(-1)?.name}</strong>
            {path.length > 1 && (
              <span className="tb-faint">
                {' '}
                {path
                  .slice(0, -1)
                  .map((cause) => cause.name)
                  .join(' › ')}
              </span>
            )}
          </p>
        )}
        <div className="tbf-field">
          <label htmlFor={id}>{content.causeId === '' ? `查找${cause}` : `换一个${cause}`}</label>
          <SearchPick
            inputId={id}
            label={`查找${cause}`}
            name={`causes-${face.causes}`}
            placeholder={words.causeHint}
            describedBy={describedBy}
            bad={bad}
            search={async (q, signal) =>
              (await searchCauses(face.causes, q, signal)).map((cause) => ({
                id: cause.id,
                title: cause.name,
                ...(cause.path &&
                  cause.path.length > 1 && {
                    detail: cause.path
                      .slice(0, -1)
                      .map((each) => each.name)
                      .join(' › '),
                  }),
              }))
            }
            onPick={(option) => choose(option.id)}
          />
          <FieldNotes path="causeId" />
        </div>
        <div>
          <Button onClick={() => setBrowsing(!browsing)} aria-expanded={browsing}>
            {browsing ? '收起目录' : '从目录中选择'}
          </Button>
        </div>
        {browsing && <CauseTree chosen={content.causeId} onChoose={choose} />}
      </div>
    </Section>
  );
}
