import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { get, withQuery } from '#web/kit/api/client.ts';
import { useMe } from '#web/kit/api/me.ts';
import { useMeta } from '#web/kit/api/meta.ts';
import { readProblem } from '#web/kit/api/problem.ts';
import { safeReturn } from '#web/kit/api/session.ts';
import { Go } from '#web/kit/link.tsx';
import { Page } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';

const PROMISES: readonly (readonly [string, string])[] = [
  ['一次核验，处处可办', '律师身份核验一次，全国各法院都认，不再重复注册。'],
  ['期限写在明处', '每件事写明现在到哪一步、下一步谁办、到什么时候，怎么算的、依据哪一条。'],
  ['填写的内容不丢', '边填边存，断网、换设备都能接着填；提交前一次指出全部问题。'],
];

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Two doors, and what this house is. */
export function SignIn() {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const back = text(search['return']);
  const refused = text(search['refused']);
  const me = useMe().data;
  const meta = useMeta();
  const refusal = useQuery({
    queryKey: ['sign-in-refusal', refused],
    queryFn: async ({ signal }) =>
      readProblem(401, await get<unknown>(`/api/auth/refusals/${refused}`, undefined, signal)),
    enabled: refused !== undefined,
  });
  const door = (name: 'lawyer' | 'court', home: string) =>
    withQuery(`/api/auth/${name}/start`, { return: back ? safeReturn(back) : home });
  return (
    <Page title="登录通办" width="reading">
      <p className="tb-lead">律师在这里办理全国各级人民法院的诉讼事务：立案、交费、签收文书、查看进度。</p>
      {refusal.data && <ProblemAlert problem={refusal.data} next="请从下面的入口重新登录。" />}
      {me && (
        <p>
          您已以“{me.name}”的身份登录。
          <Go href={me.kind === 'lawyer' ? safeReturn(back) : safeReturn(back ?? '/court')}>继续</Go>
        </p>
      )}
      <div className="tb-doors">
        <a className="tb-door" href={door('lawyer', '/')}>
          <strong>律师登录 →</strong>
          <span>通过律师身份核验平台，核对执业证信息并完成人脸核验。</span>
        </a>
        <a className="tb-door" href={door('court', '/court')}>
          <strong>法院工作人员登录 →</strong>
          <span>通过法院统一身份认证，进入本院立案工作台。</span>
        </a>
      </div>
      {meta?.demo && (
        <section className="tb-strip" aria-label="演示环境">
          <strong>这是演示环境</strong>
          <p>人物、案件和付款都是虚构的。点任一入口后选择一位虚构人物即可登录。</p>
          {meta.sandbox && (
            <p>
              短信不会真的发出，都在
              <a href={meta.sandbox.sms} target="_blank" rel="noopener noreferrer">
                模拟手机的收件箱
              </a>
              里。
            </p>
          )}
        </section>
      )}
      <ul className="tb-promises">
        {PROMISES.map(([title, words]) => (
          <li key={title}>
            <strong>{title}</strong>
            <span className="tb-faint">{words}</span>
          </li>
        ))}
      </ul>
      <p className="tb-row">
        <Go href="/help#sign-in">登录遇到问题</Go>
        <Go href="/about">关于通办</Go>
      </p>
    </Page>
  );
}
