/** One check of `audit verify`: passed or not, in a Chinese line, with the rows that are wrong. */
export type Check = { name: CheckName; ok: boolean; text: string; findings: string[] };
export type VerifyReport = { ok: boolean; size: number; sealed: number; root: string; checks: Check[] };

const TITLES = {
  entries: '条目内容与哈希',
  numbering: '编号连续',
  personal: '个人信息与承诺',
  tiles: '数据库中的默克尔树',
  checkpoints: '签名检查点',
  files: '日志文件',
  witness: '见证副本',
  queue: '待编号条目',
} as const;

export type CheckName = keyof typeof TITLES;

/** A log altered as a whole would name every row: so many are listed, the rest is counted. */
const LISTED = 50;

/** Collects what the checks find. */
export type Findings = {
  add(name: CheckName, finding: string): void;
  note(name: CheckName, text: string): void;
  checks(skipped: readonly CheckName[]): Check[];
};

/** A fresh collection of findings; a check without any is passed. */
export function newFindings(): Findings {
  const found = new Map<CheckName, { count: number; listed: string[] }>();
  const notes = new Map<CheckName, string>();
  return {
    add: (name, finding) => {
      const entry = found.get(name) ?? { count: 0, listed: [] };
      entry.count++;
      if (entry.listed.length < LISTED) entry.listed.push(finding);
      found.set(name, entry);
    },
    note: (name, text) => void notes.set(name, text),
    checks: (skipped) =>
      (Object.keys(TITLES) as CheckName[])
        .filter((name) => !skipped.includes(name))
        .map((name) => {
          const { count, listed } = found.get(name) ?? { count: 0, listed: [] };
          const tail = count === 0 ? (notes.get(name) ?? '') : `发现 ${count} 处异常`;
          return {
            name,
            ok: count === 0,
            text: `${TITLES[name]}：${count === 0 ? '通过' : '不通过'}${tail && `（${tail}）`}`,
            findings: listed,
          };
        }),
  };
}
