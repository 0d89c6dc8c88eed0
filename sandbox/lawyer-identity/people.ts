/** What the identity platform knows of a lawyer, or of a grassroots legal worker (基层法律服务工作者). Everyone here is invented; numbers are valid only by their check digits. */
export type Lawyer = {
  readonly sub: string;
  readonly name: string;
  /** 律师执业证号, 17 digits; a legal worker's own series. */
  readonly licence_no: string;
  readonly licence_category: 'full-time' | 'part-time' | 'public' | 'company' | 'legal-aid' | 'legal-worker';
  /** 执业辖区 of a legal worker's office. */
  readonly practice_areas?: readonly string[];
  /** 律师事务所 (or the 法律援助机构): absent for 公职律师 and 公司律师. */
  readonly firm_name?: string;
  readonly firm_credit_code?: string;
  /** The own unit of a 公职律师 or 公司律师. */
  readonly unit_name?: string;
  readonly unit_credit_code?: string;
  readonly licence_state: LicenceState;
  /** Last day of 停止执业, YYYY-MM-DD. */
  readonly suspended_until?: string;
  readonly phone_number: string;
  readonly id_number: string;
  /** false: this person's account can only do 基本核验 (no live face). */
  readonly live_face: boolean;
};

export const LICENCE_STATES = ['practising', 'transferring', 'suspended', 'cancelled', 'revoked'] as const;
export type LicenceState = (typeof LICENCE_STATES)[number];

const MINGDAO = { firm_name: '河南示例明道律师事务所', firm_credit_code: '31410000MD90000121' };
const SHOUZHENG = { firm_name: '河南示例守正律师事务所', firm_credit_code: '31410000MD9000020U' };
const TONGZHOU = { firm_name: '广东示例同舟律师事务所', firm_credit_code: '31440000MD90000395' };
const NANPING = { firm_name: '广东示例南屏律师事务所', firm_credit_code: '31440000MD90000470' };
const LEGAL_SERVICE = { firm_name: '郑州市金水区示例基层法律服务所', firm_credit_code: '33410105MD9000058Y' };
const FAR_SERVICE = { firm_name: '洛阳市涧西区样本基层法律服务所', firm_credit_code: '33410305MD90000664' };
const LEGAL_AID = { firm_name: '郑州市示例区法律援助中心', firm_credit_code: '12410105MB9000074M' };

const practising = { licence_state: 'practising', live_face: true } as const;

