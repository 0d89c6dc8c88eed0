import { cite, type Citation } from '#law/citations.ts';
import {
  type Appointment,
  checkAppointments,
  FILING_FACES,
  POWERS,
  type PowerId,
} from '#law/filing/index.ts';
import {
  actingBarred,
  bare,
  checkLawyerLicence,
  type LawyerCategory,
  legalWorkerCapacity,
} from '#law/identities/index.ts';
import type { FilingContent, Finding, Mandate, Party } from '../../terms.ts';
import { ARTICLES } from './articles.ts';
import { type CheckFacts, finding } from './finding.ts';

/** Representation: 民诉法 第六十一、六十二条；律师法 第三十九条；两公律师 only for the own unit; a legal worker in the own area and never in a criminal case. */
export function checkMandates(content: FilingContent, facts: CheckFacts): Finding[] {
  const { mandates, parties } = content;
  const found: Finding[] = [];
  const filer = facts.filer;
  const articles = ARTICLES[content.kind];
  const side = FILING_FACES[content.kind].roles.plaintiff;
  if (
    filer &&
    !mandates.some(
      (mandate) =>
        bare(mandate.agentLicenceNo) === filer.licenceNo && sideOf(parties, mandate) === 'plaintiff',
    )
  )
    found.push(
      finding(
        'fault',
        'mandates',
        'filer-not-agent',
        `您还没有列为${side}的${content.kind === 'enforcement' ? '' : '诉讼'}代理人。`,
        `请在“委托代理”中添加自己，并选择所代理的${side}。`,
        articles.mandate,
      ),
    );
  return [
    ...found,
    ...mandates.flatMap((mandate) => checkMandate(mandate, content, facts)),
    ...legalWorker(content, facts),
    ...appointmentFindings(mandates, parties, articles.mostAgents),
  ];
}

function sideOf(parties: readonly Party[], mandate: Mandate): Party['role'] | undefined {
  return parties.find((party) => party.id === mandate.partyId)?.role;
}

function checkMandate(mandate: Mandate, { kind, parties }: FilingContent, facts: CheckFacts): Finding[] {
  const articles = ARTICLES[kind];
  const worker = mandate.agentKind === 'legal-worker';
  const agent = worker ? '代理人' : '代理律师';
  const at = (field: string) => `mandates.${mandate.id}.${field}`;
  const found: Finding[] = [];
  const party = parties.find((one) => one.id === mandate.partyId);
  if (!party)
    found.push(
      finding(
        'fault',
        at('partyId'),
        'mandate-party',
        '有一份委托没有选择委托人。',
        '请选择由哪一位当事人委托。',
        articles.mandate,
      ),
    );
  if (mandate.agentName.trim() === '')
    found.push(
      finding(
        'fault',
        at('agentName'),
        'agent-name',
        `有一份委托没有填写${agent}姓名。`,
        '请填写姓名，或者删除这一份委托。',
        articles.mandate,
      ),
    );
  const licence = worker
    ? checkWorkerLicence(mandate.agentLicenceNo)
    : checkLawyerLicence(mandate.agentLicenceNo, Number(facts.today.slice(0, 4)));
  if (!licence.ok)
    found.push(
      finding(
        'fault',
        at('agentLicenceNo'),
        'agent-licence',
        licence.fault,
        worker ? '请对照法律服务工作者执业证逐位核对。' : '请对照律师执业证逐位核对。',
        worker ? cite('CPI', '88(二)') : articles.agentPapers,
      ),
    );
  const known = mandate.powers.filter((power): power is PowerId => Object.hasOwn(POWERS, power));
  if (known.length === 0)
    found.push(
      finding(
        'fault',
        at('powers'),
        'powers-missing',
        `${mandate.agentName || agent}的授权没有写明权限。`,
        '请逐项勾选委托事项和权限；只写“全权代理”不发生特别授权的效力。',
        articles.powers,
      ),
    );
  const special = known.filter((power) => POWERS[power].special);
  if (mandate.authority === 'general' && special.length > 0)
    found.push(
      finding(
        'fault',
        at('powers'),
        'powers-special',
        `一般授权不能包含“${special.map((power) => POWERS[power].name).join('”“')}”。`,
        '请改为特别授权，或者取消勾选这些权限。',
        POWERS[special[0] ?? 'admit'].article,
      ),
    );
  return [...found, ...ownUnit(mandate, party, facts)];
}

