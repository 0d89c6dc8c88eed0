import { Button } from 'antd';
import { useState } from 'react';
import { useMe } from '#web/kit/api/me.ts';
import { Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import type { Party, PartyRole } from '../../terms.ts';
import { useDesk } from '../draft/desk.ts';
import { FieldNotes } from '../form/field.tsx';
import { fieldId } from '../form/field-path.ts';
import { changed, localId } from '../form/local-id.ts';
import { OTHER } from '../materials/guess-place.ts';
import { emptyParty, firstKind } from '../parties/party-fields.ts';
import { PartyBook, useKeepParty } from '../parties/party-book.tsx';
import { PartyCard } from '../parties/party-card.tsx';
import { PasteParties } from '../parties/paste-parties.tsx';
import { withOwnMandate } from './own-mandate.ts';

/** 当事人: any number of each role, typed, pasted or taken from the book. */
export function PartiesSection() {
  const { content, edit, target, face } = useDesk();
  const { roleIds, roleOf } = face;
  const me = useMe().data;
  const keep = useKeepParty();
  const led = target?.startsWith('parties.') ? target.split('.')[1] : undefined;
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () =>
      new Set([
        ...(content.parties.length <= 2 ? content.parties.map(({ id }) => id) : []),
        ...(led === undefined ? [] : [led]),
      ]),
  );
  const [tool, setTool] = useState<'paste' | 'book'>();
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [unread, setUnread] = useState<readonly string[]>([]);
  const [removed, setRemoved] = useState<{ readonly party: Party; readonly at: number }>();

  const [seen, setSeen] = useState(led);
  if (led !== seen) {
    setSeen(led);
    if (led !== undefined) setOpen(new Set([...open, led]));
  }

  function add(parties: readonly Party[]): void {
    edit((draft) => withOwnMandate({ ...draft, parties: [...draft.parties, ...parties] }, me));
    setOpen((before) => new Set([...before, ...parties.slice(0, 2).map(({ id }) => id)]));
  }
  function remove(party: Party): void {
    setRemoved({ party, at: content.parties.indexOf(party) });
    edit((draft) => ({
      ...draft,
      parties: draft.parties.filter(({ id }) => id !== party.id),
      materials: draft.materials.map((material) =>
        material.subjectId === party.id ? { ...material, kind: OTHER, subjectId: '' } : material,
      ),
    }));
  }
  function toggle(id: string): void {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  }
  const ofRole = (role: PartyRole) => content.parties.filter((party) => party.role === role);
  return (
    <Section
      title="当事人"
      aside={roleIds.map((role) => `${roleOf(role)} ${ofRole(role).length}`).join('　')}
    >
      <div className="tb-stack">
        {keep.problem && <ProblemAlert problem={keep.problem} />}
        {content.parties.length === 0 && (
          <EmptyState title="还没有当事人">
            逐个添加，或者把{face.paper}中的当事人部分、Excel 表格整段粘贴进来。
          </EmptyState>
        )}
        {roleIds
          .filter((role) => ofRole(role).length > 0)
          .map((role) => (
            <ul key={role} className="tb-stack" aria-label={roleOf(role)}>
              {ofRole(role).map((party) => (
                <PartyCard
                  key={party.id}
                  party={party}
                  open={open.has(party.id)}
                  onToggle={() => toggle(party.id)}
                  onChange={(change) =>
                    edit((draft) => ({ ...draft, parties: changed(draft.parties, party.id, change) }))
                  }
                  onRemove={() => remove(party)}
                  kept={kept.has(party.id)}
                  onKeep={() => {
                    keep.run(party);
                    setKept(new Set([...kept, party.id]));
                  }}
                />
              ))}
            </ul>
          ))}
        {removed && (
          <output className="tbf-undo">
            已删除{roleOf(removed.party.role)}“{removed.party.name || '未命名'}”。
            <Button
              size="small"
              onClick={() => {
                edit((draft) => ({
                  ...draft,
                  parties: draft.parties.toSpliced(removed.at, 0, removed.party),
                }));
                setRemoved(undefined);
              }}
            >
              撤销
            </Button>
          </output>
        )}
        {unread.length > 0 && (
          <output className="tbf-note tbf-note-warning">
            以下内容没有填入任何一栏，需要的请自行填写：{unread.join('；')}
            <button type="button" className="tb-quiet-button" onClick={() => setUnread([])}>
              知道了
            </button>
          </output>
        )}
        <FieldNotes path="parties" />
        <div className="tb-row">
          {roleIds.map((role, index) => (
            <Button
              key={role}
              {...(index === 0 && { id: fieldId('parties') })}
              onClick={() => add([emptyParty(role, firstKind(face, role))])}
            >
              添加{roleOf(role)}
            </Button>
          ))}
          <Button
            aria-expanded={tool === 'paste'}
            onClick={() => setTool(tool === 'paste' ? undefined : 'paste')}
          >
            粘贴多名当事人
          </Button>
          <Button
            aria-expanded={tool === 'book'}
            onClick={() => setTool(tool === 'book' ? undefined : 'book')}
          >
            从常用当事人中取用
          </Button>
        </div>
        {tool === 'paste' && (
          <PasteParties
            onAdd={(pasted) => {
              add(pasted.map(({ party }) => party));
              setUnread(pasted.flatMap(({ party, rest }) => rest.map((piece) => `${party.name}：${piece}`)));
              setTool(undefined);
            }}
          />
        )}
        {tool === 'book' && <PartyBook onPick={(party) => add([{ ...party, id: localId('p') }])} />}
      </div>
    </Section>
  );
}
