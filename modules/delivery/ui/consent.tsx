import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { get, request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import { dateTimeText } from '#web/kit/time-text.ts';
import { CONSENT_SCOPES, type ConsentScope, type ConsentView } from '../terms.ts';
import './documents.css';

const KEY = ['delivery-consent'] as const;
const PATH = '/api/me/service-consent';

/** 电子送达确认: my own consent for my account, and the consents given in filings; all of them can be changed. */
export function Consent() {
  const consent = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get<ConsentView>(PATH, undefined, signal),
  });
  return (
    <Page title="电子送达确认" crumbs={[{ label: '送达文书', href: '/documents' }]} width="reading">
      <Loaded query={consent} rows={6}>
        {(data) => (
          <>
            <Account consent={data} />
            <Section title="各案中的同意">
              {data.filings.length === 0 ? (
                <EmptyState title="还没有在案件中作出的同意">
                  提交立案申请时，可以为每位当事人选择是否同意电子送达；不同意不影响立案。
                </EmptyState>
              ) : (
                <ul className="tb-list">
                  {data.filings.map((filing) => (
                    <li key={filing.id}>
                      <Given filing={filing} />
                    </li>
                  ))}
                </ul>
              )}
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Account({ consent: { account, address } }: { readonly consent: ConsentView }) {
  const [scope, setScope] = useState<ConsentScope>(account?.scope ?? 'all');
  const save = useWrite<boolean, ConsentView>({
    send: (consent, key) => request('POST', PATH, { body: { consent, scope }, key }),
    invalidates: [KEY],
  });
  return (
    <Section title="我的账户" aside={account ? `${dateTimeText(account.givenAt)} 同意` : '尚未同意'}>
      <div className="tb-stack">
        <p>
          同意后，法院可以向您的平台账户（{address}
          ）送达您本人作为代理人接收的诉讼文书，到达账户即为送达。同意是您的选择，随时可以变更，不影响办理任何事项。
          <ArticleRef>《人民法院在线诉讼规则》第二十九条、第三十一条</ArticleRef>
        </p>
        <fieldset className="dv-choice">
          <legend>同意的范围</legend>
          {(Object.keys(CONSENT_SCOPES) as ConsentScope[]).map((id) => (
            <label key={id}>
              <input type="radio" name="scope" checked={scope === id} onChange={() => setScope(id)} />
              {CONSENT_SCOPES[id]}
            </label>
          ))}
        </fieldset>
        {save.problem && <ProblemAlert problem={save.problem} />}
        <div className="tb-row">
          <DisabledReason
            type="primary"
            loading={save.busy}
            whyNot={account?.scope === scope ? '现在就是这个范围。' : undefined}
            onClick={() => save.run(true)}
          >
            {account ? '变更范围' : '同意电子送达'}
          </DisabledReason>
          {account && (
            <Button loading={save.busy} onClick={() => save.run(false)}>
              撤回同意
            </Button>
          )}
        </div>
      </div>
    </Section>
  );
}

type FilingConsent = ConsentView['filings'][number];

function Given({ filing }: { readonly filing: FilingConsent }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const id = useId();
  const withdraw = useWrite<string, unknown>({
    send: (why, key) =>
      request('POST', `${PATH}/withdraw`, {
        body: { courtId: filing.courtId, consentId: filing.id, reason: why },
        key,
      }),
    invalidates: [KEY],
    onDone: () => setOpen(false),
  });
  return (
    <div className="tb-item">
      <div>
        <span className="tb-item-title">{filing.partyNames}</span>，{filing.courtName}
        <div className="tb-faint">
          {filing.formName}；{filing.scopeName}；{dateTimeText(filing.givenAt)}
        </div>
        <ArticleRef>{filing.article}</ArticleRef>
      </div>
      {filing.withdrawnAt ? (
        <span className="tb-faint">{dateTimeText(filing.withdrawnAt)}已撤回</span>
      ) : (
        <Button onClick={() => setOpen(true)}>撤回</Button>
      )}
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="撤回电子送达同意？"
        footer={
          <>
            <Button onClick={() => setOpen(false)}>先不撤回</Button>
            <Button type="primary" loading={withdraw.busy} onClick={() => withdraw.run(reason.trim())}>
              撤回同意
            </Button>
          </>
        }
      >
        <div className="tb-stack">
          <p>撤回后，法院改用其他方式送达；已经生效的送达不受影响。</p>
          <div className="dv-field">
            <label htmlFor={id}>理由</label>
            <textarea
              id={id}
              className="dv-input"
              rows={3}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
          {withdraw.problem && <ProblemAlert problem={withdraw.problem} />}
        </div>
      </Dialog>
    </div>
  );
}
