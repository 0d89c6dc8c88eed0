import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { get, request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { useNow } from '#web/kit/clock.ts';
import { CursorList } from '#web/kit/cursor-list.tsx';
import { LiveNotice } from '#web/kit/live-notice.tsx';
import { Facts, Page, Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { StateTag, type Tone } from '#web/kit/state-tag.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import { dateTimeText, whenText } from '#web/kit/time-text.ts';
import type { MessageRow, PeerView } from '../terms.ts';
import './exchange.css';

const KEY = ['exchange'] as const;
const TOPICS = ['exchange'] as const;
const REFRESHES = [KEY] as const;
const WAYS = { out: '发往法院系统', in: '法院系统发来' } as const;
type Way = keyof typeof WAYS;

/** 系统对接: how the court's own system is reached, and what went and came, with what did not get through. */
export function ExchangePage() {
  const settings = useQuery({
    queryKey: [...KEY, 'peer'],
    queryFn: ({ signal }) => get<PeerView>('/api/desk/exchange', undefined, signal),
  });
  return (
    <Page title="系统对接">
      <p className="tb-lead">
        本院在自己的审判流程管理系统中办案的，立案申请、诉讼事项申请和交费情况自动发往该系统；案号、审判组织、开庭、节点、文书和决定由该系统发来，在这里按同样的规则办理并留痕。
      </p>
      <Section title="对接设置">
        <Loaded query={settings} rows={6}>
          {(view) => <PeerForm key={view.peer?.version ?? 0} view={view} />}
        </Loaded>
      </Section>
      {settings.data?.gap && <Gap gap={settings.data.gap} />}
      <LiveNotice topics={TOPICS} refreshes={REFRESHES} />
      <Messages />
    </Page>
  );
}

function PeerForm({ view }: { readonly view: PeerView }) {
  const { peer, ours } = view;
  const ids = { endpoint: useId(), keyId: useId(), publicKey: useId(), active: useId() };
  const [value, setValue] = useState({
    endpoint: peer?.endpoint ?? '',
    keyId: peer?.keyId ?? '',
    publicKey: peer?.publicKey ?? '',
    active: peer?.active ?? false,
  });
  const set = (part: Partial<typeof value>) => setValue((before) => ({ ...before, ...part }));
  const write = useWrite({
    send: (_: typeof value, key) =>
      request<unknown>('PUT', '/api/desk/exchange', { body: { ...value, version: peer?.version ?? 0 }, key }),
    invalidates: REFRESHES,
  });
  const complete = value.endpoint !== '' && value.keyId !== '' && value.publicKey !== '';
  return (
    <div className="tb-stack">
      <Facts
        items={[
          { term: '平台接收地址', value: <code>{ours.address}</code> },
          { term: '平台密钥名称', value: <code>{ours.keyId}</code> },
          { term: '平台公钥', value: <pre>{ours.publicKey}</pre> },
        ]}
      />
      <form
        className="ex-form"
        onSubmit={(event) => {
          event.preventDefault();
          write.run(value);
        }}
      >
        <label htmlFor={ids.endpoint}>法院系统地址</label>
        <Input
          id={ids.endpoint}
          value={value.endpoint}
          placeholder="https://"
          onChange={(event) => set({ endpoint: event.target.value })}
        />
        <label htmlFor={ids.keyId}>法院密钥名称</label>
        <Input id={ids.keyId} value={value.keyId} onChange={(event) => set({ keyId: event.target.value })} />
        <label htmlFor={ids.publicKey}>法院公钥（Ed25519，PEM）</label>
        <Input.TextArea
          id={ids.publicKey}
          value={value.publicKey}
          autoSize={{ minRows: 3 }}
          onChange={(event) => set({ publicKey: event.target.value })}
        />
        <label htmlFor={ids.active} className="tb-row">
          <input
            id={ids.active}
            type="checkbox"
            checked={value.active}
            onChange={(event) => set({ active: event.target.checked })}
          />
          启用对接（停用期间，发往法院系统的消息留存，启用后依次发送）
        </label>
        {write.problem && <ProblemAlert problem={write.problem} />}
        <div className="tb-row">
          <Button type="primary" htmlType="submit" loading={write.busy} disabled={!complete}>
            保存
          </Button>
          {peer && (
            <span className="tb-faint">
              {peer.changedBy} {dateTimeText(peer.changedAt)} 修改
            </span>
          )}
        </div>
        <p className="tb-faint">
          决定是否只在法院系统中作出，在“本院设置”中选择。公钥请与法院系统的维护人员当面或者以其他可靠方式核对。
        </p>
      </form>
    </div>
  );
}

/** Numbers that have not come: what waits behind them, and the decision to wait no longer. */
function Gap({ gap }: { readonly gap: NonNullable<PeerView['gap']> }) {
  const { from, to } = gap;
  const write = useWrite({
    send: (_: typeof gap, key) =>
      request<unknown>('POST', '/api/desk/exchange/skip-gap', { body: { from, to }, key }),
    invalidates: REFRESHES,
  });
  const which = from === to ? `第${from}号` : `第${from}号至第${to}号`;
  return (
    <Section title="缺少的消息">
      <p>
        法院系统的{which}消息没有收到，其后的{gap.waiting}
        条按顺序等待处理。
        {gap.asked === 0 ? '平台即将请求重发。' : `平台已请求重发${gap.asked}次。`}
        {gap.askAt !== null && gap.asked > 0 && `如仍未收到，${dateTimeText(gap.askAt)}再次请求。`}
      </p>
      {write.problem && <ProblemAlert problem={write.problem} />}
      <div className="tb-row">
        <Button loading={write.busy} onClick={() => write.run(gap)}>
          不再等待，处理其后的消息
        </Button>
        <span className="tb-faint">请先与法院系统的维护人员确认；缺少的消息以后收到的，仍会处理。</span>
      </div>
    </Section>
  );
}

function Messages() {
  const [way, setWay] = useState<Way>('out');
  const [trouble, setTrouble] = useState(false);
  const write = useWrite({
    send: (id: string, key) =>
      request<unknown>('POST', `/api/desk/exchange/messages/${way}/${id}/replay`, { key }),
    invalidates: REFRESHES,
  });
  return (
    <Section
      title="往来消息"
      aside={
        <span className="tb-row">
          <label>
            方向{' '}
            <select value={way} onChange={(event) => setWay(event.target.value === 'in' ? 'in' : 'out')}>
              <option value="out">{WAYS.out}</option>
              <option value="in">{WAYS.in}</option>
            </select>
          </label>
          <label className="tb-row">
            <input type="checkbox" checked={trouble} onChange={(event) => setTrouble(event.target.checked)} />
            只看未成功的
          </label>
        </span>
      }
    >
      {write.problem && <ProblemAlert problem={write.problem} />}
      <CursorList<MessageRow>
        key={way}
        queryKey={[...KEY, way]}
        path={`/api/desk/exchange/messages/${way}`}
        query={trouble ? { trouble: '1' } : {}}
        label={WAYS[way]}
        rowKey={(row) => row.id}
        renderRow={(row) => <Line row={row} busy={write.busy} onReplay={() => write.run(row.id)} />}
        empty={
          <EmptyState title={trouble ? '没有未成功的消息' : '还没有往来消息'}>
            启用对接后，往来的每条消息都在这里，未成功的可以重新处理。
          </EmptyState>
        }
      />
    </Section>
  );
}

function Line({
  row,
  busy,
  onReplay,
}: {
  readonly row: MessageRow;
  readonly busy: boolean;
  readonly onReplay: () => void;
}) {
  const now = useNow();
  return (
    <div className="ex-line">
      <div>
        <span className="tb-figures">{row.seq}</span>　{row.typeName}
        {row.fault && <div className="tb-faint">{row.fault}</div>}
      </div>
      <StateTag tone={row.tone as Tone}>{row.stateName}</StateTag>
      <span className="tb-faint">
        {whenText(row.at, now)}
        {row.tries > 1 && `，已试${row.tries}次`}
      </span>
      {row.canReplay && (
        <Button size="small" loading={busy} onClick={onReplay} aria-label={`重新处理第${row.seq}号消息`}>
          重新处理
        </Button>
      )}
    </div>
  );
}
