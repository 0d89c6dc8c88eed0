import type { Unit } from '#kernel/acts/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Refusal } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';
import { type PlainDate, toPlainDate } from '#law/time.ts';
import { agentWord } from '#services/case-facts.ts';
import { refuseCase } from '../refusals.ts';
import { type CaseKey, leaveTrace, lockCase, lockOpenCase } from '../store/case-file.ts';
import type { CaseCounselTable, CaseFileTable, CasePartyTable, MandateSource } from '../tables.ts';

/** A mandate as it is shown to the court (授权委托). */
export type NewMandate = {
  lawyer: {
    /** Null while the lawyer has no account here. */ id: string | null;
    name: string;
    licenceNo: string;
    firm: string;
  };
  partyIds: readonly string[];
  /** 特别授权, in the matters named. */
  special: boolean;
  matters: readonly string[];
  from?: PlainDate | undefined;
  until?: PlainDate | undefined;
  source: MandateSource;
};

/** A confirmed mandate: the case is linked to the lawyer (核实代理关系, 民诉法 第六十一条、第六十二条). */
export async function linkCounsel(
  unit: Unit,
  key: CaseKey,
  input: NewMandate,
): Promise<{ counselId: string } | Refusal> {
  const file = await lockCase(unit.tx, key);
  if ('refused' in file) return file;
  const made = await insertMandate(unit, file, input);
  if ('refused' in made) return made;
  const names = made.parties.map((party) => party.name).join('、');
  await leaveTrace(unit, file, {
    what: 'counsel',
    change: {
      counsel: made.counselId,
      lawyer: input.lawyer.name,
      parties: [...input.partyIds],
      special: input.special,
    },
    related: input.lawyer.id ? [{ type: 'lawyer', id: input.lawyer.id }] : [],
    law: [cite('CPL', '62').label, cite('CPI', '88').label],
    node: {
      kind: 'counsel',
      title: `${input.lawyer.name}律师担任${names}的${agentWord(file.law, made.parties[0]?.role)}`.slice(
        0,
        100,
      ),
    },
  });
  return { counselId: made.counselId };
}

/** Writes a mandate into a locked case, or says which rule it would break. */
export async function insertMandate(
  unit: Pick<Unit, 'tx' | 'now' | 'actor'>,
  file: Pick<CaseFileTable, 'court_id' | 'id'>,
  input: NewMandate,
): Promise<{ counselId: string; parties: CasePartyTable[] } | Refusal> {
  const { lawyer } = input;
  const parties = await standingParties(unit, file, input.partyIds);
  if (parties.length === 0 || parties.length !== new Set(input.partyIds).size)
    return refuseCase('case.party-unknown');
  const sides = new Set(parties.flatMap((party) => (party.side ? [party.side] : [])));
  if (sides.size > 1) return refuseCase('case.parties-two-sides');
  const known = await mandatesOf(unit, file);
  if (
    known.some(
      (row) =>
        row.licence_no === lawyer.licenceNo && row.side !== null && sides.size === 1 && !sides.has(row.side),
    )
  )
    return refuseCase('case.both-sides', { params: { name: lawyer.name } });
  if (known.some((row) => row.licence_no === lawyer.licenceNo && row.standing))
    return refuseCase('case.already-counsel', { params: { name: lawyer.name } });
  const slots: { party: CasePartyTable; slot: number }[] = [];
  for (const party of parties) {
    const taken = known
      .filter((row) => row.standing && row.party_id === party.party_id)
      .map((row) => row.slot);
    const slot = [1, 2].find((free) => !taken.includes(free));
    if (slot === undefined) return refuseCase('case.third-agent', { params: { party: party.name } });
    slots.push({ party, slot });
  }
  const row = mandateRow(unit, file, input);
  await unit.tx
    .insertInto('case_counsel')
    .values({ ...row, matters: [...row.matters] })
    .execute();
  await unit.tx
    .insertInto('case_counsel_party')
    .values(
      slots.map(({ party, slot }) => ({
        court_id: file.court_id,
        case_id: file.id,
        counsel_id: row.id,
        licence_no: lawyer.licenceNo,
        party_id: party.party_id,
        side: party.side,
        slot,
        standing: true,
      })),
    )
    .execute();
  return { counselId: row.id, parties };
}

