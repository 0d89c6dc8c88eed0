import type { ActDescriptions } from '#kernel/audit/describe.ts';
import type { EntryRow } from '#kernel/audit/leaf.ts';

const said = (entry: EntryRow, name: string): unknown =>
  (entry.change as Record<string, unknown> | null)?.[name];
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): string =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string').join('、') : '';

/** The words for this room's acts; what applications do to a case stands under their own acts. */
export const casesActs = {
  'cases.link-all': (entry) => `一键关联案件，新关联${Number(said(entry, 'linked')) || 0}件`,
  'cases.note': () => '保存案件备注',
  'cases.labels': () => '设置案件标签',
  'cases.export': () => '导出案件清单',
  'cases.assign-staff': () => '确定办案人员',
  'cases.replace-staff': () => '变更办案人员',
  'cases.fix-hearing': (entry) => `排期开庭${text(said(entry, 'place'))}`,
  'cases.move-hearing': (entry) => (said(entry, 'counts') === true ? '延期审理' : '变更开庭日期'),
  'cases.hold-hearing': () => '记录开庭',
  'cases.cancel-hearings': () => '取消开庭',
  'cases.close-debate': () => '法庭辩论终结',
  'cases.pronounce': () => '宣判',
  'cases.close': (entry) => `结案${text(said(entry, 'way')) ? `：${text(said(entry, 'way'))}` : ''}`,
  'cases.change-procedure': () => '变更审理程序',
  'cases.custody': (entry) => {
    const change = said(entry, 'detained');
    return Array.isArray(change) && change[1] === true ? '记录被告人被羁押' : '记录被告人解除羁押';
  },
  'cases.trial-clock': () => '扣除审限或者恢复计算审限',
  'cases.add-node': (entry) => `登记案件节点${text(said(entry, 'node'))}`,
  'cases.record-mandate': () => '登记委托代理关系，关联案件',
  'cases.end-mandate': () => '登记解除委托',
  'cases.service': (entry) => {
    const begun = list(said(entry, 'periods')) || list(said(entry, 'recounted'));
    return `文书送达生效${begun ? `，${begun}` : ''}`;
  },
  'cases.record-service': (entry) => {
    const begun = list(said(entry, 'periods')) || list(said(entry, 'recounted'));
    return `登记向当事人送达${begun ? `，${begun}` : ''}`;
  },
  'cases.clock': (entry) => {
    const names = list(said(entry, 'ended')) || list(said(entry, 'overdue'));
    return `期限届满${names ? `：${names}` : ''}`;
  },
} as const satisfies ActDescriptions;
