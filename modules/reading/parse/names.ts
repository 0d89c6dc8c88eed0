/** Endings of names of organisations (法人、非法人组织、个体工商户字号). */
const ORGANISATION =
  /(?:公司|企业|厂|店|馆|中心|合作社|合作联社|信用社|事务所|委员会|学校|大学|学院|小学|中学|幼儿园|医院|卫生院|诊所|银行|支行|分行|分理处|营业部|集团|局|厅|政府|协会|学会|商会|基金会|工会|工作室|经营部|商行|超市|酒店|宾馆|饭店|餐厅|农场|工厂|合伙|\(有限合伙\)|\(普通合伙\)|\(特殊普通合伙\)|部|站|社|院|处|所|队|坊|行|铺|园|城|户)$/;
const PERSON =
  /^[\u3400-\u9fff]{2,4}$|^[\u3400-\u9fff]{1,10}(?:·[\u3400-\u9fff]{1,12}){1,3}$|^[A-Z][A-Za-z.'-]*(?: [A-Z][A-Za-z.'-]*){1,4}$/;
const NO_NAME =
  /^(?:男|女|汉族?|居民|农民|工人|职员|职工|无业|退休|学生|教师|个体|务工|住址|住所|有|无|是|否|律师|实习律师|不详|同上|特别授权|一般授权|一般代理|特别代理|全权代理|上述|以上|执行董事|总经理|经理|董事长|院长|校长|主任|负责人|行长|厂长|店长|自由职业|公务员|医生|司机|会计|工程师|有.|无.)$/;

/** Whether a name is that of an organisation. */
export const isOrganisationName = (name: string): boolean => {
  const bare = name.replace(/\([^)]*\)$/, '');
  return ORGANISATION.test(name) || (bare.length > 4 && ORGANISATION.test(bare));
};

/** Whether a piece can be the name of a person. */
export const isPersonName = (text: string): boolean => PERSON.test(text) && !NO_NAME.test(text);
