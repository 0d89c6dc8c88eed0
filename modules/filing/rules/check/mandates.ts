import { cite } from '#law/citations.ts';
import { type Appointment, checkAppointments, POWERS, type PowerId } from '#law/filing/index.ts';
import { actingBarred, bare, checkLawyerLicence, type LawyerCategory } from '#law/identities/index.ts';
import type { FilingContent, Finding, Mandate, Party } from '../../terms.ts';
import { type CheckFacts, finding } from './finding.ts';

/** Representation: 民诉法 第六十一、六十二条；律师法 第三十九条；两公律师 only for the own unit. */
export function checkMandates(content: FilingContent, facts: CheckFacts): Finding[] {
  const { mandates, parties } = content;
  const found: Finding[] = [];
  const filer = facts.filer;
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
        '您还没有列为原告的诉讼代理人。',
        '请在“委托代理”中添加自己，并选择所代理的原告。',
        cite('CPL', '62.1'),
      ),
    );
  return [
    ...found,
    ...mandates.flatMap((mandate) => checkMandate(mandate, parties, facts)),
    ...appointmentFindings(mandates, parties),
  ];
}

function sideOf(parties: readonly Party[], mandate: Mandate): Party['role'] | undefined {
  return parties.find((party) => party.id === mandate.partyId)?.role;
}

function checkMandate(mandate: Mandate, parties: readonly Party[], facts: CheckFacts): Finding[] {
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
        cite('CPL', '62.1'),
      ),
    );
  if (mandate.agentName.trim() === '')
    found.push(
      finding(
        'fault',
        at('agentName'),
        'agent-name',
        '有一份委托没有填写代理律师姓名。',
        '请填写姓名，或者删除这一份委托。',
        cite('CPL', '62.1'),
      ),
    );
  const licence = checkLawyerLicence(mandate.agentLicenceNo, Number(facts.today.slice(0, 4)));
  if (!licence.ok)
    found.push(
      finding(
        'fault',
        at('agentLicenceNo'),
        'agent-licence',
        licence.fault,
        '请对照律师执业证逐位核对。',
        cite('CPI', '88(一)'),
      ),
    );
  const known = mandate.powers.filter((power): power is PowerId => Object.hasOwn(POWERS, power));
  if (known.length === 0)
    found.push(
      finding(
        'fault',
        at('powers'),
        'powers-missing',
        `${mandate.agentName || '代理律师'}的授权没有写明权限。`,
        '请逐项勾选委托事项和权限；只写“全权代理”不发生特别授权的效力。',
        cite('CPI', '89'),
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
        cite('CPL', '62.2'),
      ),
    );
  return [...found, ...ownUnit(mandate, party, facts)];
}

/** 公职律师、公司律师 act for their own unit only. */
function ownUnit(mandate: Mandate, party: Party | undefined, { filer }: CheckFacts): Finding[] {
  if (!filer || !party || bare(mandate.agentLicenceNo) !== filer.licenceNo) return [];
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

function appointmentFindings(mandates: readonly Mandate[], parties: readonly Party[]): Finding[] {
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
      line.article,
    ),
  );
}
