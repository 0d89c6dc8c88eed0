import { credit, type GoldAgent, type GoldParty, identity, organisation, person } from './gold.ts';

/** Plainly invented persons, addresses and firms, dealt out in order so that every complaint has its own. */
const SURNAMES = Array.from(
  '陈林周吴郑王冯褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻柏水窦章云苏潘葛范彭郎鲁韦昌马苗凤方俞任袁柳',
);
const GIVEN = [
  '示例',
  '样本',
  '假设',
  '虚构',
  '范例',
  '试作',
  '仿真',
  '拟名',
  '样',
  '例',
  '模型',
  '测试',
  '虚拟',
  '示范',
  '演示',
];
const COMPOUND = ['欧阳样例', '司马示范', '上官虚构', '诸葛测试'];
const PLACES = [
  ['410105', '河南省郑州市金水区', '文化路'],
  ['410102', '郑州市中原区', '桐柏路'],
  ['330106', '浙江省杭州市西湖区', '文三路'],
  ['510107', '成都市武侯区', '玉林中路'],
  ['440106', '广东省广州市天河区', '体育东路'],
  ['420103', '湖北省武汉市江汉区', '解放大道'],
  ['370202', '山东省青岛市市南区', '香港中路'],
  ['610113', '西安市雁塔区', '小寨东路'],
  ['210102', '辽宁省沈阳市和平区', '青年大街'],
  ['530102', '云南省昆明市五华区', '东风西路'],
] as const;
const ROOMS = [
  '8号院2号楼1单元602号',
  '117号',
  '甲23号5幢301室',
  '66弄9号1204室',
  '3号附5号',
  '模拟小区12栋2-1-7',
  '示例花园B座1503室',
];
const FIRMS = [
  '河南示例律师事务所',
  '北京市样本（郑州）律师事务所',
  '浙江虚构律师事务所',
  '四川范例律师事务所',
  '广东仿真律师事务所',
  '上海试作律师事务所',
];

/** Deals persons out: the same seed gives the same cast. */
export function castOf(seed: number) {
  let n = seed * 7;
  const pick = <T>(list: readonly T[], step = 1): T => list[(n * step + seed) % list.length] as T; // the index is below the length
  const next = () => (n += 1);
  const place = () => PLACES[(n * 3 + seed) % PLACES.length] ?? PLACES[0];
  const addressOf = (area: string, road: string) => `${area}${road}${pick(ROOMS)}`;
  const phone = () =>
    `1${pick(['38', '39', '37', '50', '86'])}0000${String(1000 + ((n * 37 + seed) % 9000))}`;
  const birthday = () =>
    `${1960 + ((n * 11) % 44)}-${String(1 + ((n * 5) % 12)).padStart(2, '0')}-${String(1 + ((n * 13) % 28)).padStart(2, '0')}`;
  const name = () => (n % 17 === 0 ? pick(COMPOUND) : pick(SURNAMES, 5) + pick(GIVEN, 7));
  const cast = {
    /** A natural person with an identity number; `without` leaves fields out. */
    person(
      role: '原' | '被' | '三',
      rest: Partial<GoldParty> & { without?: readonly (keyof GoldParty)[]; born?: string } = {},
    ): GoldParty {
      next();
      const [region, area, road] = place();
      const { without = [], born, ...given } = rest;
      const full = person(role, name(), {
        ethnicity: pick(['汉族', '汉族', '汉族', '回族', '满族', '壮族']),
        address: addressOf(area, road),
        paperNumber: identity(region, born ?? birthday(), 900 + ((n * 7) % 99)),
        phone: phone(),
      });
      for (const field of without) delete full[field];
      if (without.includes('paperNumber')) {
        delete full.paperKind;
        if (without.includes('sex')) delete full.sex;
      }
      return { ...full, ...given };
    },
    /** A company; `rest` changes what is not usual. */
    company(
      role: '原' | '被' | '三',
      name: string,
      rest: Partial<GoldParty> & { without?: readonly (keyof GoldParty)[]; code?: string } = {},
    ): GoldParty {
      next();
      const [region, area, road] = place();
      const { without = [], code = '91', ...given } = rest;
      const full = organisation(role, name, {
        address: addressOf(area, road),
        creditCode: credit(code, region, `MA${String(n % 10)}FAKE${String(10 + (n % 90))}`),
        legalRepresentative: cast.name(),
        legalRepresentativeTitle: pick(['执行董事', '董事长', '总经理', '执行董事兼总经理']),
        phone: phone(),
      });
      for (const field of without) delete full[field];
      return { ...full, ...given };
    },
    /** A lawyer of an invented firm. */
    lawyer(rest: Partial<GoldAgent> = {}): GoldAgent {
      next();
      return {
        kind: 'lawyer',
        name: cast.name(),
        firm: pick(FIRMS),
        ...(n % 3 === 0
          ? {
              licenceNo: `1${pick(['4101', '3301', '5101'])}2015${pick(['10', '11'])}${String(100000 + ((n * 991) % 899999))}`,
            }
          : {}),
        ...(n % 2 === 0 ? { phone: phone() } : {}),
        authority: n % 5 === 0 ? 'general' : 'special',
        ...rest,
      };
    },
    name(): string {
      next();
      return name();
    },
  };
  return cast;
}
export type Cast = ReturnType<typeof castOf>;
