import { z } from 'zod';

/** Version of the shape below; a stored row says which it was written under. */
export const COURT_SETTINGS_VERSION = 1;

/** How a court takes fees (交费渠道, 法发〔2021〕3号 第八条). */
export const PAYMENT_CHANNELS = ['bank', 'alipay', 'wechat'] as const;

export const MATERIAL_FORMATS = ['pdf', 'ofd', 'jpg', 'png', 'docx', 'doc', 'mp4', 'mp3'] as const;

/** 法院代字: a high court's one character, an intermediate court's two digits more, a basic court's four. */
export const caseNumberCodeSchema = z
  .string()
  .regex(
    /^(最高法|[京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新军兵](\d{4}|\d{2})?)$/,
    '法院代字格式不正确，如“豫0105”',
  );

/** What one court decides for itself, within the law. */
export const courtSettingsSchema = z
  .object({
    version: z.literal(COURT_SETTINGS_VERSION),
    correctionDays: z.int().min(3, '补正期限不得少于3日').max(30, '补正期限不得多于30日').meta({
      title: '补正期限（日）',
      description: '法律未规定长度，由法院在通知中指定（法释〔2015〕8号第七条）',
    }),
    promisedFilingDays: z.int().min(1).max(7, '不得超过七日的法定审查期限').meta({
      title: '网上立案承诺办理期限（日）',
      description: '法定期限为七日（民事诉讼法第一百二十六条），承诺只能更短',
    }),
    evidencePeriodDays: z.int().min(15, '第一审普通程序举证期限不得少于十五日').max(90).meta({
      title: '举证期限（日）',
      description: '第一审普通程序不得少于十五日（法释〔2015〕5号第九十九条）',
    }),
    contactReplyDays: z.int().min(1).max(10).meta({
      title: '答复律师联系的承诺期限（工作日）',
      description: '法律未规定期限，由法院承诺；逾期未答复的上报院长（法发〔2021〕3号第十三条）',
    }),
    ownSystem: z.boolean().meta({
      title: '在本院审判流程管理系统中办理',
      description: '开通后，立案和诉讼事项的决定只由本院系统发来，本平台的工作台仅供查看',
    }),
    investigationOrders: z.boolean().meta({
      title: '签发律师调查令',
      description: '依本省高级人民法院的规定开通，默认不开通',
    }),
    roundToYuan: z.boolean().meta({
      title: '诉讼费用取整到元',
      description: '《诉讼费用交纳办法》未规定进位，默认精确到分',
    }),
    paymentChannels: z
      .array(z.enum(PAYMENT_CHANNELS))
      .max(PAYMENT_CHANNELS.length)
      .meta({ title: '交费渠道' }),
    caseNumberCode: caseNumberCodeSchema.nullable().meta({
      title: '法院代字',
      description: '参考数据中没有本院代字时必须填写；填写后以此为准',
    }),
    servesCriminalElectronically: z.boolean().meta({
      title: '刑事裁判文书电子送达',
      description: '刑事诉讼法第一百零七条未规定电子送达，默认不开通',
    }),
    materialFormats: z
      .array(z.enum(MATERIAL_FORMATS))
      .min(1, '至少允许一种材料格式')
      .meta({ title: '材料格式' }),
    maxMaterialBytes: z.int().min(1_000_000).max(2_000_000_000).meta({ title: '单个材料大小上限（字节）' }),
  })
  .refine((s) => new Set(s.paymentChannels).size === s.paymentChannels.length, {
    path: ['paymentChannels'],
    message: '交费渠道重复',
  })
  .meta({ id: 'CourtSettings' });
export type CourtSettings = z.infer<typeof courtSettingsSchema>;

/** A court that has set nothing works by these. */
export const DEFAULT_COURT_SETTINGS: CourtSettings = {
  version: COURT_SETTINGS_VERSION,
  correctionDays: 7,
  promisedFilingDays: 3,
  evidencePeriodDays: 15,
  contactReplyDays: 3,
  ownSystem: false,
  investigationOrders: false,
  roundToYuan: false,
  paymentChannels: ['bank', 'alipay', 'wechat'],
  caseNumberCode: null,
  servesCriminalElectronically: false,
  materialFormats: [...MATERIAL_FORMATS],
  maxMaterialBytes: 500_000_000,
};

/** What is stored for a court (perhaps in part, perhaps nothing) completed by the defaults; bad rows are a bug and throw. */
export function effectiveSettings(stored: unknown): CourtSettings {
  return courtSettingsSchema.parse({
    ...DEFAULT_COURT_SETTINGS,
    ...(stored as Partial<CourtSettings> | null | undefined),
  });
}

/** The code this court's case numbers bear, or undefined when neither the court nor the reference data knows it. */
export function caseNumberCodeOf(
  court: { caseNumberCode: string | null },
  settings: Pick<CourtSettings, 'caseNumberCode'>,
): string | undefined {
  return settings.caseNumberCode ?? court.caseNumberCode ?? undefined;
}
