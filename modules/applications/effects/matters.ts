import { isRefusal } from '#kernel/refusals.ts';
import { POWERS, type PowerId } from '#law/filing/index.ts';
import {
  addCounterclaim,
  addNode,
  addParties,
  amendClaims,
  CASE_KINDS,
  changeCounsel,
  counselOf,
  endCounsel,
  liftMeasure,
  linkCounsel,
  type NewMandate,
  type NewParty,
  type OpenedType,
  openCase,
  orderMeasure,
  renewMeasure,
  takeMeasure,
} from '#modules/cases/index.ts';
import { caseNumberCodeOf, courtById, courtSettings } from '#modules/reference/index.ts';
import { plainChineseDate } from '#law/chinese-text.ts';
import { type CaseMeasure, PARTY_ROLES, type PartyRole } from '#services/case-facts.ts';
import type { ApplicationRow } from '../tables.ts';
import {
  amount,
  cannot,
  caseOf,
  day,
  type Executor,
  list,
  text,
  today,
  why,
  type Working,
} from './context.ts';

const special = (powers: readonly string[]) =>
  powers.some((id) => id in POWERS && POWERS[id as PowerId].special); // `in` was checked in the same line

const askerOf = (row: ApplicationRow) => ({
  id: row.asker_id,
  name: row.asker_name,
  licenceNo: row.asker_licence,
  firm: row.asker_firm,
});

/** 代理. */
export const counsel: {
  'link-counsel': Executor<'link-counsel'>;
  'change-counsel': Executor<'change-counsel'>;
} = {
  'link-counsel': async (working, { party, powers, from, until }) => {
    const { bench, row } = working;
    const matters = list(working, powers);
    return linkCounsel(bench.unit, caseOf(working), {
      lawyer: askerOf(row),
      partyIds: list(working, party),
      special: special(matters),
      matters,
      from: day(working, from) ?? today(working),
      until: day(working, until),
      source: 'application',
    });
  },
  'change-counsel': async (working, { how, powers, until }) => {
    const { bench, row } = working;
    const key = caseOf(working);
    const own = (await counselOf(bench.unit.tx, key)).find(
      ({ lawyer_id, state }) => lawyer_id === row.asker_id && state === 'confirmed',
    );
    if (!own) return cannot('没有找到正在有效的代理关系。');
    const what = text(working, how);
    if (what === 'end' || what === 'resign')
      return endCounsel(bench.unit, key, {
        counselId: own.id,
        why: what === 'end' ? '当事人解除委托' : '律师辞去委托',
      });
    const matters = what === 'powers' ? list(working, powers) : own.matters;
    return changeCounsel(bench.unit, key, {
      counselId: own.id,
      special: what === 'powers' ? special(matters) : own.special,
      matters,
      ...(what === 'term' ? { until: day(working, until) ?? null } : {}),
    });
  },
};

/** 诉讼请求和当事人. */
export const claims: {
  'amend-claims': Executor<'amend-claims'>;
  'add-counterclaim': Executor<'add-counterclaim'>;
  'add-party': Executor<'add-party'>;
} = {
  'amend-claims': (working, { amount: of, text: words }) =>
    amendClaims(working.bench.unit, caseOf(working), {
      partyIds: working.row.party_ids,
      amountFen: amount(working, of) ?? working.bench.facts.amountFen,
      text: text(working, words),
    }),
  'add-counterclaim': (working, { amount: of, text: words }) =>
    addCounterclaim(working.bench.unit, caseOf(working), {
      partyIds: working.row.party_ids,
      amountFen: amount(working, of) ?? 0,
      text: text(working, words),
    }),
  'add-party': async (working, { name, role, kind }) => {
    const standing = text(working, role);
    if (!(standing in PARTY_ROLES)) return cannot('没有写明追加为何种诉讼地位。');
    const party: NewParty = {
      name: text(working, name),
      role: standing as PartyRole, // `in` was checked above
      kind: text(working, kind) === 'person' ? 'person' : 'organisation',
    };
    return addParties(working.bench.unit, caseOf(working), { parties: [party], why: why(working) });
  },
};

type Kept = { id: string; kind: string };
/** Measures that stand on this application: ordered before, or in this very act. */
const ordered = (working: Working): Kept[] => [
  ...working.bench.measures,
  ...((working.kept['measures'] ?? []) as Kept[]), // written by order-measure alone
];

