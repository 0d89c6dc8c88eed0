/** Invented complaints of the demo world, as the wizard would have saved them. Amounts in 分; every number valid only by its check digit. */
export type DemoComplaint = {
  cause: string;
  plaintiff: {
    name: string;
    paperNumber: string;
    sex: 'male' | 'female';
    birthday: string;
    address: string;
    phone: string;
  };
  defendant: { name: string; creditCode?: string; address: string; kind: 'person' | 'organisation' };
  claims: { text: string; amountFen: number | null }[];
  facts: string;
  grounds: string;
  evidence: { name: string; purpose: string }[];
};

/** An identity number with its check digit from the first seventeen. */
export function withCheckDigit(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return first17 + '10X98765432'[sum % 11];
}

export const COMPLAINTS: readonly DemoComplaint[] = [
  {
    cause: '民间借贷纠纷',
    plaintiff: {
      name: '赵示例',
      paperNumber: withCheckDigit('41010519880101102'),
      sex: 'female',
      birthday: '1988-01-01',
      address: '河南省郑州市金水区示例路2号',
      phone: '19900010001',
    },
    defendant: { name: '孙样本', address: '河南省郑州市金水区样本街8号', kind: 'person' },
    claims: [
      { text: '判令被告归还借款本金150000元', amountFen: 15_000_000 },
      { text: '判令被告支付自2026年1月1日起至实际清偿之日止的利息', amountFen: 620_000 },
      { text: '本案诉讼费用由被告负担', amountFen: null },
    ],
    facts:
      '2025年3月1日，被告因经营周转向原告借款150000元，双方签订借款合同，约定借期六个月。原告当日通过银行转账交付借款。借款到期后，原告多次催要，被告至今未归还。',
    grounds:
      '双方借贷关系依法成立并生效，被告逾期不归还借款构成违约。依据《中华人民共和国民法典》第六百七十五条、第六百七十六条，请求判如所请。',
    evidence: [
      { name: '借款合同', purpose: '双方约定借款本金、期限和利率' },
      { name: '银行转账回单', purpose: '原告已经交付借款' },
    ],
  },
  {
    cause: '买卖合同纠纷',
    plaintiff: {
      name: '钱样例',
      paperNumber: withCheckDigit('41010219850305211'),
      sex: 'male',
      birthday: '1985-03-05',
      address: '河南省郑州市中原区示例大道11号',
      phone: '19900010002',
    },
    defendant: {
      name: '河南样本商贸有限公司',
      creditCode: '91410100052678905G',
      address: '河南省郑州市金水区样本路66号',
      kind: 'organisation',
    },
    claims: [{ text: '判令被告支付货款86400元', amountFen: 8_640_000 }],
    facts: '2025年6月至9月，原告向被告供应办公家具，双方对账确认货款共计86400元，被告出具欠条后未付款。',
    grounds:
      '被告收货后应当按约定付款。依据《中华人民共和国民法典》第五百七十九条、第六百二十六条，请求判如所请。',
    evidence: [{ name: '对账单及欠条', purpose: '被告确认欠付货款的金额' }],
  },
  {
    cause: '房屋租赁合同纠纷',
    plaintiff: {
      name: '周试之',
      paperNumber: withCheckDigit('41010319920717302'),
      sex: 'female',
      birthday: '1992-07-17',
      address: '河南省郑州市二七区试用巷3号',
      phone: '19900010003',
    },
    defendant: { name: '吴拟', address: '河南省郑州市金水区虚构小区5号楼', kind: 'person' },
    claims: [{ text: '判令被告支付拖欠租金24000元并腾退房屋', amountFen: 2_400_000 }],
    facts: '原告将位于郑州市金水区的房屋出租给被告，月租金4000元。被告自2026年4月起未支付租金。',
    grounds:
      '被告拖欠租金构成违约。依据《中华人民共和国民法典》第七百二十一条、第七百二十二条，请求判如所请。',
    evidence: [{ name: '房屋租赁合同', purpose: '双方约定租金和支付方式' }],
  },
  {
    cause: '离婚纠纷',
    plaintiff: {
      name: '郑拟名',
      paperNumber: withCheckDigit('41010519900212401'),
      sex: 'male',
      birthday: '1990-02-12',
      address: '河南省郑州市金水区拟名路21号',
      phone: '19900010004',
    },
    defendant: { name: '王虚构', address: '河南省郑州市金水区拟名路21号', kind: 'person' },
    claims: [
      { text: '判令原告与被告离婚', amountFen: null },
      { text: '依法分割夫妻共同财产约500000元', amountFen: 50_000_000 },
    ],
    facts: '原告与被告于2016年登记结婚，婚后性格不合，自2024年5月起分居至今。',
    grounds: '夫妻感情确已破裂。依据《中华人民共和国民法典》第一千零七十九条，请求判如所请。',
    evidence: [{ name: '结婚证', purpose: '双方婚姻关系' }],
  },
];

