import { newId } from '#kernel/ids.ts';
import type { FilingKind } from '#law/filing/index.ts';
import type { PlainDate } from '#law/time.ts';
import { slotsOf } from './rules/check/index.ts';
import { type FilingContent, filingContent } from './terms.ts';

/** One filing of each kind other than civil, without fault or warning on 2 March 2026 (a Monday); all persons and bodies invented. For tests only. */
type Agent = { name: string; licenceNo: string; firm: { name: string } };
type OtherKind = Exclude<FilingKind, 'civil'>;

const TODAY = '2026-03-02' as PlainDate;
const PERSON = {
  id: 'p1',
  role: 'plaintiff',
  kind: 'person',
  name: '赵示例',
  address: '河南省郑州市金水区示例路2号',
  phone: '19900010001',
  paperKind: 'identity-card',
  paperNumber: '410102199003074511',
  sex: 'male',
  birthday: '1990-03-07',
  ethnicity: '汉族',
};
const organ = (name: string, over: object = {}) => ({
  id: 'd1',
  role: 'defendant',
  kind: 'organisation',
  name,
  address: '河南省郑州市金水区样本路88号',
  ...over,
});

const CONTENTS: Readonly<Record<OtherKind, object>> = {
  administrative: {
    courtId: 'G13',
    causeId: '6004',
    parties: [PERSON, organ('郑州市金水区样本市场监督管理局', { agencyRole: 'original' })],
    administrative: {
      challenged: 'act',
      name: '行政处罚决定',
      number: '样市监罚〔2026〕3号',
      madeOn: '2026-01-12',
      knownOn: '2026-01-14',
      agencyLevel: 'other',
      reconsidered: 'none',
    },
    claims: [{ id: 'c1', text: '判决撤销被告作出的样市监罚〔2026〕3号行政处罚决定' }],
    facts:
      '2026年1月14日，被告向原告送达行政处罚决定，认定原告在店内使用未经检定的电子秤，处罚款二万元。原告的电子秤经检定合格。',
    grounds: '被告认定事实的主要证据不足。',
    evidence: [{ id: 'e1', name: '计量检定证书', purpose: '电子秤检定合格', source: '原告持有' }],
    powers: ['file', 'evidence', 'hearing', 'withdraw'],
  },
  'private-prosecution': {
    courtId: 'G13',
    causeId: '180',
    parties: [
      PERSON,
      {
        ...PERSON,
        id: 'd1',
        role: 'defendant',
        name: '钱样本',
        paperNumber: '440524188001010014',
        birthday: '',
      },
    ],
    prosecution: {
      crimeType: '1',
      committedOn: '2026年1月5日至1月20日',
      place: '河南省郑州市金水区，某网络平台',
      means: '被告人连续发布捏造的文章，称自诉人骗取邻居钱款，文章被转发六百余次。',
      harm: '自诉人名誉严重受损，所开店铺停业。',
    },
    claims: [{ id: 'c1', text: '依法追究被告人犯诽谤罪的刑事责任' }],
    evidence: [{ id: 'e1', name: '网页公证书', purpose: '文章内容和转发次数', source: '自诉人持有' }],
    powers: ['file', 'evidence', 'hearing', 'withdraw'],
  },
  enforcement: {
    courtId: 'G13',
    causeId: '3269',
    parties: [PERSON, organ('河南样本商贸有限公司', { creditCode: '91410100052678905G' })],
    enforcement: {
      instrument: 'judgment',
      number: '（2025）豫0105民初100号',
      issuer: '郑州市金水区人民法院',
      madeOn: '2025-11-10',
      servedOn: '2025-11-14',
      effectiveOn: '2025-11-30',
      performUntil: '2025-12-10',
      delay: 'interest',
      courtGround: 'first-instance',
      clues: [
        { id: 'k1', kind: 'bank', what: '示例银行郑州分行账户，户名为被执行人', where: '河南省郑州市' },
      ],
    },
    claims: [
      { id: 'c1', text: '强制被执行人支付借款本金100000元', amountFen: 10_000_000 },
      { id: 'c2', text: '加倍支付迟延履行期间的债务利息' },
    ],
    facts: '法律文书生效后，被执行人在2025年12月10日以前没有履行任何给付义务。',
    powers: ['file', 'apply-enforcement', 'enforcement-settle', 'receive-money'],
  },
  compensation: {
    courtId: 'G10',
    causeId: '2119',
    parties: [PERSON, organ('河南省样本市人民检察院')],
    compensation: {
      path: 'committee',
      organ: 'procuratorate',
      organLevel: 'county',
      wrong: '赔偿义务机关于2024年5月6日决定逮捕请求人，2025年6月9日决定不起诉，请求人被羁押399日。',
      happenedOn: '2024-05-06',
      knownOn: '2025-06-09',
      originalNumber: '样检刑不诉〔2025〕8号',
      appliedOn: '2025-09-01',
      decisionNumber: '样检赔决〔2025〕2号',
      decidedOn: '2025-10-30',
      reconsiderationAgency: '河南省郑州市人民检察院',
      reconsiderationLevel: 'city',
      reconsiderationAppliedOn: '2025-11-20',
      reconsiderationNumber: '郑检赔复〔2026〕1号',
      reconsiderationReceivedOn: '2026-02-10',
    },
    claims: [{ id: 'c1', text: '支付侵犯人身自由赔偿金', amountFen: 18_400_000 }],
    grounds: '逮捕后决定不起诉，依法应当赔偿。',
    evidence: [{ id: 'e1', name: '释放证明书', purpose: '羁押期间', source: '请求人持有' }],
    powers: ['file', 'evidence', 'hearing', 'change'],
  },
};

/** A whole filing of this kind by this lawyer, every material in its place. */
export function aFilingOf(kind: OtherKind, agent: Agent, over: Partial<FilingContent> = {}): FilingContent {
  const { powers, ...said } = CONTENTS[kind] as { powers: string[] }; // every entry above names its powers
  const content = filingContent.parse({
    kind,
    ...said,
    mandates: [
      {
        id: 'm1',
        partyId: 'p1',
        agentName: agent.name,
        agentLicenceNo: agent.licenceNo,
        agentFirm: agent.firm.name,
        authority: 'special',
        powers,
      },
    ],
    ...over,
  });
  return over.materials ? content : withMaterials(content);
}

/** Every required place filled with a file of its own. */
export function withMaterials(content: FilingContent, today: PlainDate = TODAY): FilingContent {
  const materials = slotsOf(content, today)
    .filter((slot) => slot.required)
    .map(({ kind, subjectId }, index) => ({ id: `f${index}`, kind, subjectId, fileId: newId() }));
  return { ...content, materials };
}
