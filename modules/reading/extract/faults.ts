import { z } from 'zod';

/** Why a document cannot be read, as the child says it; `faultInWords` says it to the lawyer. */
export const faultCode = z.enum([
  'broken',
  'encrypted',
  'empty',
  'too-many-pages',
  'too-many-scans',
  'page-too-slow',
  'too-slow',
  'too-large',
  'crashed',
  'again-and-again',
  'gone',
]);
export type FaultCode = z.infer<typeof faultCode>;

/** Thrown where a document cannot be read on. */
export class Unreadable extends Error {
  readonly code: FaultCode;
  readonly params: Readonly<Record<string, number>>;
  constructor(code: FaultCode, params: Readonly<Record<string, number>> = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

const WORDS: Readonly<Record<FaultCode, (params: Readonly<Record<string, number>>) => string>> = {
  broken: () => '文件已损坏或者结构异常，无法识别。请用原软件打开后另存为 PDF 或 .docx，重新上传。',
  encrypted: () => '文件设有打开密码，无法识别。请取消密码后重新上传。',
  empty: () => '文件中没有找到文字。如果是照片或者扫描件，请换一份更清晰的再试。',
  'too-many-pages': ({ limit }) =>
    `文件超过 ${limit ?? 0} 页，未作识别。请只上传起诉状部分，证据材料另行上传。`,
  'too-many-scans': ({ pages, limit }) =>
    `文件有 ${pages ?? 0} 页扫描件需要识别文字，超过 ${limit ?? 0} 页的上限。请只上传起诉状部分，或者拆分后再试。`,
  'page-too-slow': ({ page }) =>
    `第 ${page ?? 1} 页长时间未能识别完成，已停止。请检查该页，去掉或者重新扫描后再试。`,
  'too-slow': () => '识别用时过长，已停止。请只上传起诉状部分，或者拆分后再试。',
  'too-large': () => '文件内容过大，识别所需内存超出限制。请降低扫描分辨率或者拆分后再试。',
  crashed: () => '识别程序处理这份文件时出错，已停止。请用原软件另存为 PDF 后重新上传，或者直接填写。',
  'again-and-again': () => '识别多次中断，已停止。请拆分文件后再试，或者直接填写；文件本身没有受影响。',
  gone: () => '没有找到文件内容。请重新上传后再试。',
};

/** The sentence for the lawyer: what happened, and what to do. */
export const faultInWords = (code: FaultCode, params: Readonly<Record<string, number>> = {}): string =>
  WORDS[code](params);
