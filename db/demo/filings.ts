import type { FilingKind } from '#law/filing/index.ts';
import { addDays, type PlainDate, toParts } from '#law/time.ts';

/** One invented filing of each kind other than civil, its days counted back from the day it is filed, so that no time limit is ever over. */
export type OtherKind = Exclude<FilingKind, 'civil'>;

/** What a filing says without its agent and its materials; `powers` are those of the agent's mandate. */
export type DemoFiling = { kind: OtherKind; powers: readonly string[]; [field: string]: unknown };

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

/** The invented filing of this kind as it would be filed on this day. */
export function demoFiling(kind: OtherKind, today: PlainDate): DemoFiling {
  const ago = (days: number): PlainDate => addDays(today, -days);
  const said = (days: number): string => {
    const { year, month, day } = toParts(ago(days));
    return `${year}年${month}月${day}日`;
  };
  const year = (days: number): number => toParts(ago(days)).year;
  switch (kind) {
    case 'administrative':
      return {
        kind,
        courtId: 'G13',
        causeId: '6004',
        parties: [PERSON, organ('郑州市金水区样本市场监督管理局', { agencyRole: 'original' })],
        administrative: {
          challenged: 'act',
          name: '行政处罚决定',
          number: `样市监罚〔${year(49)}〕3号`,
          madeOn: ago(49),
          knownOn: ago(47),
          agencyLevel: 'other',
          reconsidered: 'none',
        },
        claims: [{ id: 'c1', text: `判决撤销被告作出的样市监罚〔${year(49)}〕3号行政处罚决定` }],
        facts: `${said(47)}，被告向原告送达行政处罚决定，认定原告在店内使用未经检定的电子秤，处罚款二万元。原告的电子秤经检定合格。`,
        grounds: '被告认定事实的主要证据不足。',
        evidence: [{ id: 'e1', name: '计量检定证书', purpose: '电子秤检定合格', source: '原告持有' }],
        powers: ['file', 'evidence', 'hearing', 'withdraw'],
      };
    case 'private-prosecution':
      return {
        kind,
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
          committedOn: `${said(56)}至${said(41)}`,
          place: '河南省郑州市金水区，某网络平台',
          means: '被告人连续发布捏造的文章，称自诉人骗取邻居钱款，文章被转发六百余次。',
          harm: '自诉人名誉严重受损，所开店铺停业。',
        },
        claims: [{ id: 'c1', text: '依法追究被告人犯诽谤罪的刑事责任' }],
        evidence: [{ id: 'e1', name: '网页公证书', purpose: '文章内容和转发次数', source: '自诉人持有' }],
        powers: ['file', 'evidence', 'hearing', 'withdraw'],
      };
    case 'enforcement':
      return {
        kind,
        courtId: 'G13',
        causeId: '3269',
        parties: [PERSON, organ('河南样本商贸有限公司', { creditCode: '91410100052678905G' })],
        enforcement: {
          instrument: 'judgment',
          number: `（${year(112)}）豫0105民初100号`,
          issuer: '郑州市金水区人民法院',
          madeOn: ago(112),
          servedOn: ago(108),
          effectiveOn: ago(92),
          performUntil: ago(82),
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
        facts: `法律文书生效后，被执行人在${said(82)}以前没有履行任何给付义务。`,
        powers: ['file', 'apply-enforcement', 'enforcement-settle', 'receive-money'],
      };
    case 'compensation':
      return {
        kind,
        courtId: 'G10',
        causeId: '2119',
        parties: [PERSON, organ('河南省样本市人民检察院')],
        compensation: {
          path: 'committee',
          organ: 'procuratorate',
          organLevel: 'county',
          wrong: `赔偿义务机关于${said(665)}决定逮捕请求人，${said(266)}决定不起诉，请求人被羁押399日。`,
          happenedOn: ago(665),
          knownOn: ago(266),
          originalNumber: `样检刑不诉〔${year(266)}〕8号`,
          appliedOn: ago(182),
          decisionNumber: `样检赔决〔${year(123)}〕2号`,
          decidedOn: ago(123),
          reconsiderationAgency: '河南省郑州市人民检察院',
          reconsiderationLevel: 'city',
          reconsiderationAppliedOn: ago(102),
          reconsiderationNumber: `郑检赔复〔${year(20)}〕1号`,
          reconsiderationReceivedOn: ago(20),
        },
        claims: [{ id: 'c1', text: '支付侵犯人身自由赔偿金', amountFen: 18_400_000 }],
        grounds: '逮捕后决定不起诉，依法应当赔偿。',
        evidence: [{ id: 'e1', name: '释放证明书', purpose: '羁押期间', source: '请求人持有' }],
        powers: ['file', 'evidence', 'hearing', 'change'],
      };
  }
}