/** The content of a draft for such a complaint; ids are made here as the page makes them. */
export function contentOf(
  complaint: DemoComplaint,
  court: string,
  causeId: string,
  agent: { name: string; licenceNo: string; firm: string },
) {
  const [plaintiff, defendant] = ['p1', 'd1'];
  const { plaintiff: who, defendant: against } = complaint;
  return {
    courtId: court,
    causeId,
    parties: [
      {
        id: plaintiff,
        role: 'plaintiff',
        kind: 'person',
        ...who,
        paperKind: 'identity-card',
        ethnicity: '汉族',
      },
      {
        id: defendant,
        role: 'defendant',
        kind: against.kind,
        name: against.name,
        address: against.address,
        creditCode: against.creditCode ?? '',
        paperKind: 'unknown',
      },
    ],
    claims: complaint.claims.map((claim, index) => ({ id: `c${index + 1}`, ...claim })),
    facts: complaint.facts,
    grounds: complaint.grounds,
    evidence: complaint.evidence.map((item, index) => ({
      id: `e${index + 1}`,
      ...item,
      source: '原告持有',
      copy: 'copy',
      pages: 1,
    })),
    mandates: [
      {
        id: 'm1',
        partyId: plaintiff,
        agentName: agent.name,
        agentLicenceNo: agent.licenceNo,
        agentFirm: agent.firm,
        authority: 'special',
        powers: ['file', 'evidence', 'hearing', 'read', 'receive-documents', 'change', 'settle', 'withdraw'],
      },
    ],
    service: { consent: true, scope: 'all', paperCopy: false },
    materials: [] as { id: string; kind: string; fileId: string; subjectId: string }[],
  };
}

/** The places that the law wants filled for such a complaint, with the sheet that fills each. */
export function sheetsOf(
  content: ReturnType<typeof contentOf>,
): { kind: string; subjectId: string; heading: string; body: string }[] {
  return [
    { kind: 'complaint', subjectId: '', heading: '民事起诉状', body: `${content.facts}\n${content.grounds}` },
    {
      kind: 'plaintiff-identity',
      subjectId: 'p1',
      heading: '居民身份证复印件',
      body: '姓名等信息见起诉状。本页为演示样例，不是真实证件。',
    },
    ...content.evidence.map((item) => ({
      kind: 'evidence',
      subjectId: item.id,
      heading: item.name,
      body: `证明目的：${item.purpose}。本页为演示样例。`,
    })),
    {
      kind: 'power-of-attorney',
      subjectId: 'm1',
      heading: '授权委托书',
      body: '委托人委托上列律师为本案诉讼代理人，代理权限逐项载明于立案申请。本页为演示样例。',
    },
    {
      kind: 'lawyer-licence',
      subjectId: 'm1',
      heading: '律师执业证复印件',
      body: '执业机构、执业证号见立案申请。本页为演示样例，不是真实证件。',
    },
    {
      kind: 'firm-letter',
      subjectId: 'm1',
      heading: '律师事务所函',
      body: '兹指派本所律师担任原告的诉讼代理人。本页为演示样例。',
    },
  ];
}
