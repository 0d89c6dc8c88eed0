/** Every tool of the house with one line each: the hub lists them, search and shortcuts find them by their pages. */
export interface ToolEntry {
  readonly href: string;
  readonly label: string;
  readonly description: string;
}

export const TOOL_GROUPS: readonly { readonly title: string; readonly tools: readonly ToolEntry[] }[] = [
  {
    title: '计算',
    tools: [
      {
        href: '/tools/fee',
        label: '诉讼费用计算',
        description: '受理费、申请费、上诉、反诉、变更请求、退费、缓减免，逐段列出',
      },
      {
        href: '/tools/interest',
        label: '利息计算',
        description: '约定利息、LPR 及倍数、民间借贷上限、逾期付款损失、迟延履行加倍利息',
      },
      {
        href: '/tools/period',
        label: '期限计算',
        description: '上诉期、答辩期、举证、再审等六十八种期限，节假日顺延，可加入日历',
      },
    ],
  },
  {
    title: '查找和准备',
    tools: [
      { href: '/law', label: '法律法规', description: '法律、司法解释的条文，按名称、条号或者内容查找' },
      { href: '/guide', label: '材料指引', description: '五类立案各需要哪些材料，依据哪一条' },
      { href: '/pleadings', label: '文书模板', description: '起诉状、答辩状等要素式文书，填写后生成' },
    ],
  },
  {
    title: '核对',
    tools: [
      { href: '/tools/case-number', label: '案号核对', description: '写法是否规范，是哪级法院、哪类案件' },
      {
        href: '/tools/identity',
        label: '证件号码核对',
        description: '身份证号、统一社会信用代码、律师执业证号的校验位，只在本机核对',
      },
    ],
  },
];
