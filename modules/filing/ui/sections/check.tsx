import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { problemOf, type Problem } from '#web/kit/api/problem.ts';
import { request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { ConfirmButton } from '#web/kit/buttons.tsx';
import { Go } from '#web/kit/link.tsx';
import { Money } from '#web/kit/money.tsx';
import { Facts, Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { LoadingState } from '#web/kit/states.tsx';
import { dateText } from '#web/kit/time-text.ts';
import type { Finding, PartyRole } from '../../terms.ts';
import { REVIEW_DAYS } from '../kinds/words.ts';
import { filingPath, keys, type SubmittedView } from '../api.ts';
import { useDesk } from '../draft/desk.ts';

function FindingList({
  findings,
  level,
}: {
  readonly findings: readonly Finding[];
  readonly level: Finding['level'];
}) {
  const { goTo, face } = useDesk();
  const groups = face.sections
    .map(({ id, title }) => ({
      id,
      title,
      list: findings.filter((found) => found.section === id && found.level === level),
    }))
    .filter(({ list }) => list.length > 0);
  return (
    <div className="tb-stack">
      {groups.map(({ id, title, list }) => (
        <div key={id} className="tbf-findings">
          <h3>{title}</h3>
          <ul>
            {list.map((found) => (
              <li key={`${found.field}${found.code}`}>
                <button type="button" className="tb-link-button" onClick={() => goTo(found.field)}>
                  {found.what}
                </button>
                <div>{found.mend}</div>
                <ArticleRef>{found.article}</ArticleRef>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Duplicates() {
  const { check, content } = useDesk();
  if (!check || check.duplicates.length === 0) return null;
  return (
    <Section title="可能重复的立案">
      <p>您已经向同一法院提交过类型、当事人、案由和金额都相同的申请。不妨碍本次提交，请先核对：</p>
      <ul className="tb-list">
        {check.duplicates.map((twin) => (
          <li key={twin.filingId} className="tb-item">
            <Go href={filingPath(content.courtId, twin.filingId)}>{twin.title}</Go>
            <span className="tb-faint">
              {twin.receiptNo}，{dateText(twin.submittedAt)}提交
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What is about to be submitted, to read once more. */
function Summary() {
  const { content, beside, face, words } = useDesk();
  const names = (role: PartyRole) =>
    content.parties
      .filter((party) => party.role === role)
      .map((party) => party.name)
      .join('、');
  const total = content.claims.reduce((sum, claim) => sum + (claim.amountFen ?? 0), 0);
  return (
    <Facts
      items={[
        { term: '受理法院', value: beside.courtName ?? undefined },
        { term: '立案类型', value: face.name },
        { term: face.words.cause, value: beside.causePath.at(-1)?.name },
        ...face.roleIds
          .filter((role) => role !== 'third-party' || names(role) !== '')
          .map((role) => ({ term: face.roleOf(role), value: names(role) || undefined })),
        { term: face.words.claims, value: `${content.claims.length} 项` },
        { term: '请求金额', value: total > 0 ? <Money fen={total} capitals="always" /> : '不涉及金额' },
        face.fee.shown
          ? {
              term: `${words.feeName}（估算）`,
              value: beside.fee ? <Money fen={beside.fee.total} /> : undefined,
            }
          : { term: '诉讼费用', value: '不收取' },
        { term: '材料', value: `${content.materials.length} 个文件` },
        { term: '电子送达', value: content.service.consent ? '同意' : '不同意' },
      ]}
    />
  );
}

/** What the check will not let pass, and why the button cannot be used. */
function whyNotSubmit(
  check: ReturnType<typeof useDesk>['check'],
  faults: number,
  saving: boolean,
): string | undefined {
  if (!check) return '正在检查';
  if (!check.may.can) return check.may.why ?? '您目前不能提交立案申请。';
  if (faults > 0) return `还有 ${faults} 处需要补充或者更正，已在上面列出。`;
  return saving ? '正在保存最新的修改' : undefined;
}

/** 检查与提交: reads like a good registrar — what, why, how to mend; then submits. */
export function CheckSection() {
  const { id, check, findings, ask, flush, version, correction, saveState, face } = useDesk();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [problem, setProblem] = useState<Problem>();
  const [asking, setAsking] = useState(true);
  const [hall, setHall] = useState(false);
  useEffect(() => {
    let gone = false;
    ask()
      .catch((error: unknown) => !gone && setProblem(problemOf(error)))
      .finally(() => !gone && setAsking(false));
    return () => {
      gone = true;
    };
  }, [ask]);
  const submit = useWrite<{ readonly version: number; readonly hall: boolean }, SubmittedView>({
    send: (body, key) => request('POST', `/api/drafts/${id}/submit`, { body, key }),
    invalidates: [keys.filings, keys.drafts, keys.home],
    onDone: (done) => {
      client.removeQueries({ queryKey: keys.filing(done.courtId, done.filingId) });
      void navigate({ to: `${filingPath(done.courtId, done.filingId)}/receipt` });
    },
  });
  const faults = findings.filter((found) => found.level === 'fault').length;
  const warnings = findings.length - faults;
  const saving = saveState.is === 'waiting' || saveState.is === 'saving';
  const word = correction ? '提交补正' : '提交立案申请';

  async function again(): Promise<void> {
    setAsking(true);
    setProblem(undefined);
    await ask()
      .catch((error: unknown) => setProblem(problemOf(error)))
      .finally(() => setAsking(false));
  }
  async function send(): Promise<void> {
    await flush();
    submit.run({ version: version(), hall });
  }
  return (
    <div className="tb-stack">
      <Section
        title="检查与提交"
        aside={
          <Button size="small" onClick={() => void again()} loading={asking}>
            再查一次
          </Button>
        }
      >
        <div className="tb-stack" aria-busy={asking}>
          {problem && <ProblemAlert problem={problem} />}
          {!check && !problem && <LoadingState label="正在检查" />}
          {check && (
            <output className="tbf-verdict">
              {faults > 0 ? `有 ${faults} 处需要补充或者更正` : '没有发现需要补充或者更正的地方'}
              {warnings > 0 && `，另有 ${warnings} 条提示供参考`}。
            </output>
          )}
          <FindingList findings={findings} level="fault" />
        </div>
      </Section>
      {warnings > 0 && (
        <Section title="立案法官可能提出的问题" aside="不影响提交，供您事先核对">
          <FindingList findings={findings} level="warning" />
        </Section>
      )}
      <Duplicates />
      <Section title={correction ? '补正内容' : '立案申请'}>
        <div className="tb-stack">
          <Summary />
          {!correction && (
            <label className="tb-row">
              <input type="checkbox" checked={hall} onChange={(event) => setHall(event.target.checked)} />
              我在法院诉讼服务大厅提交（窗口或者自助设备，与网上提交同样优先办理）
            </label>
          )}
          {submit.problem && <ProblemAlert problem={submit.problem} />}
          <div>
            <ConfirmButton
              type="primary"
              size="large"
              loading={submit.busy}
              whyNot={whyNotSubmit(check, faults, saving)}
              question={`${word}？`}
              confirmWord={word}
              consequence={
                <div className="tb-stack">
                  <Summary />
                  <p className="tb-faint">
                    提交后当场取得收件回执，法院应当自收到之日起{REVIEW_DAYS[face.kind]}
                    日内决定是否立案。法院作出决定之前可以撤回。
                  </p>
                </div>
              }
              onConfirm={() => void send()}
            >
              {word}
            </ConfirmButton>
          </div>
        </div>
      </Section>
    </div>
  );
}
