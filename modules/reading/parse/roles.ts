import type { ReadParty } from '../terms.ts';

/** A role at the beginning of a piece of text: 「被告一（反诉原告）：」. */
export type RoleAt = { role: ReadParty['role']; length: number; firm: boolean };

const ROLES: Readonly<Record<string, ReadParty['role']>> = {
  原告: 'plaintiff',
  自诉人: 'plaintiff',
  起诉人: 'plaintiff',
  申请人: 'plaintiff',
  申请执行人: 'plaintiff',
  被告: 'defendant',
  被告人: 'defendant',
  被申请人: 'defendant',
  被执行人: 'defendant',
  被起诉人: 'defendant',
  第三人: 'third-party',
};
const LEAD = String.raw`^[【\[〔]?\s*(?:\(?(?:[一二三四五六七八九十]{1,2}|\d{1,2})[)、.]\s*|[①-⑩]\s*)?(?:列明|共同|无独立请求权的?|有独立请求权的?|反诉|本诉)?`;
const WORD = String.raw`(申请执行人|被申请人|被执行人|被起诉人|自诉人|起诉人|申请人|被告人|原告人?|被告|第三人)`;
const ORDINAL = String.raw`(?:\s*(?:之?[一二三四五六七八九十]{1,3}|\d{1,2}|[甲乙丙丁戊己](?=[:(\t ])|[①-⑩]))?`;
const PAREN = String.raw`(?:\s*\([^)\n]{0,30}\))*`;
const ROLE = new RegExp(
  `${LEAD}${WORD}${ORDINAL}(${PAREN})(\\s*[】\\]〕]\\s*:?\\s*|[\\s\\t]*:[\\s\\t]*|\\t+|\\s+)?`,
);
/** What follows a role that is only mentioned: 被告系……, 原告的委托诉讼代理人. */
const MENTION =
  /^(?:系|为|于|在|向|与|和|及|的|是|之|均|应|未|已|不|对|因|公司|所|委托|共同|法定|诉讼|代理|方|信息|基本|主体|称|诉|提|将|名称|姓名或)/;

/** Reads a role at the beginning of the text; undefined where the word is only mentioned. */
export function roleAt(text: string): RoleAt | undefined {
  const match = ROLE.exec(text);
  const role = ROLES[(match?.[1] ?? '').replace('原告人', '原告')];
  if (!match || role === undefined) return undefined;
  const rest = text.slice(match[0].length);
  const firm = match[3] !== undefined;
  if (!firm && (MENTION.test(rest) || rest === '' || /^[,。;、!?]/.test(rest))) return undefined;
  if (firm && !/[:】\]〕]/.test(match[3] ?? '') && /^(?:委托|法定代理|共同委托)/.test(rest)) return undefined;
  return { role, length: match[0].length, firm };
}