/** 保全措施. */
export const measures: {
  'order-measure': Executor<'order-measure'>;
  'take-measure': Executor<'take-measure'>;
  'renew-measure': Executor<'renew-measure'>;
  'lift-measure': Executor<'lift-measure'>;
} = {
  'order-measure': async (working, { kind, object, amount: of }) => {
    const what = text(working, kind) as CaseMeasure['kind']; // the kinds of the definition are those of a measure; the table checks
    // once for each kind: a review that upholds the ruling orders nothing anew
    if (ordered(working).some((one) => one.kind === what)) return undefined;
    const made = await orderMeasure(working.bench.unit, caseOf(working), {
      partyIds: working.row.party_ids,
      kind: what,
      object: text(working, object).slice(0, 500),
      amountFen: amount(working, of) ?? null,
    });
    if (isRefusal(made)) return made;
    working.kept['measures'] = [...(working.kept['measures'] ?? []), { id: made.measureId, kind: what }];
    return undefined;
  },
  'take-measure': async (working, { kind, until, performed }) => {
    const to = day(working, until);
    if (to === undefined) return undefined;
    const what = kind === undefined ? undefined : text(working, kind);
    const measure = ordered(working).find((one) => what === undefined || one.kind === what);
    if (!measure) return cannot('没有可以采取的保全措施。');
    return takeMeasure(working.bench.unit, caseOf(working), {
      measureId: measure.id,
      until: to,
      performedOn: day(working, performed),
    });
  },
  'renew-measure': async (working, { measure, until }) => {
    const to = day(working, until);
    if (to === undefined) return cannot('没有写明续行到哪一天。');
    for (const measureId of list(working, measure)) {
      const renewed = await renewMeasure(working.bench.unit, caseOf(working), { measureId, until: to });
      if (isRefusal(renewed)) return renewed;
    }
    return undefined;
  },
  'lift-measure': async (working, { measure }) => {
    const standing = working.bench.facts.measures.filter(
      ({ state }) => state === 'ordered' || state === 'in-force',
    );
    const ids =
      measure === 'this'
        ? ordered(working)
            .map(({ id }) => id)
            .filter((id) => standing.some((one) => one.id === id))
        : list(working, measure);
    for (const measureId of ids) {
      const lifted = await liftMeasure(working.bench.unit, caseOf(working), { measureId, why: why(working) });
      if (isRefusal(lifted)) return lifted;
    }
    return undefined;
  },
};

/** 立案、阅卷、材料. */
export const matters: {
  'open-case': Executor<'open-case'>;
  'grant-reading': Executor<'grant-reading'>;
  'accept-material': Executor<'accept-material'>;
} = {
  'open-case': async (working, { type, title, applicant, respondent }) => {
    const { bench, row } = working;
    if (row.case_id !== null) return undefined;
    const court = courtById(row.court_id);
    const { settings } = await courtSettings(bench.unit.tx, row.court_id);
    const courtCode = court ? caseNumberCodeOf(court, settings) : undefined;
    if (!courtCode)
      return cannot('本院的法院代字尚未设置，不能生成案号。请由法院管理员在“本院设置”中填写后再办理。');
    if (!(type in CASE_KINDS)) throw new Error(`no case of type ${type}`);
    const parties = partiesNamed(working, text(working, applicant), text(working, respondent));
    const mandate: NewMandate = {
      lawyer: askerOf(row),
      partyIds: parties.filter(({ role }) => role === 'applicant').map(({ id }) => id ?? ''),
      special: false,
      matters: [],
      source: 'application',
    };
    const opened = await openCase(bench.unit, {
      courtId: row.court_id,
      courtCode,
      type: type as OpenedType, // `in` was checked above
      title: title === '' ? row.title : `${row.party_names}${title}`.slice(0, 200),
      causeId: '',
      causeName: bench.service.name,
      amountFen: 0,
      filedBy: row.asker_id,
      parties,
      mandates: [mandate],
      disclosed: !row.secret,
    });
    if (isRefusal(opened)) return opened;
    return {
      case_id: opened.caseId,
      case_number: opened.caseNumber,
      party_ids: mandate.partyIds,
      search_text: `${row.search_text} ${opened.caseNumber}`,
    };
  },
  'grant-reading': (working, { until }) => {
    const to = day(working, until);
    return addNode(working.bench.unit, caseOf(working), {
      kind: 'other',
      title: '准予阅卷',
      detail: to === undefined ? '' : `可以查阅至${plainChineseDate(to)}`,
      seenBy: [...working.row.party_ids],
    });
  },
  'accept-material': (working) =>
    addNode(working.bench.unit, caseOf(working), {
      kind: 'evidence',
      title: `收到${working.row.party_names}提交的材料`,
    }),
};

/** Before a suit the application itself names its parties: 申请人 and 被申请人; a name says what kind of party it is. */
function partiesNamed({ row }: Working, applicant: string, respondent: string): NewParty[] {
  const party = (id: string, role: NewParty['role'], name: string): NewParty => ({
    id,
    role,
    kind: /公司|厂|店|社|部|院|校|会|局|所|中心|合伙|集团|银行/u.test(name) ? 'organisation' : 'person',
    name: name.slice(0, 100),
  });
  return [
    party('a1', 'applicant', applicant || row.party_names),
    ...(respondent === '' ? [] : [party('r1', 'respondent', respondent)]),
  ];
}
