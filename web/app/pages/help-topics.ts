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
    text: '在“办理”中选择民事一审立案，按步骤填写法院、案由、当事人、请求、事实与理由、证据和代理情况。步骤不分先后，填写的内容随时自动保存，换一台设备可以接着填。提交前的检查会一次列出全部问题。',
    article: '《民事诉讼法》第一百二十二条、第一百二十四条',
    paths: ['/filings', '/services'],
  },
  {
    id: 'filing-deadline',
    title: '提交后多久有结果',
    text: '法院收到起诉材料之日起七日内决定立案或者裁定不予受理。页面上始终显示到期时间，点“怎么算的”可以看到逐日计算。',
    article: '《民事诉讼法》第一百二十六条',
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
    text: '立案后在案件页面打开交费通知，可以用微信支付或支付宝付款。付款后即使关闭页面，系统也会自己核对到账，不会重复收费。',
    article: '《诉讼费用交纳办法》第二十二条',
    paths: ['/payments', '/cases'],
  },
  {
    id: 'delivery',
    title: '电子送达从什么时候起算',
    text: '送达到您提供的电子地址的，信息到达该地址即为送达；其他情形以您确认收悉或者实际阅读的时间为准。每份文书旁都写明生效时间和由此起算的期限。',
    article: '《人民法院在线诉讼规则》第三十一条',
    paths: ['/deliveries', '/notices'],
  },
  {
    id: 'draft',
    title: '断网、关机或登录到期，填的内容会丢吗',
    text: '不会。填写的内容同时保存在服务器和本机。断网时内容先留在本机，联网后自动补存；登录到期时在新页面重新登录，回到原页面继续即可。',
    paths: ['/filings'],
  },
  {
    id: 'files',
    title: '可以上传哪些文件',
    text: 'PDF、OFD、Word、Excel、JPG、PNG、TIF、MP3、MP4。上传前页面会写明大小限制。网络中断后会从断点继续。原件按原样保存，不会被改动。',
    paths: ['/filings'],
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
