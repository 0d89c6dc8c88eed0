import type { PlainDate } from '#law/time.ts';
import { answerCaseNumber } from './case-number.ts';
import { type Fault, fault, isFault } from './fault.ts';
import { answerFee, feeKinds } from './fee.ts';
import { answerIdentity } from './identity.ts';
import { answerInterest, interestKinds } from './interest.ts';
import { answerJurisdiction } from './jurisdiction.ts';
import { answerMaterials } from './materials.ts';
import { answerPeriod, periodRules } from './period.ts';

type Command = {
  what: string;
  example: string;
  answer: (question: unknown, today: PlainDate) => unknown;
  list?: () => unknown;
};

/** What the command line can be asked. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  fee: {
    what: '诉讼费用',
    example: '{"kind":"property","amount":"234567.89"}',
    answer: answerFee,
    list: feeKinds,
  },
  period: {
    what: '期间',
    example: '{"rule":"D45-judgment","event":"2026-02-05"}',
    answer: answerPeriod,
    list: periodRules,
  },
  interest: {
    what: '利息',
    example: '{"kind":"lpr","principal":"100000","from":"2025-01-01","to":"2025-12-31"}',
    answer: answerInterest,
    list: interestKinds,
  },
  'case-number': {
    what: '案号',
    example: '{"text":"(2021)豫0102民初0123号"}',
    answer: (question, today) => answerCaseNumber(question, Number(today.slice(0, 4))),
  },
  identity: {
    what: '证件号码',
    example: '{"number":"11010519491231002X"}',
    answer: answerIdentity,
  },
  jurisdiction: {
    what: '管辖法院',
    example:
      '{"matter":"civil","ground":"contract","amount":"500000","plaintiffs":[{"domicile":"河南省郑州市金水区"}],"defendants":[{"domicile":"河南省郑州市中原区"}]}',
    answer: answerJurisdiction,
  },
  materials: {
    what: '立案材料',
    example: '{"kind":"civil","plaintiffs":[{"kind":"natural-person"}],"agents":["lawyer"]}',
    answer: answerMaterials,
  },
};

/** How the command line is used. */
export const USAGE = [
  '用法：npm run -s law -- <命令> < 问题.json',
  '标准输入是一个JSON对象，或者由对象组成的数组（逐个回答）；标准输出是JSON；金额以元计，写作文字。有任何错误则退出码为1。',
  ...Object.entries(COMMANDS).map(([name, { what, example }]) => `  ${name.padEnd(12)} ${what}  ${example}`),
  'fee、period、interest 加 --list 列出可以问的全部种类。',
].join('\n');

/** A question that breaks the law's own functions is our fault, not the asker's; the others are still answered. */
function answered(command: Command, question: unknown, today: PlainDate): unknown {
  try {
    return command.answer(question, today);
  } catch (error) {
    return fault('internal', `无法回答：${error instanceof Error ? error.message : String(error)}`);
  }
}

function parsed(text: string): { value: unknown } | Fault {
  if (text.trim() === '') return fault('no-input', '标准输入没有内容，请传入JSON。');
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return fault('malformed-json', `标准输入不是JSON：${error instanceof Error ? error.message : ''}`);
  }
}

/** Finds the command; undefined when there is none of that name. */
export const commandOf = (name: string): Command | undefined =>
  Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;

/** What is answered to a command without one. */
export const unknownCommand = (name: string): Fault & { commands: string[] } => ({
  ...fault('unknown-command', name === '' ? '请写明命令。' : `没有“${name}”这个命令。`),
  commands: Object.keys(COMMANDS),
});

/** Answers standard input: one object, or an array whose elements are answered each on its own. */
export function run(command: Command, input: string, today: PlainDate): { output: unknown; ok: boolean } {
  const read = parsed(input);
  if (isFault(read)) return { output: read, ok: false };
  const { value } = read;
  if (!Array.isArray(value)) {
    const output = answered(command, value, today);
    return { output, ok: !isFault(output) };
  }
  const output = value.map((question: unknown) => answered(command, question, today));
  return { output, ok: !output.some(isFault) };
}
