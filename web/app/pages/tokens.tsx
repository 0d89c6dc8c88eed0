import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { get, request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { ConfirmButton, DisabledReason } from '#web/kit/buttons.tsx';
import { useNow } from '#web/kit/clock.ts';
import { Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import { dateText, whenText } from '#web/kit/time-text.ts';

/** A key for my firm's own software, as `GET /api/me/tokens` lists it; the secret itself is told once, on making. */
interface Token {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
}

interface TokenPage {
  readonly rows: readonly Token[];
  /** Scopes this person may give, with their words. */
  readonly scopes: readonly { readonly scope: string; readonly name: string }[];
}

interface NewTokenInput {
  readonly name: string;
  readonly scopes: readonly string[];
  /** Life in days. */
  readonly days: number;
}

const LIVES = [30, 90, 365] as const;
const KEY = ['me', 'tokens'] as const;

function NewToken({ scopes }: { readonly scopes: TokenPage['scopes'] }) {
  const nameId = useId();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [days, setDays] = useState<number>(90);
  const make = useWrite<NewTokenInput, { readonly token: string }>({
    send: (body, key) => request('POST', '/api/me/tokens', { body, key }),
    invalidates: [KEY],
    onDone: () => {
      setName('');
      setChosen([]);
    },
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    make.run({ name: name.trim(), scopes: chosen, days });
  }
  return (
    <form className="tb-stack" onSubmit={submit}>
      {make.output && (
        <output className="tb-strip">
          <strong>请立即保存，只显示这一次：</strong>
          <code className="tb-token">{make.output.token}</code>
          <span className="tb-faint">持有它的软件可以在所选范围内代表您操作。请像保管执业证一样保管。</span>
        </output>
      )}
      {make.problem && <ProblemAlert problem={make.problem} fieldId={() => nameId} />}
      <div className="tb-field">
        <label htmlFor={nameId}>令牌名称（例如所用软件的名字）</label>
        <input
          id={nameId}
          type="text"
          required
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <fieldset className="tb-choice">
        <legend>允许它做什么</legend>
        {scopes.map(({ scope, name: word }) => (
          <label key={scope}>
            <input
              type="checkbox"
              checked={chosen.includes(scope)}
              onChange={(event) =>
                setChosen(event.target.checked ? [...chosen, scope] : chosen.filter((each) => each !== scope))
              }
            />
            <span>{word}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="tb-choice">
        <legend>有效期</legend>
        {LIVES.map((life) => (
          <label key={life}>
            <input type="radio" name="token-days" checked={days === life} onChange={() => setDays(life)} />
            <span>{life} 天</span>
          </label>
        ))}
      </fieldset>
      <div>
        <DisabledReason
          htmlType="submit"
          loading={make.busy}
          whyNot={chosen.length === 0 ? '请至少选择一项允许的操作' : undefined}
        >
          新建访问令牌
        </DisabledReason>
      </div>
    </form>
  );
}

/** Keys with which my firm's own software may use the platform for me. */
export function Tokens() {
  const now = useNow();
  const tokens = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get<TokenPage>('/api/me/tokens', undefined, signal),
  });
  const revoke = useWrite<string, unknown>({
    send: (id, key) => request('DELETE', `/api/me/tokens/${id}`, { key }),
    invalidates: [KEY],
  });
  return (
    <Section title="访问令牌" aside="供律所自有软件使用接口">
      {revoke.problem && <ProblemAlert problem={revoke.problem} />}
      <Loaded query={tokens}>
        {({ rows, scopes }) => (
          <div className="tb-stack">
            {rows.length === 0 ? (
              <EmptyState title="没有访问令牌">律所的案件管理软件需要接入时，在这里新建。</EmptyState>
            ) : (
              <ul className="tb-list">
                {rows.map((token) => (
                  <li key={token.id} className="tb-item">
                    <span>{token.name}</span>
                    <ConfirmButton
                      size="small"
                      question={`停用“${token.name}”？`}
                      consequence="使用它的软件将立即不能再访问，且不能恢复。"
                      confirmWord="停用令牌"
                      onConfirm={() => revoke.run(token.id)}
                    >
                      停用
                    </ConfirmButton>
                    <span className="tb-faint">
                      {token.scopes
                        .map((each) => scopes.find(({ scope }) => scope === each)?.name ?? each)
                        .join('、')}
                      ；{dateText(token.createdAt)} 新建
                      {token.expiresAt && `，${dateText(token.expiresAt)} 到期`}，
                      {token.lastUsedAt ? `最近使用 ${whenText(token.lastUsedAt, now)}` : '尚未使用'}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            <NewToken scopes={scopes} />
          </div>
        )}
      </Loaded>
    </Section>
  );
}
