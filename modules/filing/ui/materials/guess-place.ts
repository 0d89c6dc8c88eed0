/** A place a file may belong to, as far as guessing needs it. */
export interface Place {
  readonly kind: string;
  readonly subjectId: string;
  /** Name of the person, agent or piece of evidence it belongs to; empty where there is only one. */
  readonly owner: string;
  readonly filled: boolean;
}

/** Where a file belongs that fits no place of the list: it stays with the filing. */
export const OTHER = 'other';

/** How files are named in practice, from the most telling words down. */
const NAMES: readonly (readonly [string, RegExp])[] = [
  ['service-address', /送达地址/],
  ['preservation-request', /保全/],
  ['representative-certificate', /法定?代表人.*(证明|身份)|负责人.*(证明|身份)|法人(身份)?证明/],
  ['power-of-attorney', /授权|委托书|委托手续|委托代理/],
  ['firm-letter', /所函|事务所函|律所函|公函|出庭函|^函$/],
  ['lawyer-licence', /执业证|律师证/],
  ['guardian-proof', /监护|出生医?学?证明|户口|法定代理/],
  ['defendant-information', /被告.*(信息|身份|户籍|工商|企业)/],
  ['accused-information', /被告人.*(信息|身份|户籍)/],
  ['business-licence', /营业执照|执照|登记证书?|组织机构代码/],
  // the same papers by the names they have in the other kinds of filing; only one of them has a place in a draft
  ...['plaintiff-identity', 'prosecutor-identity', 'applicant-identity', 'claimant-identity'].map(
    (kind) => [kind, /身份证|身份证明|护照|通行证|居住证/] as const,
  ),
  ['private-complaint', /自诉状/],
  ['complaint', /起诉状|起诉书|民事诉状|诉状/],
  ['enforcement-application', /执行申请书?|申请执行书?|强制执行申请/],
  ['execution-certificate', /执行证书/],
  ['effect-proof', /生效证明/],
  ['arbitration-agreement', /仲裁(条款|协议)/],
  ['property-clues', /财产线索|财产清单/],
  ['compensation-application', /国家?赔偿申请书?|赔偿申请书/],
  ['reconsideration-decision', /复议决定书?/],
  ['liability-decision', /赔偿决定书?|不予赔偿/],
  ['receipt-proof', /收讫|收件凭证/],
  ['challenged-act', /行政(处罚|许可|强制|征收|确认)?.*决定书?|不予.*决定书?/],
  ['refusal-proof', /不予立案|不起诉决定/],
  ['interest-proof', /利害关系/],
  ['enforcement-title', /判决书|裁定书|调解书|裁决书|支付令|公证书|执行依据/],
  ['crime-evidence', /伤情|鉴定|报案|笔录|监控|录音|录像|聊天|截图|照片|证据/],
  ['original-documents', /判决书|裁定书|不起诉|撤销案件|释放证明|原案/],
  ['damage-proof', /损失|损害|发票|病历|票据/],
  [
    'evidence',
    /证据|合同|协议|借条|欠条|收据|收条|发票|转账|流水|回单|聊天|微信|短信|邮件|对账|送货|照片|录音|录像|鉴定|公证/,
  ],
];

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[\s_\-—()（）【】[\]“”"'、，,.]/g, '')
    .toLowerCase();

function bestOf(places: readonly Place[], name: string): Place | undefined {
  const named = places.filter((place) => place.owner !== '' && name.includes(plain(place.owner)));
  return (
    named.find((place) => !place.filled) ??
    named[0] ??
    places.find((place) => !place.filled) ??
    (places.length === 1 ? places[0] : undefined)
  );
}

/** Evidence goes by its own name: the file is named like the piece, or carries its number (证据2). */
function evidenceOf(places: readonly Place[], name: string): Place | undefined {
  const byName = places.find((place) => {
    const owner = plain(place.owner);
    const bareName = name.replace(/^(证据)?\d{1,3}/, '');
    return owner.length >= 2 && (name.includes(owner) || (bareName.length >= 2 && owner.includes(bareName)));
  });
  if (byName) return byName;
  const number = /(?:证据)(\d{1,3})|^(\d{1,3})(?!\d)/.exec(name);
  return number ? places[Number(number[1] ?? number[2]) - 1] : undefined;
}

/** What kind of paper the name of a file speaks of; undefined when it does not say. */
export const kindByName = (fileName: string): string | undefined =>
  NAMES.find(([, form]) => form.test(plain(fileName)))?.[0];

/** The place a file most likely belongs to by its name; undefined when the name does not say. The person confirms by looking. */
export function guessPlace(fileName: string, places: readonly Place[]): Place | undefined {
  const name = plain(fileName);
  const evidence = places.filter((place) => place.kind === 'evidence');
  for (const [kind, form] of NAMES) {
    if (!form.test(name)) continue;
    const ofKind = places.filter((place) => place.kind === kind);
    const found =
      kind === 'evidence' ? (evidenceOf(evidence, name) ?? bestOf(evidence, name)) : bestOf(ofKind, name);
    if (found) return found;
  }
  return evidenceOf(evidence, name);
}

/** The name of a piece of evidence as its file suggests it: 证据3_借条（复印件）.pdf → 借条（复印件）. */
export function evidenceName(fileName: string): string {
  const stem = fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim();
  const bareStem = stem.replace(/^(证据)?\s*\d{1,3}\s*[-_.、：:）)]?\s*/, '').trim();
  return bareStem === '' ? stem : bareStem;
}
