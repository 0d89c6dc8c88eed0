import { useState } from 'react';
import { CASE_STAFF_ROLES } from '#services/case-facts.ts';
import type { DeskCaseView } from '../../views.ts';
import { ActDialog } from './act-dialog.tsx';
import { choicesOf, Field, Pick, Why } from './fields.tsx';

const people = (view: DeskCaseView) =>
  view.colleagues.map(({ id, name, roles }) => ({ id, name: `${name}（${roles.join('、')}）` }));

/** 确定办案人员: a colleague, or a lay judge by name. */
export function AssignStaff({ view }: { readonly view: DeskCaseView }) {
  const [role, setRole] = useState('');
  const [person, setPerson] = useState('');
  const [name, setName] = useState('');
  const lay = role === 'lay-judge';
  return (
    <ActDialog
      view={view}
      path="staff"
      label="确定办案人员"
      word="确定"
      hides
      may={view.can['assign-staff']}
      lead="确定后三日内告知当事人，代理人随即在案件页看到。"
      body={() => ({ role, ...(lay ? { name: name.trim() } : { personId: person }) })}
    >
      <Pick label="职务" value={role} choices={choicesOf(CASE_STAFF_ROLES)} onChange={setRole} />
      {lay ? (
        <Field label="姓名" required value={name} onChange={setName} maxLength={50} />
      ) : (
        <Pick label="人员" value={person} choices={people(view)} onChange={setPerson} />
      )}
    </ActDialog>
  );
}

export function ReplaceStaff({
  view,
  person,
}: {
  readonly view: DeskCaseView;
  readonly person: DeskCaseView['staff'][number];
}) {
  const [by, setBy] = useState('');
  const [why, setWhy] = useState('');
  return (
    <ActDialog
      view={view}
      path={`staff/${person.id}/replace`}
      label="变更"
      word="变更人员"
      small
      may={view.can['assign-staff']}
      lead={`${person.roleName}${person.name}不再办理本案。`}
      body={() => ({ why, ...(by && { by }) })}
    >
      <Pick label="接替人员" value={by} choices={people(view)} onChange={setBy} required={false} />
      <Why value={why} onChange={setWhy} />
    </ActDialog>
  );
}
