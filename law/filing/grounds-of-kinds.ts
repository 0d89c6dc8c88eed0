import { cite, type Citation } from '../citations.ts';
import type { FilingKind } from './guide-facts.ts';
import { ACCEPTANCE_CONDITIONS } from './conditions.ts';
import { NON_ACCEPTANCE_GROUNDS, type NonAcceptanceOutcome } from './grounds.ts';

/** A ground on which a filing is turned down. */
export type Ground = { id: string; text: string; outcome: NonAcceptanceOutcome; article: Citation };
/** A condition under which it is accepted. */
export type Condition = { id: string; text: string; article: Citation };

const ground = (
  id: string,
  text: string,
  article: Citation,
  outcome: NonAcceptanceOutcome = 'ruling',
): Ground => ({
  id,
  text,
  outcome,
  article,
});

/** 登记立案规定 第七、十条: of every kind, enforcement and compensation included (第十八条); in the words of the kind. */
const ofAll = (filed: string): readonly Ground[] =>
  NON_ACCEPTANCE_GROUNDS.filter(({ article }) => article.law === 'REG').map((one) => ({
    ...one,
    text: one.text.replaceAll('起诉', filed).replace('所诉事项', filed === '申请' ? '申请事项' : '所诉事项'),
  }));

const ADMINISTRATIVE: readonly Ground[] = [
  ground('adm-not-interested', '起诉人与行政行为没有利害关系，不具有原告资格', cite('ALL', '49(一)')),
  ground('adm-no-defendant', '没有明确的被告', cite('ALL', '49(二)')),
  ground('adm-no-claim', '没有具体的诉讼请求和事实根据', cite('ALL', '49(三)')),
  ground('adm-outside-scope', '不属于人民法院行政诉讼的受案范围', cite('ALL', '49(四)')),
  ground('adm-other-court', '不属于本院管辖，请向有管辖权的人民法院起诉', cite('ALL', '49(四)'), 'redirect-then-ruling'),
  ground('adm-time-over', '超过法定起诉期限，且没有正当理由', cite('ALI', '69.1(二)')),
  ground('adm-wrong-defendant', '错列被告，经告知拒绝变更', cite('ALI', '69.1(三)')),
  ground('adm-no-representative', '未按照法律规定由法定代理人、指定代理人、代表人为诉讼行为', cite('ALI', '69.1(四)')),
  ground('adm-reconsideration-first', '法律、法规规定应当先向行政机关申请复议', cite('ALI', '69.1(五)'), 'redirect-then-ruling'),
  ground('adm-repeated', '重复起诉', cite('ALI', '69.1(六)')),
  ground('adm-again', '撤回起诉后无正当理由再行起诉', cite('ALI', '69.1(七)')),
  ground('adm-no-effect', '行政行为对其合法权益明显不产生实际影响', cite('ALI', '69.1(八)')),
  ground('adm-bound', '诉讼标的已为生效裁判或者调解书所羁束', cite('ALI', '69.1(九)')),
]; // biome-ignore format: a table

const PROSECUTION: readonly Ground[] = [
  ground('cri-not-private', '不属于自诉案件的范围', cite('CrI', '320.2(一)')),
  ground('cri-no-evidence', '缺乏罪证', cite('CrI', '320.2(二)')),
  ground('cri-limitation', '犯罪已过追诉时效期限', cite('CrI', '320.2(三)')),
  ground('cri-accused-dead', '被告人死亡', cite('CrI', '320.2(四)')),
  ground('cri-accused-missing', '被告人下落不明', cite('CrI', '320.2(五)')),
  ground('cri-again', '撤诉后就同一事实又告诉', cite('CrI', '320.2(六)')),
  ground('cri-mediated', '经人民法院调解结案后反悔，就同一事实再行告诉', cite('CrI', '320.2(七)')),
  ground('cri-investigated', '公安机关正在立案侦查或者人民检察院正在审查起诉', cite('CrI', '320.2(八)')),
  ground('cri-minor', '不服对未成年犯罪嫌疑人附条件不起诉的决定', cite('CrI', '320.2(九)')),
  ground('cri-other-court', '不属于本院管辖，请向犯罪地或者被告人居住地的法院提起', cite('CrI', '316(二)'), 'redirect-then-ruling'),
  ground('cri-not-victim', '告诉人不是被害人，也不具有代为告诉的资格', cite('CrI', '316(三)')),
  ground('cri-unclear', '没有明确的被告人或者具体的诉讼请求', cite('CrI', '316(四)')),
]; // biome-ignore format: a table

const ENFORCEMENT: readonly Ground[] = [
  ground('enf-not-effective', '申请执行的法律文书没有生效', cite('ENF', '16(一)')),
  ground('enf-not-creditor', '申请人不是生效法律文书确定的权利人或者其继承人、权利承受人', cite('ENF', '16(二)')),
  ground('enf-unclear', '法律文书没有给付内容，或者执行标的、被执行人不明确', cite('ENF', '16(三)')),
  ground('enf-not-due', '义务人履行义务的期限没有届满', cite('ENF', '16(四)')),
  ground('enf-other-court', '不属于本院管辖，请向有管辖权的人民法院申请', cite('ENF', '16(五)'), 'redirect-then-ruling'),
  ground('enf-notarised', '公证债权文书不符合受理条件', cite('NOTARISED', '5')),
]; // biome-ignore format: a table

