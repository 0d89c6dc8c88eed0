import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Answer, Call, Route } from '../http.ts';
import { form, html, json, listen, redirect, router } from '../http.ts';
import { escapeHtml, page } from '../page.ts';
import type { Running } from '../run-alone.ts';
import { type Key, isSigned, sha256, signAnswer, signRequest } from './signature.ts';

export type CourtSystemConfig = {
  readonly port: number;
  readonly host: string;
  /** The court that works in this system, e.g. J16. */
  readonly court: string;
  /** 法院代字, with which it writes case numbers. */
  readonly code: string;
  /** The platform's address, where messages go. */
  readonly platform: string;
  readonly key: Key;
  readonly publicKey: string;
  readonly platformKey: Key;
  /** Keeps what came and went over a restart, so that numbers go on where they stood. */
  readonly stateFile?: string;
};

type Kept = { came: Came; sha256: string; receivedAt: string };
type State = { came: Kept[]; went: Went[]; lastNumber: number };

export type Came = { id: string; seq: number; type: string; at: string; data: unknown };
export type Went = {
  id: string;
  seq: number;
  type: string;
  data: unknown;
  state: 'waiting' | 'received' | 'refused';
  why?: string;
};

const RETRY_MS = 2_000;

/**
 * A court's own system (审判流程管理系统): takes what the platform sends, answers with signed receipts, and tells what the court does. With
 * `auto` it accepts every filing by itself: number, judge, clerk, a hearing in twenty days.
 */
export function startCourtSystem(config: CourtSystemConfig): Promise<Running> {
  return listen(config, () => router(routes(config)));
}

function load(file: string | undefined): State {
  const fresh: State = { came: [], went: [], lastNumber: 1_000 };
  if (!file || !existsSync(file)) return fresh;
  return JSON.parse(readFileSync(file, 'utf8')) as State; // written by `save` alone
}

function routes(config: CourtSystemConfig): readonly Route[] {
  const state = load(config.stateFile);
  const came = new Map(state.came.map((kept) => [kept.came.id, kept]));
  const { went } = state;
  const behaviour = { auto: true, drop: 0, refuse: false };
  let lastNumber = state.lastNumber;
  const save = () => {
    if (!config.stateFile) return;
    writeFileSync(`${config.stateFile}.new`, JSON.stringify({ came: [...came.values()], went, lastNumber }));
    renameSync(`${config.stateFile}.new`, config.stateFile);
  };
  let sending: Promise<void> = Promise.resolve();

  const tell = (type: string, data: unknown): Went => {
    const message: Went = { id: randomUUID(), seq: went.length + 1, type, data, state: 'waiting' };
    went.push(message);
    save();
    sending = sending.then(() => deliver(config, message)).then(save);
    return message;
  };
  const obey = (message: Came): void => {
    if (!behaviour.auto || message.type !== 'filing.submitted') return;
    const { filingId } = message.data as { filingId: string }; // as the platform documents it
    lastNumber += 1;
    const year = new Date().getFullYear();
    tell('filing.accepted', { filingId, number: lastNumber });
    const caseNumber = `（${year}）${config.code}民初${lastNumber}号`;
    tell('case.staff', {
      caseNumber,
      staff: [
        { personId: randomUUID(), name: '海审言', role: 'presiding' },
        { personId: randomUUID(), name: '珠书记', role: 'clerk' },
      ],
    });
    const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    tell('case.hearing', {
      caseNumber,
      place: '第三法庭',
      room: '第三法庭',
      startsAt: `${day}T01:00:00.000Z`,
      endsAt: `${day}T03:00:00.000Z`,
    });
    tell('case.node', { caseNumber, title: '案件移送审判庭', detail: '立案庭已移送' });
  };

  for (const message of went.filter((one) => one.state === 'waiting'))
    sending = sending.then(() => deliver(config, message)).then(save);

  return [
    [
      'POST',
      '/messages',
      (call) => {
        const answer = take(config, call, came, behaviour, obey);
        save();
        return answer;
      },
    ],
    [
      'GET',
      '/key',
      () => json(200, { keyId: config.key.id, publicKey: config.publicKey, court: config.court }),
    ],
    [
      'GET',
      '/sandbox/messages',
      () => json(200, { came: [...came.values()].map((kept) => kept.came), went }),
    ],
    [
      'POST',
      '/sandbox/behaviour',
      ({ body }) => {
        Object.assign(behaviour, { auto: true, drop: 0, refuse: false }, JSON.parse(body || '{}'));
        return json(200, behaviour);
      },
    ],
    [
      'POST',
      '/sandbox/tell',
      ({ body }) => {
        const { type, data } = JSON.parse(body) as { type: string; data: unknown }; // what a test or the page asks
        return json(200, tell(type, data));
      },
    ],
    [
      'POST',
      '/tell',
      ({ body }) => {
        const { type = '', data = '{}' } = form(body);
        tell(type, JSON.parse(data));
        return redirect('/');
      },
    ],
    [
      'GET',
      '/',
      () =>
        html(
          200,
          desk(
            config,
            [...came.values()].map((kept) => kept.came),
            went,
          ),
        ),
    ],
  ];
}

