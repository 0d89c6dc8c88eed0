/** One answer of the help: short, in plain words; `paths` are the pages it belongs to. */
export interface HelpTopic {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly article?: string;
  readonly paths: readonly string[];
}

export const helpTopics: readonly HelpTopic[] = [
  {
    id: 'sign-in',
    title: '怎样登录，要不要注册',
    text: '不用注册，也没有密码。律师通过律师身份核验平台登录，法院工作人员通过法院统一身份认证登录。第一次登录即完成核验。',
    paths: ['/sign-in', '/account'],
  },
  {
    id: 'verification',
    title: '为什么提示我未核验，或不能办理',
    text: '提起诉讼等行为要求律师身份已经核验且处于执业状态。可以在登录时完成核验，也可以持执业证到任一法院诉讼服务中心，由工作人员当场发起核验。',
    paths: ['/account', '/'],
  },
  {
    id: 'filing',
    title: '怎样立案',
    text: '在“办理”中选择立案类型：民事一审、行政一审、刑事自诉、申请执行或者国家赔偿，按步骤填写法院、案由、当事人、请求、事实与理由、证据和代理情况。步骤不分先后，填写的内容随时自动保存，换一台设备可以接着填。提交前的检查会一次列出全部问题。',
    article: '《民事诉讼法》第一百二十二条、第一百二十四条',
    paths: ['/filings', '/services', '/drafts'],
  },
  {
    id: 'filing-administrative',
    title: '行政一审：起诉期限从哪天算',
    text: '直接起诉的，自知道或者应当知道作出行政行为之日起六个月内；经过复议的，自收到复议决定书之日起十五日内；不作为的，行政机关接到申请两个月仍不履行的可以起诉。填写“被诉行政行为”时，页面按您填的日期算出期限。起诉状可以先在“诉讼文书”中写好，再带入立案。',
    article: '《行政诉讼法》第四十五条至第四十七条',
    paths: ['/drafts/new/administrative', '/drafts'],
  },
  {
    id: 'filing-private-prosecution',
    title: '刑事自诉：自诉状要写什么',
    text: '写明被告人犯罪的时间、地点、手段、情节和危害后果，具体的诉讼请求，证据的名称、来源，证人的姓名、住址、联系方式。公安机关或者人民检察院不予追究的，还要写明向谁控告过、以什么文书不予追究。法院在十五日内审查决定；自诉案件不交诉讼费。',
    article: '《刑诉解释》第三百一十六条、第三百一十九条、第三百二十条',
    paths: ['/drafts/new/private-prosecution', '/drafts'],
  },
  {
    id: 'filing-enforcement',
    title: '申请执行：期间多长，要不要预交费用',
    text: '申请执行的期间为二年，从法律文书规定履行期间的最后一日起计算；没有规定履行期间的，从生效之日起计算。执行申请费不预交。财产线索写得越具体越好，一条一项：户名和开户行、房屋坐落、车牌号。',
    article: '《民事诉讼法》第二百五十条',
    paths: ['/drafts/new/enforcement', '/drafts'],
  },
  {
    id: 'filing-compensation',
    title: '国家赔偿：向哪里申请',
    text: '应当先向赔偿义务机关提出。不服其决定或者逾期不决定的，三十日内向上一级机关申请复议，再自收到复议决定之日起三十日内向复议机关所在地的同级人民法院赔偿委员会申请；赔偿义务机关是人民法院的，不经复议，直接向上一级人民法院赔偿委员会申请。请求时效为两年，不收取任何费用。',
    article: '《国家赔偿法》第二十二条、第二十四条、第二十五条、第三十九条、第四十一条',
    paths: ['/drafts/new/compensation', '/drafts'],
  },
  {
    id: 'filing-hall',
    title: '在法院诉讼服务大厅提交',
    text: '在大厅的自助设备或者窗口使用平台的，提交前勾选“我在法院诉讼服务大厅提交”。办理顺序和时限与网上提交相同，都先于纸质材料。',
    paths: ['/drafts'],
  },
  {
    id: 'filing-deadline',
    title: '提交后多久有结果',
    text: '法院收到材料之日起七日内决定是否立案，刑事自诉为十五日。页面上始终显示到期时间，点“怎么算的”可以看到逐日计算。',
    article: '《民事诉讼法》第一百二十六条；《刑诉解释》第三百二十条',
    paths: ['/filings'],
  },
  {
    id: 'correction',
    title: '收到补正通知怎么办',
    text: '补正通知一次列出全部需要补正的项目和期限。打开立案申请，每一项都会带您到要改的地方，改好后重新提交。',
    paths: ['/filings'],
  },
  {
    id: 'payment',
    title: '怎样交纳诉讼费用',
    text: '立案后在案件页面打开交费通知，可以用微信支付、支付宝或者网上银行付款。付款后即使关闭页面，系统也会自己核对到账，不会重复收费。',
    article: '《诉讼费用交纳办法》第二十二条',
    paths: ['/bills', '/cases'],
  },
  {
    id: 'delivery',
    title: '电子送达从什么时候起算',
    text: '送达到您提供的电子地址的，信息到达该地址即为送达；其他情形以您确认收悉或者实际阅读的时间为准。每份文书旁都写明生效时间和由此起算的期限。',
    article: '《人民法院在线诉讼规则》第三十一条',
    paths: ['/documents', '/notices'],
  },
  {
    id: 'draft',
    title: '断网、关机或登录到期，填的内容会丢吗',
    text: '不会。填写的内容同时保存在服务器和本机。断网时内容先留在本机，联网后自动补存；登录到期时在新页面重新登录，回到原页面继续即可。',
    paths: ['/filings', '/drafts', '/applications'],
  },
  {
    id: 'files',
    title: '可以上传哪些文件',
    text: 'PDF、OFD、Word、Excel、JPG、PNG、TIF、MP3、MP4。上传前页面会写明大小限制。网络中断后会从断点继续。原件按原样保存，不会被改动。',
    paths: ['/filings', '/drafts', '/applications'],
  },
  {
    id: 'keyboard',
    title: '键盘快捷键',
    text: '按 ? 显示本页全部快捷键；按 Ctrl K（苹果电脑 ⌘K）随处搜索；按 F1 打开本页帮助。',
    paths: ['/', '/court'],
  },
  {
    id: 'large-type',
    title: '字太小、夜间刺眼',
    text: '点右上角您的姓名，可以选择大字（适老）、浅色或深色。浏览器放大到 400% 也可以正常使用。',
    paths: ['/account'],
  },
];