/** 基层法律服务工作者: the licence has no national form; enough digits to be looked up (司法部令第138号). */
function checkWorkerLicence(number: string): { ok: true } | { ok: false; fault: string } {
  return /^[0-9A-Za-z]{6,20}$/.test(bare(number))
    ? { ok: true }
    : { ok: false, fault: '法律服务工作者执业证号应为6至20位数字或者字母。' };
}

/** The matter as the rules on legal workers name it. */
const MATTERS = {
  civil: 'civil',
  administrative: 'administrative',
  'private-prosecution': 'criminal',
  enforcement: 'enforcement',
  compensation: 'compensation',
} as const;

/**
 * A legal worker who files: within the kinds of case that are his, with a party or the court in the area of his office (基层法律服务工作者办法 第二十七条;
 * 民诉法解释 第八十八条第二项), and named in the mandate as what he is.
 */
function legalWorker(content: FilingContent, { filer, courtName, courtLevel }: CheckFacts): Finding[] {
  if (!filer) return [];
  const worker = filer.category === 'legal-worker';
  const misnamed = content.mandates
    .filter(({ agentLicenceNo }) => bare(agentLicenceNo) === filer.licenceNo)
    .filter(({ agentKind }) => (agentKind === 'legal-worker') !== worker)
    .map(({ id }) =>
      finding(
        'fault',
        `mandates.${id}.agentKind`,
        'agent-kind',
        `您的身份是${worker ? '基层法律服务工作者' : '律师'}，委托代理中填写的身份不同。`,
        '请更正代理人的身份，需要提交的证件随之变化。',
        cite('CPI', worker ? '88(二)' : '88(一)'),
      ),
    );
  if (!worker) return misnamed;
  const areas = filer.areas ?? [];
  const capacity = legalWorkerCapacity({
    matter: MATTERS[content.kind],
    areas,
    partyPlaces: content.parties.map(({ address }) => address),
    basicCourt: courtLevel === 'basic' ? courtName : undefined,
  });
  return [
    ...misnamed,
    ...capacity.map(({ rule, text, article }) =>
      finding(
        'fault',
        'mandates',
        `worker-${rule}`,
        rule === 'outside-area' ? `当事人住所和受理法院都不在您的执业辖区（${areas.join('、')}）内。` : text,
        rule === 'outside-area' ? '请核对当事人住所；不在辖区内的案件请由律师办理。' : '请由律师办理。',
        article,
      ),
    ),
  ];
}

/** 公职律师、公司律师 act for their own unit only. */
function ownUnit(mandate: Mandate, party: Party | undefined, { filer }: CheckFacts): Finding[] {
  if (!filer || !party || filer.category === 'legal-worker') return [];
  if (bare(mandate.agentLicenceNo) !== filer.licenceNo) return [];
  const clientIsOwnUnit =
    filer.unit !== undefined &&
    party.kind === 'organisation' &&
    bare(party.creditCode).toUpperCase() === filer.unit.creditCode;
  const barred = actingBarred({
    category: filer.category as LawyerCategory,
    clientIsOwnUnit,
    assignedByLegalAid: true,
  }); // the identity room knows only these categories
  if (!barred) return [];
  const unit = filer.unit ? `本单位为“${filer.unit.name}”（${filer.unit.creditCode}）。` : '';
  return [
    finding(
      'fault',
      `mandates.${mandate.id}.partyId`,
      'own-unit-only',
      `${barred.text}${unit}`,
      '请由有权代理的律师办理，或者更正委托人。',
      barred.article,
    ),
  ];
}

function appointmentFindings(
  mandates: readonly Mandate[],
  parties: readonly Party[],
  mostAgents: Citation,
): Finding[] {
  const list = mandates.flatMap((mandate): Appointment[] => {
    const side = sideOf(parties, mandate);
    const agent = bare(mandate.agentLicenceNo) || mandate.agentName.trim();
    return side && agent
      ? [
          {
            party: mandate.partyId,
            side,
            agent,
            ...(mandate.agentFirm.trim() ? { firm: mandate.agentFirm.trim() } : {}),
          },
        ]
      : [];
  });
  return checkAppointments(list).map((line) =>
    finding(
      line.severity === 'refused' ? 'fault' : 'warning',
      'mandates',
      line.rule,
      line.text,
      line.severity === 'refused' ? '请调整委托代理关系后再提交。' : '如无冲突可以继续提交。',
      line.rule === 'too-many-agents' ? mostAgents : line.article,
    ),
  );
}