function mandateRow(
  unit: Pick<Unit, 'now' | 'actor'>,
  file: Pick<CaseFileTable, 'court_id' | 'id'>,
  { lawyer, ...input }: NewMandate,
): CaseCounselTable {
  return {
    court_id: file.court_id,
    case_id: file.id,
    id: newId(),
    licence_no: lawyer.licenceNo,
    lawyer_id: lawyer.id,
    lawyer_name: lawyer.name,
    firm: lawyer.firm,
    special: input.special,
    matters: input.matters,
    from_on: input.from ?? toPlainDate(unit.now),
    until_on: input.until ?? null,
    state: 'confirmed',
    source: input.source,
    confirmed_by: unit.actor.name,
    confirmed_at: unit.now,
    ended_on: null,
    ended_why: null,
  };
}

function standingParties(
  unit: Pick<Unit, 'tx'>,
  file: Pick<CaseFileTable, 'court_id' | 'id'>,
  ids: readonly string[],
): Promise<CasePartyTable[]> {
  return unit.tx
    .selectFrom('case_party')
    .selectAll()
    .where('court_id', '=', file.court_id)
    .where('case_id', '=', file.id)
    .where('party_id', 'in', ids.length > 0 ? [...ids] : [''])
    .where('left_on', 'is', null)
    .orderBy('seq')
    .execute();
}

function mandatesOf(unit: Pick<Unit, 'tx'>, file: Pick<CaseFileTable, 'court_id' | 'id'>) {
  return unit.tx
    .selectFrom('case_counsel_party')
    .selectAll()
    .where('court_id', '=', file.court_id)
    .where('case_id', '=', file.id)
    .execute();
}

async function standingCounsel(
  unit: Unit,
  key: CaseKey,
  counselId: string,
): Promise<CaseCounselTable | Refusal> {
  const row = await unit.tx
    .selectFrom('case_counsel')
    .selectAll()
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId)
    .where('id', '=', counselId)
    .where('state', '=', 'confirmed')
    .executeTakeFirst();
  return row ?? refuseCase('case.no-such-part', { params: { what: '代理关系' } });
}

/** The powers or the end of a mandate change (代理权限变更); the other side is told (民诉法 第六十三条). */
export async function changeCounsel(
  unit: Unit,
  key: CaseKey,
  input: {
    counselId: string;
    special: boolean;
    matters: readonly string[];
    until?: PlainDate | null | undefined;
  },
): Promise<{ counselId: string } | Refusal> {
  const file = await lockOpenCase(unit.tx, key);
  if ('refused' in file) return file;
  const row = await standingCounsel(unit, key, input.counselId);
  if ('refused' in row) return row;
  await unit.tx
    .updateTable('case_counsel')
    .set({
      special: input.special,
      matters: [...input.matters],
      until_on: input.until === undefined ? row.until_on : input.until,
    })
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId)
    .where('id', '=', row.id)
    .execute();
  await leaveTrace(unit, file, {
    what: 'counsel',
    change: {
      counsel: row.id,
      special: [row.special, input.special],
      matters: [[...row.matters], [...input.matters]],
    },
    law: [cite('CPL', '63').label],
    node: { kind: 'counsel', title: `${row.lawyer_name}律师的代理权限变更` },
  });
  return { counselId: row.id };
}

/** A mandate ends (解除委托), also when the case is closed: what the lawyer has seen stays, nothing new may be done. */
export async function endCounsel(
  unit: Unit,
  key: CaseKey,
  input: { counselId: string; why: string },
): Promise<{ counselId: string } | Refusal> {
  const file = await lockCase(unit.tx, key);
  if ('refused' in file) return file;
  const row = await standingCounsel(unit, key, input.counselId);
  if ('refused' in row) return row;
  const today = toPlainDate(unit.now);
  const on = today < row.from_on ? row.from_on : today;
  await unit.tx
    .updateTable('case_counsel')
    .set({ state: 'ended', ended_on: on, ended_why: input.why })
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId)
    .where('id', '=', row.id)
    .execute();
  await unit.tx
    .updateTable('case_counsel_party')
    .set({ standing: false })
    .where('court_id', '=', key.courtId)
    .where('case_id', '=', key.caseId)
    .where('counsel_id', '=', row.id)
    .execute();
  await leaveTrace(unit, file, {
    what: 'counsel',
    change: { counsel: row.id, state: ['confirmed', 'ended'], why: input.why },
    related: row.lawyer_id ? [{ type: 'lawyer', id: row.lawyer_id }] : [],
    law: [cite('CPL', '63').label],
    node: { kind: 'counsel', title: `${row.lawyer_name}律师的委托关系解除`, detail: input.why },
  });
  return { counselId: row.id };
}