const COMPENSATION: readonly Ground[] = [
  ground('cmp-not-entitled', '请求人不具备法律规定的主体资格', cite('COMPENSATION_FILING', '4(一)')),
  ground('cmp-not-liable', '本院不是赔偿义务机关，或者被申请的机关不是法律规定的赔偿义务机关、复议机关', cite('COMPENSATION_FILING', '4(二)')),
  ground('cmp-no-claim', '没有具体的申请事项和理由', cite('COMPENSATION_FILING', '4(三)')),
  ground('cmp-outside', '不属于国家赔偿法规定的赔偿情形', cite('COMPENSATION_FILING', '4(四)')),
  ground('cmp-organ-first', '没有先向赔偿义务机关提出，请先向其申请', cite('SCL', '22.2'), 'redirect-then-ruling'),
  ground('cmp-reconsideration-first', '没有先向赔偿义务机关的上一级机关申请复议', cite('SCL', '24.1'), 'redirect-then-ruling'),
  ground('cmp-no-decision', '没有赔偿义务机关或者复议机关作出的决定书', cite('COMPENSATION_FILING', '5(一)')),
  ground('cmp-time-over', '超过法律规定的请求期间，且没有不可抗力或者其他障碍', cite('COMPENSATION_FILING', '5(二)')),
  ground('cmp-not-overdue', '赔偿义务机关或者复议机关作出决定的期限没有届满', cite('COMPENSATION_FILING', '6(五)')),
]; // biome-ignore format: a table

/** On which grounds each kind of filing is not accepted (不予受理、不予立案的情形). */
export const GROUNDS_OF: Readonly<Record<FilingKind, readonly Ground[]>> = {
  civil: NON_ACCEPTANCE_GROUNDS,
  administrative: [...ADMINISTRATIVE, ...ofAll('起诉')],
  'private-prosecution': [...PROSECUTION, ...ofAll('自诉')],
  enforcement: [...ENFORCEMENT, ...ofAll('申请')],
  compensation: [...COMPENSATION, ...ofAll('申请')],
};

/** Under which conditions each kind of filing is accepted (受理条件). */
export const CONDITIONS_OF: Readonly<Record<FilingKind, readonly Condition[]>> = {
  civil: ACCEPTANCE_CONDITIONS,
  administrative: [
    { id: 'interested-plaintiff', text: '原告是行政行为的相对人或者其他有利害关系的公民、法人、组织', article: cite('ALL', '49(一)') },
    { id: 'definite-defendant', text: '有明确的被告', article: cite('ALL', '49(二)') },
    { id: 'specific-claim', text: '有具体的诉讼请求和事实根据', article: cite('ALL', '49(三)') },
    { id: 'court-competence', text: '属于人民法院受案范围和受诉人民法院管辖', article: cite('ALL', '49(四)') },
  ],
  'private-prosecution': [
    { id: 'private-crime', text: '属于自诉案件的范围', article: cite('CrI', '316(一)') },
    { id: 'court-competence', text: '属于本院管辖', article: cite('CrI', '316(二)') },
    { id: 'victim', text: '被害人告诉', article: cite('CrI', '316(三)') },
    { id: 'definite-accused', text: '有明确的被告人、具体的诉讼请求和证明犯罪事实的证据', article: cite('CrI', '316(四)') },
  ],
  enforcement: [
    { id: 'effective', text: '申请执行的法律文书已经生效', article: cite('ENF', '16(一)') },
    { id: 'creditor', text: '申请执行人是权利人或者其继承人、权利承受人', article: cite('ENF', '16(二)') },
    { id: 'definite-object', text: '有给付内容，执行标的和被执行人明确', article: cite('ENF', '16(三)') },
    { id: 'not-performed', text: '义务人在确定的期限内没有履行义务', article: cite('ENF', '16(四)') },
    { id: 'court-competence', text: '属于受申请执行的人民法院管辖', article: cite('ENF', '16(五)') },
  ],
  compensation: [
    { id: 'entitled', text: '赔偿请求人具备法律规定的主体资格', article: cite('COMPENSATION_FILING', '4(一)') },
    { id: 'liable', text: '被申请的机关是赔偿义务机关；向赔偿委员会申请的，先行程序已经完成', article: cite('COMPENSATION_FILING', '4(二)') },
    { id: 'specific-claim', text: '有具体的申请事项和理由', article: cite('COMPENSATION_FILING', '4(三)') },
    { id: 'within-law', text: '属于国家赔偿法规定的赔偿情形', article: cite('COMPENSATION_FILING', '4(四)') },
  ],
}; // biome-ignore format: a table
