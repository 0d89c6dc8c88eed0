import { createHash } from 'node:crypto';
import { CASE_PAPERS } from './samples-case.ts';
import type { DocumentData, DocumentTemplateId } from './terms.ts';

/** One plainly invented document of each kind, for tests and for showing the templates. */
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

const court = { courtName: '郑州市金水区人民法院', issuedOn: '2026-03-09', clerk: '周示例' };
const lawyer = {
  name: '钱样例',
  firm: '河南示例律师事务所',
  licenceNumber: '14101202600000000',
  phone: '0371-00000000',
};
const contact = { department: '立案庭', phone: '0371-00000000', address: '郑州市金水区示例路1号' };
const plaintiff = {
  role: '原告',
  name: '赵示例',
  particulars:
    '女，1988年1月1日出生，汉族，住郑州市金水区示例路2号，公民身份号码410105198801010000，联系电话13800000000',
};
const defendant = {
  role: '被告',
  name: '河南样本商贸有限公司',
  particulars:
    '住所地郑州市金水区示例路3号，统一社会信用代码91410105SAMPLE0000。法定代表人：孙样本，执行董事',
};
const proof = {
  log: 'tongban-audit',
  leafIndex: 48_211,
  treeSize: 48_640,
  leafHash: sha('leaf'),
  rootHash: sha('root'),
  path: Array.from({ length: 9 }, (_, i) => sha(`node ${i}`)),
  checkpointAt: '2026-03-02T02:26:00.000Z',
  signature: 'Ed25519:MEUCIQDexampleexampleexampleexampleexampleexampleexampleexampleexampleexample==',
};
const materials = [
  '民事起诉状.pdf',
  '授权委托书.pdf',
  '律师事务所函.pdf',
  '证据一 借条及银行转账回单.pdf',
  '证据二 微信聊天记录.pdf',
].map((name, i) => ({ name, pages: i + 2, bytes: 183_411 * (i + 1) ** 2, sha256: sha(name) }));
const about = {
  caseNumber: '（2026）豫0105民初1234号',
  recipient: '赵示例',
  opponents: ['河南样本商贸有限公司'],
  cause: '民间借贷纠纷',
};

