import { cite } from '../citations.ts';
import type { JurisdictionWarning, Link } from './court.ts';
import type { CivilCase } from './input.ts';

/** What an agreement on jurisdiction comes to: the places it gives, or why it gives none. */
export type AgreementReading = { links: Link[]; warnings: JurisdictionWarning[] };

const none = (code: string, text: string, article: JurisdictionWarning['article']): AgreementReading => ({
  links: [],
  warnings: [{ code, text, article }],
});

/** Reads 协议管辖 (CPL 35, 277; CPI 29–34): written, of property rights, tied to the dispute, not against exclusive venue. */
export function readAgreement(
  c: CivilCase,
  ground: { exclusive: boolean; property: boolean },
): AgreementReading {
  const a = c.agreement;
  if (a === undefined) return { links: [], warnings: [] };
  if (!a.written)
    return none('agreement-not-written', '管辖协议应当采用书面形式，口头约定不作为依据。', cite('CPI', '29'));
  if (ground.exclusive)
    return none(
      'agreement-against-exclusive',
      '案件属于专属管辖，管辖协议不得违反专属管辖的规定。',
      cite('CPL', '35'),
    );
  if (!ground.property)
    return none(
      'agreement-not-property',
      '只有合同或者其他财产权益纠纷可以协议选择管辖法院。',
      cite('CPL', '35'),
    );
  if (a.hiddenFromConsumer === true)
    return none(
      'agreement-hidden',
      '经营者使用格式条款而未采取合理方式提请消费者注意，消费者可以主张管辖协议无效。',
      cite('CPI', '31'),
    );
  if (a.unknownToAssignee === true)
    return none(
      'agreement-unknown-to-assignee',
      '合同转让时受让人不知道有管辖协议的，协议对受让人无效。',
      cite('CPI', '33'),
    );
  const foreign = c.foreign === true;
  const usable = a.choices.filter((choice) => foreign || choice.connection !== 'none');
  const warnings: JurisdictionWarning[] = [];
  if (usable.length < a.choices.length)
    warnings.push({
      code: 'agreement-no-connection',
      text: '约定的地点与争议没有实际联系，该约定不能作为管辖依据。',
      article: cite('CPL', '35'),
    });
  if (a.choices.length === 0)
    warnings.push({
      code: 'agreement-indefinite',
      text: '根据管辖协议不能确定管辖法院的，依照法律规定确定。',
      article: cite('CPI', '30.1'),
    });
  if (usable.some((choice) => choice.level !== undefined))
    warnings.push({
      code: 'agreement-level',
      text: '管辖协议不得违反级别管辖的规定，级别仍按法律规定确定。',
      article: cite('CPL', '35'),
    });
  if (usable.some((x) => x.connection === 'plaintiff-domicile' || x.connection === 'defendant-domicile'))
    warnings.push({
      code: 'agreement-domicile-at-signing',
      text: '约定由一方住所地法院管辖而住所地后来变更的，以签订协议时的住所地为准，另有约定的除外。',
      article: cite('CPI', '32'),
    });
  const article = foreign ? cite('CPL', '277') : cite('CPL', '35');
  const text = foreign
    ? '涉外民事纠纷的当事人书面协议选择的法院'
    : '当事人书面协议选择的与争议有实际联系的地点的法院';
  const several = {
    text: '约定两个以上有实际联系的地点的，原告可以向其中一个法院起诉',
    article: cite('CPI', '30.2'),
  };
  return {
    links: usable.map(
      (choice): Link => ({
        connection: choice.connection === 'none' ? 'agreed-place' : choice.connection,
        place: choice.place,
        why: usable.length > 1 ? [{ text, article }, several] : [{ text, article }],
      }),
    ),
    warnings,
  };
}
