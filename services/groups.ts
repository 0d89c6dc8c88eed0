/** How the services are grouped in the menu (事项分类). */
export const GROUPS = {
  trial: '审理程序',
  evidence: '举证与鉴定',
  preservation: '保全',
  fee: '诉讼费用',
  representation: '代理与阅卷',
  mediation: '调解与司法确认',
  materials: '材料',
} as const;
export type GroupId = keyof typeof GROUPS;