/** Takes a message once; its receipt is the same every time. */
function take(
  config: CourtSystemConfig,
  call: Call,
  came: Map<string, Kept>,
  behaviour: { drop: number; refuse: boolean },
  obey: (message: Came) => void,
): Answer {
  const say = (status: number, value: unknown): Answer => {
    const body = JSON.stringify(value);
    return json(status, value, signAnswer(status, body, config.key));
  };
  const request = { method: 'POST', path: call.url.pathname, headers: call.headers, body: call.body };
  if (!isSigned(request, config.platformKey)) return say(401, { why: '签名不符' });
  if (behaviour.drop > 0) {
    behaviour.drop -= 1;
    return json(503, { why: '系统繁忙' });
  }
  if (behaviour.refuse) return say(422, { why: '本院系统暂不接收此类消息' });
  const message = JSON.parse(call.body) as Came & { court: string }; // signed by the platform
  if (message.court !== config.court) return say(422, { why: '不是本院的消息' });
  const digest = sha256(call.body);
  const known = came.get(message.id);
  if (known && known.sha256 !== digest) return say(409, { why: '编号重复，内容不同' });
  const kept = known ?? { came: message, sha256: digest, receivedAt: new Date().toISOString() };
  if (!known) {
    came.set(message.id, kept);
    obey(message);
  }
  return say(202, { id: message.id, sha256: digest, receivedAt: kept.receivedAt });
}

/** Sends one message and asks again until the platform has taken or refused it: the order is kept. */
async function deliver(config: CourtSystemConfig, message: Went): Promise<void> {
  const { id, seq, type, data } = message;
  const url = new URL(`/api/exchange/${config.court}/messages`, config.platform);
  const body = JSON.stringify({ id, court: config.court, seq, type, at: new Date().toISOString(), data });
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      const headers = {
        'content-type': 'application/json',
        ...signRequest('POST', url.pathname, body, config.key),
      };
      const response = await fetch(url, { method: 'POST', headers, body });
      if (response.status === 202) {
        message.state = 'received';
        return;
      }
      if (
        response.status >= 400 &&
        response.status < 500 &&
        response.status !== 404 &&
        response.status !== 429
      ) {
        message.state = 'refused';
        message.why = (await response.text()).slice(0, 300);
        return;
      }
      await response.body?.cancel();
    } catch {
      // the platform is not there yet; the message waits
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());
  }
}

function desk(config: CourtSystemConfig, came: readonly Came[], went: readonly Went[]): string {
  const rows = (list: readonly { seq: number; type: string; data: unknown; state?: string }[]) =>
    list
      .toReversed()
      .slice(0, 50)
      .map(
        ({ seq, type, data, state = '' }) =>
          `<tr><td>${seq}</td><td>${escapeHtml(type)} ${escapeHtml(state)}</td><td>${escapeHtml(JSON.stringify(data).slice(0, 200))}</td></tr>`,
      )
      .join('');
  return page(
    `审判流程管理系统（${config.court}）`,
    '往来消息',
    `<form method="post" action="/tell"><label for="type">消息类型</label><input id="type" type="search" name="type" value="case.node">
<label for="data">内容（JSON）</label><input id="data" type="search" name="data" value="{}"><div class="row"><button class="first">发送给平台</button></div></form>
<h2>平台发来</h2><div class="table"><table><tr><th>序号</th><th>类型</th><th>内容</th></tr>${rows(came)}</table></div>
<h2>本院发出</h2><div class="table"><table><tr><th>序号</th><th>类型</th><th>内容</th></tr>${rows(went)}</table></div>`,
  );
}