export const LAWYERS: readonly Lawyer[] = [
  {
    sub: 'lin-zhixing',
    name: '林知行',
    licence_no: '14101200811900001',
    licence_category: 'full-time',
    ...MINGDAO,
    ...practising,
    phone_number: '19900000001',
    id_number: '410102198203129025',
  },
  {
    sub: 'chen-shili',
    name: '陈示例',
    licence_no: '14401201410900002',
    licence_category: 'full-time',
    ...TONGZHOU,
    ...practising,
    phone_number: '19900000002',
    id_number: '410105199011089114',
  },
  {
    sub: 'zhou-shizhi',
    name: '周试之',
    licence_no: '14101201211900003',
    licence_category: 'full-time',
    ...MINGDAO,
    ...practising,
    phone_number: '19900000003',
    id_number: '410105198507219221',
  },
  {
    sub: 'su-wanzhou',
    name: '苏晚舟',
    licence_no: '14101202011900004',
    licence_category: 'full-time',
    ...MINGDAO,
    ...practising,
    phone_number: '19900000004',
    id_number: '410105199403159329',
  },
  {
    sub: 'xu-wenqu',
    name: '许问渠',
    licence_no: '14101200620900005',
    licence_category: 'part-time',
    ...SHOUZHENG,
    ...practising,
    phone_number: '19900000005',
    id_number: '41010219771201941X',
  },
  {
    sub: 'gu-wangzhi',
    name: '顾望之',
    licence_no: '14101201511900006',
    licence_category: 'full-time',
    ...SHOUZHENG,
    ...practising,
    phone_number: '19900000006',
    id_number: '410103198809099525',
  },
  {
    sub: 'fang-ruoxu',
    name: '方若虚',
    licence_no: '14101201060900007',
    licence_category: 'public',
    unit_name: '郑州市示例管理局',
    unit_credit_code: '11410100009000058M',
    ...practising,
    phone_number: '19900000007',
    id_number: '41010219790618961X',
  },
  {
    sub: 'tang-nizhen',
    name: '唐拟真',
    licence_no: '14101201171900008',
    licence_category: 'company',
    unit_name: '河南示例机电有限公司',
    unit_credit_code: '91410100MA9000062Y',
    ...practising,
    phone_number: '19900000008',
    id_number: '41010519830125972X',
  },
  {
    sub: 'shen-jichuan',
    name: '沈济川',
    licence_no: '14101200980900009',
    licence_category: 'legal-aid',
    ...LEGAL_AID,
    ...practising,
    phone_number: '19900000009',
    id_number: '410102198010309812',
  },
  {
    sub: 'qin-zhige',
    name: '秦止戈',
    licence_no: '14101200411900010',
    licence_category: 'full-time',
    ...SHOUZHENG,
    live_face: true,
    licence_state: 'suspended',
    suspended_until: '2027-06-30',
    phone_number: '19900000010',
    id_number: '410103197504049928',
  },
  {
    sub: 'he-chushi',
    name: '何初识',
    licence_no: '14101201810900011',
    licence_category: 'full-time',
    ...SHOUZHENG,
    licence_state: 'practising',
    live_face: false,
    phone_number: '19900000011',
    id_number: '410105199208179017',
  },
  {
    sub: 'ma-xingzhi',
    name: '马行之',
    licence_no: '14101201211900012',
    licence_category: 'full-time',
    ...MINGDAO,
    live_face: true,
    licence_state: 'transferring',
    phone_number: '19900000012',
    id_number: '410102198602289122',
  },
  {
    sub: 'he-guitian',
    name: '贺归田',
    licence_no: '14101198811900013',
    licence_category: 'full-time',
    ...MINGDAO,
    live_face: true,
    licence_state: 'cancelled',
    phone_number: '19900000013',
    id_number: '410102195905059224',
  },
  {
    sub: 'yan-jiwang',
    name: '严既往',
    licence_no: '14101199510900014',
    licence_category: 'full-time',
    ...SHOUZHENG,
    live_face: true,
    licence_state: 'revoked',
    phone_number: '19900000014',
    id_number: '410102196808089311',
  },
  {
    sub: 'li-zhaolin',
    name: '黎照临',
    licence_no: '14401201311900015',
    licence_category: 'full-time',
    ...NANPING,
    ...practising,
    phone_number: '19900000015',
    id_number: '44010619870412942X',
  },
  {
    sub: 'ouyang-shi',
    name: '欧阳试',
    licence_no: '14401200821900016',
    licence_category: 'part-time',
    ...NANPING,
    ...practising,
    phone_number: '19900000016',
    id_number: '440106197911229525',
  },
  {
    sub: 'xiang-fawu',
    name: '向法务',
    licence_no: '31601202011000017',
    licence_category: 'legal-worker',
    ...LEGAL_SERVICE,
    practice_areas: ['河南省郑州市金水区'],
    ...practising,
    phone_number: '19900000017',
    id_number: '410105198204189117',
  },
  {
    sub: 'tian-banshi',
    name: '田办事',
    licence_no: '31603201921000018',
    licence_category: 'legal-worker',
    ...FAR_SERVICE,
    practice_areas: ['河南省洛阳市涧西区'],
    ...practising,
    phone_number: '19900000018',
    id_number: '410305198611209024',
  },
];

/** The category in Chinese, for the chooser page. */
export const CATEGORY_NAMES: Readonly<Record<Lawyer['licence_category'], string>> = {
  'full-time': '专职律师',
  'part-time': '兼职律师',
  public: '公职律师',
  company: '公司律师',
  'legal-aid': '法律援助律师',
  'legal-worker': '基层法律服务工作者',
};

export const STATE_NAMES: Readonly<Record<LicenceState, string>> = {
  practising: '执业',
  transferring: '变更执业机构中',
  suspended: '停止执业',
  cancelled: '已注销',
  revoked: '已吊销',
};
