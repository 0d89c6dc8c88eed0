import type { FilingKind } from '#law/filing/guide-facts.ts';

/** Within how many days the court decides (REVIEW_PERIODS of law/filing, in words). */
export const REVIEW_DAYS: Readonly<Record<FilingKind, string>> = {
  civil: '七',
  administrative: '七',
  'private-prosecution': '十五',
  enforcement: '七',
  compensation: '七',
};

/** Until when one files, and what it costs, in one line each. */
export const KIND_LINES: Readonly<Record<FilingKind, { readonly within: string; readonly fee: string }>> = {
  civil: { within: '没有起诉期限，注意诉讼时效（一般三年）', fee: '按请求计算，立案后预交' },
  administrative: {
    within: '知道行政行为之日起六个月；经复议的，收到决定书之日起十五日',
    fee: '一般每件五十元，立案后预交',
  },
  'private-prosecution': { within: '在追诉时效期限以内', fee: '' },
  enforcement: { within: '履行期间届满之日起两年', fee: '不预交，执行后由被执行人负担' },
  compensation: { within: '知道侵权之日起两年；先向赔偿义务机关申请', fee: '' },
};

/** What the pages say to the person who writes, where the kinds differ. */
export interface FaceWords {
  readonly court: string;
  readonly jurisdiction: string;
  readonly causeAside: string;
  readonly causeHint: string;
  readonly claimExample: string;
  readonly claimEmpty: string;
  readonly facts: string;
  readonly grounds: string;
  readonly feeName: string;
  readonly partiesPaste: string;
  /** How an authority of the state is named; empty where none is a party. */
  readonly organName: string;
  /** What a general power leaves out. */
  readonly generalPower: string;
}

const SUIT = {
  claimEmpty: '逐项写明请求法院判决的内容。多项请求可以整段粘贴，自动拆成几项。',
  feeName: '案件受理费',
  organName: '',
  generalPower: '一般授权不包括承认、放弃、变更诉讼请求，进行和解，提起反诉或者上诉。',
} as const;

export const FACE_WORDS: Readonly<Record<FilingKind, FaceWords>> = {
  civil: {
    ...SUIT,
    court: '向有管辖权的人民法院提起诉讼',
    jurisdiction: '如被告住所地、合同履行地、协议管辖，写明后便于法院审查。',
    causeAside: '《民事案件案由规定》（法〔2025〕227号）',
    causeHint: '名称、拼音或首字母，如“民间借贷”“mjjd”',
    claimExample: '如：判令被告偿还借款本金 120000 元',
    facts: '纠纷发生的时间、地点、经过和结果',
    grounds: '请求所依据的法律关系、合同约定或者法律规定',
    partiesPaste: '原告：张某，男，汉族，1990年1月2日出生，住……\n被告：某某公司，住所地……，法定代表人……',
  },
  administrative: {
    ...SUIT,
    court: '一般由最初作出行政行为的机关所在地基层法院管辖',
    jurisdiction: '如行政机关所在地、不动产所在地、本省集中管辖的规定，写明后便于法院审查。',
    organName: '以决定书上盖章的机关为准；经复议维持的，原机关和复议机关是共同被告',
    causeAside: '《关于行政案件案由的暂行规定》（法发〔2020〕44号）',
    causeHint: '名称、拼音或首字母，如“行政处罚”“xzcf”',
    claimExample: '如：撤销被告作出的某某行政处罚决定',
    facts: '行政行为作出的经过，它怎样影响原告的合法权益',
    grounds: '行政行为为什么违法：主要证据、适用法律、法定程序、职权、裁量',
    partiesPaste: '原告：张某，男，汉族，1990年1月2日出生，住……\n被告：某某市某某局，住所地……，负责人……',
  },
  'private-prosecution': {
    ...SUIT,
    court: '由犯罪地的法院管辖；由被告人居住地的法院审判更为适宜的，可以由居住地的法院管辖',
    jurisdiction: '如犯罪地、被告人居住地，写明后便于法院审查。',
    causeAside: '《关于执行〈中华人民共和国刑法〉确定罪名的规定》',
    causeHint: '罪名、拼音或首字母，如“诽谤”“fb”',
    claimExample: '如：以诽谤罪追究被告人的刑事责任',
    claimEmpty: '逐项写明请求：追究什么罪的刑事责任；附带民事诉讼的，写明赔偿请求和金额。',
    facts: '犯罪的经过、结果，与证据对应',
    grounds: '行为为什么构成指控的犯罪，依据哪一条',
    generalPower: '一般授权不包括放弃、变更诉讼请求，进行和解、调解，撤回自诉或者上诉。',
    partiesPaste:
      '自诉人：张某，女，汉族，1990年1月2日出生，住……\n被告人：李某，男，汉族，1988年3月4日出生，住……',
  },
  enforcement: {
    court:
      '裁判文书向一审法院或者与其同级的财产所在地法院申请；其他文书向被执行人住所地或者财产所在地法院申请',
    jurisdiction: '可执行财产在本院辖区的，写明在哪里、是什么。',
    causeAside: '按执行依据所处理的纠纷选择',
    causeHint: '名称、拼音或首字母，如“借款合同”“jkht”',
    claimExample: '如：支付（2025）豫0105民初1234号民事判决确定的借款本金 120000 元',
    claimEmpty: '逐项写明文书确定、对方还没有履行的内容和金额。判决主文可以整段粘贴，自动拆成几项。',
    facts: '文书生效和对方没有履行的情况',
    grounds: '申请执行的理由，如《民事诉讼法》第二百四十七条',
    feeName: '申请执行费',
    organName: '',
    generalPower: '一般授权不包括放弃、变更民事权利，进行执行和解，代收执行款物。',
    partiesPaste:
      '申请执行人：张某，男，汉族，1990年1月2日出生，住……\n被执行人：某某公司，住所地……，法定代表人……',
  },
  compensation: {
    court: '向赔偿义务机关的法院，或者向有权作出决定的法院赔偿委员会申请',
    jurisdiction: '如本院是赔偿义务机关，或者是复议机关所在地的同级法院。',
    causeAside: '按职权行为的种类选择',
    causeHint: '名称、拼音或首字母，如“无罪逮捕”“wzdb”',
    claimExample: '如：支付侵犯人身自由的赔偿金 120000 元',
    claimEmpty: '逐项写明要求：赔偿金及其计算、返还财产、消除影响、恢复名誉、赔礼道歉、精神损害抚慰金。',
    facts: '职权行为的经过、原案的结果和造成的损害',
    grounds: '为什么应当赔偿，依据《国家赔偿法》哪一条',
    feeName: '',
    organName: '写机关的全称，以决定书或者原案文书上盖章的为准',
    generalPower: '一般授权不包括承认、放弃、变更赔偿请求。',
    partiesPaste:
      '赔偿请求人：张某，男，汉族，1990年1月2日出生，住……\n赔偿义务机关：某某市公安局，住所地……，负责人……',
  },
};
