/** One fault of a refused form: which field, what is wrong, which article says so. */
export interface Fault {
  readonly field: string;
  readonly detail: string;
  readonly article?: string;
}

/** A refusal of the server (RFC 9457 problem+json), or of the network, in one shape. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly article?: string;
  readonly faults?: readonly Fault[];
  readonly requestId?: string;
}

/** What a failed request throws, so that queries and writes carry the problem to the page. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The server could not be reached: nothing is known about what it did. */
export const OFFLINE: Problem = {
  status: 0,
  code: 'network.unreachable',
  title: '暂时连不上服务器',
  detail: '您填写的内容没有丢失。请检查网络；恢复后会自动重试。',
};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

function readFaults(value: unknown): Fault[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null) return [];
    const fault: Record<string, unknown> = { ...each };
    const article = text(fault['article']);
    return [
      { field: text(fault['field']) ?? '', detail: text(fault['detail']) ?? '', ...(article && { article }) },
    ];
  });
}

const UNKNOWN_TITLE: Readonly<Record<number, string>> = {
  401: '请先登录',
  403: '您没有这项权限',
  404: '没有找到',
  409: '内容已有变化',
  412: '内容已在别处修改',
  413: '文件或内容过大',
  429: '请求过于频繁',
};

/** Reads whatever an unsuccessful answer carries into a problem with words a person can use. */
export function readProblem(status: number, body: unknown): Problem {
  const given: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  const article = text(given['article']);
  const faults = readFaults(given['faults']);
  const requestId = text(given['instance']);
  return {
    status,
    code: text(given['code']) ?? text(given['refused']) ?? `http.${status}`,
    title: text(given['title']) ?? UNKNOWN_TITLE[status] ?? '服务器没有办成这件事',
    detail:
      text(given['detail']) ??
      (status >= 500 ? '您填写的内容没有丢失，请稍后再试。' : '请核对后再试，或查看帮助。'),
    ...(article && { article }),
    ...(faults && { faults }),
    ...(requestId && { requestId }),
  };
}

/** The problem inside anything caught. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return {
    status: 0,
    code: 'page.fault',
    title: '页面出了差错',
    detail: '请刷新本页；已保存的内容不受影响。',
  };
}
