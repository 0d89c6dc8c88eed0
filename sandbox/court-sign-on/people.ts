/** A member of a court's staff as the court's own sign-on knows them. Everyone here is invented. */
export type Staff = {
  readonly sub: string;
  readonly name: string;
  /** Three-character court-system code, e.g. G13. */
  readonly court_id: string;
  readonly roles: readonly StaffRole[];
  readonly staff_no: string;
};

export type StaffRole = 'registrar' | 'judge' | 'clerk' | 'president' | 'court-admin' | 'counter';

export const ROLE_NAMES: Readonly<Record<StaffRole, string>> = {
  registrar: '立案法官',
  judge: '承办法官',
  clerk: '书记员',
  president: '院长',
  'court-admin': '法院管理员',
  counter: '诉讼服务窗口',
};

/** G00, G10, G11, G13 and J16 are the court-system codes of real courts; nobody of their staff is real. */
export const COURT_NAMES: Readonly<Record<string, string>> = {
  G00: '河南省高级人民法院',
  G10: '河南省郑州市中级人民法院',
  G13: '郑州市金水区人民法院',
  G11: '郑州市中原区人民法院',
  J16: '广州市天河区人民法院',
};

const person = (court_id: string, no: string, sub: string, name: string, ...roles: StaffRole[]): Staff => ({
  sub: `${court_id.toLowerCase()}-${sub}`,
  name,
  court_id,
  roles,
  staff_no: `${court_id}${no}`,
});

export const STAFF: readonly Staff[] = [
  person('G13', '0001', 'president', '郑示衡', 'president', 'judge'),
  person('G13', '0011', 'registrar', '立知远', 'registrar'),
  person('G13', '0012', 'registrar-2', '安受理', 'registrar'),
  person('G13', '0021', 'judge', '明审之', 'judge'),
  person('G13', '0022', 'judge-2', '石公允', 'judge'),
  person('G13', '0031', 'clerk', '纪书辰', 'clerk'),
  person('G13', '0041', 'court-admin', '管有序', 'court-admin'),
  person('G13', '0051', 'counter', '迎知礼', 'counter'),
  person('G11', '0001', 'president', '原示正', 'president', 'judge'),
  person('G11', '0011', 'registrar', '程立言', 'registrar'),
  person('G11', '0021', 'judge', '衡思平', 'judge'),
  person('G11', '0031', 'clerk', '文记之', 'clerk'),
  person('G11', '0041', 'court-admin', '规有方', 'court-admin'),
  person('G11', '0051', 'counter', '闻来者', 'counter'),
  person('J16', '0001', 'president', '天示明', 'president', 'judge'),
  person('J16', '0011', 'registrar', '岭知白', 'registrar'),
  person('J16', '0021', 'judge', '南审言', 'judge'),
  person('J16', '0031', 'clerk', '越书同', 'clerk'),
  person('J16', '0041', 'court-admin', '海有章', 'court-admin'),
  person('J16', '0051', 'counter', '珠迎客', 'counter'),
  person('G10', '0001', 'president', '嵩示中', 'president', 'judge'),
  person('G10', '0011', 'registrar', '许立明', 'registrar'),
  person('G10', '0021', 'judge', '赔审慎', 'judge'),
  person('G10', '0031', 'clerk', '录书详', 'clerk'),
  person('G10', '0041', 'court-admin', '商有序', 'court-admin'),
  person('G10', '0051', 'counter', '郑迎宾', 'counter'),
  person('G00', '0001', 'president', '豫示高', 'president', 'judge'),
  person('G00', '0011', 'registrar', '中立之', 'registrar'),
  person('G00', '0021', 'judge', '原审远', 'judge'),
  person('G00', '0031', 'clerk', '河书记', 'clerk'),
  person('G00', '0041', 'court-admin', '豫有历', 'court-admin'),
  person('G00', '0051', 'counter', '洛迎门', 'counter'),
];