export const SAMPLES: { [K in DocumentTemplateId]: DocumentData<K> } = {
  'filing-receipt': {
    ...court,
    documentNumber: 'G13-2026-R-000123',
    receiptNumber: 'G13-20260302-000123',
    receivedAt: '2026-03-02T02:25:07.000Z',
    filingKind: '民事一审立案',
    cause: '民间借贷纠纷',
    submitter: { ...lawyer, capacity: '原告赵示例的委托诉讼代理人' },
    parties: [plaintiff, defendant],
    materials,
    decideBy: '2026-03-09',
    decideDays: 7,
    decideArticle: '《中华人民共和国民事诉讼法》第一百二十六条',
    proof,
  },
  'acceptance-notice': {
    ...court,
    ...about,
    documentNumber: 'G13-2026-N-000457',
    filedOn: '2026-03-02',
    acceptedOn: '2026-03-05',
    contact,
    attachments: ['交纳诉讼费用通知书', '举证通知书', '送达地址确认书'],
  },
  'fee-notice': {
    ...court,
    ...about,
    documentNumber: 'G13-2026-N-000458',
    claimFen: 15_000_000,
    steps: [
      { portion: '不超过1万元的部分', rate: '每件50元', amountFen: 5_000 },
      { portion: '超过1万元至10万元的部分', rate: '2.5%', amountFen: 225_000 },
      { portion: '超过10万元至20万元的部分', rate: '2%', amountFen: 100_000 },
      { portion: '适用简易程序减半（第十六条）', rate: '1/2', amountFen: -165_000 },
    ],
    article: '第十三条第一款第（一）项、第十六条、第二十二条',
    feeFen: 165_000,
    payDays: 7,
    payBy: '2026-03-16',
    orderNumber: 'G13P2026030900457',
    channels: ['网上银行', '支付宝', '微信支付'],
    account: {
      name: '郑州市金水区人民法院诉讼费专户',
      bank: '示例银行郑州分行',
      number: '0000 0000 0000 0000',
    },
    contact,
  },
  'evidence-notice': { ...court, ...about, evidenceDays: 15, submitBy: '2026-03-24', contact },
  'correction-notice': {
    ...court,
    receiptNumber: 'G13-20260302-000123',
    recipient: '赵示例',
    receivedOn: '2026-03-02',
    filingKind: '民事一审立案',
    items: [
      {
        fault: '起诉状未写明被告的住所地，不足以使被告与他人相区别。',
        article: '民事诉讼法第一百二十四条第（二）项',
        remedy: '补充被告的住所地或者经常居住地；可以提交工商登记信息。',
      },
      {
        fault: '授权委托书只写“全权代理”，未载明具体权限。',
        article: '民事诉讼法第六十二条；民诉法解释第八十九条',
        remedy: '逐项写明委托事项和权限，由委托人重新签名后上传。',
      },
      {
        fault: '未提交律师事务所函。',
        article: '民诉法解释第八十八条第（一）项',
        remedy: '上传加盖律师事务所印章的所函扫描件。',
      },
    ],
    days: 7,
    dueBy: '2026-03-16',
    contact,
  },
  'non-acceptance-ruling': {
    ...court,
    caseNumber: '（2026）豫0105民初1235号',
    field: 'civil',
    parties: [{ ...plaintiff, role: '起诉人' }],
    filedOn: '2026-03-02',
    filing:
      '起诉人赵示例向本院提出诉讼请求：判令河南样本商贸有限公司支付加班工资30,000元。事实和理由：起诉人自2024年1月起在该公司工作，双方签订了劳动合同，该公司未支付加班工资。',
    reasons: [
      '起诉人请求支付加班工资，属于劳动争议。劳动争议应当先经劳动争议仲裁委员会仲裁，对仲裁裁决不服的，才可以向人民法院起诉。',
      '起诉人未提交劳动争议仲裁裁决书或者不予受理通知书，其起诉不符合法定受理条件。',
    ],
    legalBasis:
      '《中华人民共和国劳动争议调解仲裁法》第五条，《中华人民共和国民事诉讼法》第一百二十二条、第一百二十六条、第一百五十七条第一款第（一）项',
    appealDays: 10,
    appealCourt: '河南省郑州市中级人民法院',
    signatories: [{ role: '审判员', name: '吴样本' }],
  },
  'return-notice': {
    ...court,
    issuedOn: '2026-03-17',
    receiptNumber: 'G13-20260302-000123',
    recipient: '赵示例',
    receivedOn: '2026-03-02',
    filingKind: '民事一审立案',
    correctionNumber: 'G13-2026-C-000031',
    correctionIssuedOn: '2026-03-09',
    dueBy: '2026-03-16',
    unmended: ['起诉状未写明被告的住所地；', '未提交律师事务所函。'],
    recordNumber: 'G13-2026-T-000007',
    contact,
  },
  'service-certificate': {
    ...court,
    certificateNumber: 'G13-2026-S-000921',
    caseNumber: about.caseNumber,
    recipient: { name: '钱样例', capacity: '原告赵示例的委托诉讼代理人' },
    documents: [
      { name: '受理案件通知书', sha256: sha('受理'), sm3: sha('sm3 受理') },
      { name: '交纳诉讼费用通知书', sha256: sha('交费') },
    ],
    consentBasis: '送达地址确认书（2026年3月2日）同意电子送达',
    channel: '律师服务平台电子送达账户',
    address: 'qian@lawyer.example',
    sentAt: '2026-03-09T01:00:00.000Z',
    arrivedAt: '2026-03-09T01:00:02.000Z',
    effectiveAt: '2026-03-09T01:00:02.000Z',
    effectiveBasis: '《人民法院在线诉讼规则》第三十一条第一款：到达受送达人确认的电子地址即为送达',
    operator: '书记员 周示例',
    proof,
  },
  'payment-certificate': {
    ...court,
    certificateNumber: 'G13-2026-J-000310',
    caseNumber: about.caseNumber,
    payer: '赵示例',
    items: [{ name: '案件受理费', amountFen: 165_000 }],
    totalFen: 165_000,
    channel: '微信支付',
    transactionNumber: '4200000000202603090000000000',
    orderNumber: 'G13P2026030900457',
    paidAt: '2026-03-09T07:31:44.000Z',
    proof,
  },
  'withdrawal-confirmation': {
    ...court,
    receiptNumber: 'G13-20260302-000123',
    recipient: '赵示例',
    filingKind: '民事一审立案',
    cause: '民间借贷纠纷',
    receivedOn: '2026-03-02',
    withdrawnAt: '2026-03-04T06:12:00.000Z',
    reason: '双方已自行和解，被告已归还借款',
  },
  'power-of-attorney': {
    courtName: court.courtName,
    issuedOn: '2026-03-01',
    principal: plaintiff,
    agents: [lawyer],
    opponents: about.opponents,
    cause: about.cause,
    stages: ['一审', '二审', '执行'],
    authority: 'special',
    specialPowers: [
      '代为承认、放弃、变更诉讼请求',
      '进行和解，参加调解',
      '提起反诉或者上诉',
      '代为申请撤诉',
      '代为申请执行、收取执行款',
    ],
  },
  complaint: {
    courtName: court.courtName,
    issuedOn: '2026-03-01',
    field: 'civil',
    parties: [{ ...plaintiff, agents: ['钱样例，河南示例律师事务所律师'] }, defendant],
    cause: about.cause,
    claims: [
      '判令被告归还借款本金150,000元；',
      '判令被告支付利息（以150,000元为基数，自2025年9月1日起至实际清偿之日止，按同期一年期贷款市场报价利率计算）；',
      '诉讼费用由被告负担。',
    ],
    facts:
      '2025年3月1日，被告因资金周转向原告借款150,000元，双方签订借款合同，约定借期六个月，至2025年8月31日归还。原告当日通过银行转账向被告支付借款150,000元。\n借款到期后，原告多次催要，被告以各种理由拖延，至今分文未还。\n综上，被告的行为已构成违约。为维护自己的合法权益，原告依法向贵院提起诉讼，请求判如所请。',
    evidence: [
      { name: '借款合同', source: '原告持有原件', proves: '双方约定借款本金、期限' },
      { name: '银行转账回单', source: '示例银行', proves: '原告已交付借款' },
    ],
    attachments: ['起诉状副本1份', '证据2份', '授权委托书1份'],
    signatory: '赵示例',
  },
  'audit-trail': {
    courtName: court.courtName,
    issuedOn: '2026-03-09',
    subject: '民事一审立案 G13-20260302-000123（赵示例诉河南样本商贸有限公司）',
    caseNumber: about.caseNumber,
    operator: '吴样本（立案法官）',
    printedAt: '2026-03-09T08:00:00.000Z',
    rows: [
      {
        number: 48_211,
        doneAt: '2026-03-02T02:25:07.000Z',
        actor: '钱样例',
        onBehalfOf: '赵示例',
        act: '提交立案申请',
        object: 'G13-20260302-000123',
        outcome: '已收件',
        hash: sha('leaf'),
      },
      {
        number: 48_390,
        doneAt: '2026-03-03T01:10:41.000Z',
        actor: '吴样本',
        act: '查阅材料',
        object: '证据一 借条及银行转账回单.pdf',
        outcome: '准许',
        hash: sha('b'),
      },
      {
        number: 48_502,
        doneAt: '2026-03-05T03:00:12.000Z',
        actor: '吴样本',
        act: '登记立案',
        object: about.caseNumber,
        outcome: '已立案',
        hash: sha('c'),
      },
    ],
    proof,
  },
  'plain-sheet': {
    courtName: '演示世界',
    issuedOn: '2026-03-01',
    heading: '借条',
    remark: '样例，非真实材料',
    body: '今借到赵示例人民币壹拾伍万元整。\n借款人：孙样本',
  },
  ...CASE_PAPERS,
};
