import type { Answer, Call, Route } from '../http.ts';
import { form, html, json, listen, redirect, router } from '../http.ts';
import { escapeHtml, page } from '../page.ts';
import type { Running } from '../run-alone.ts';
import { type Came, openBooks } from './books.ts';
import { type Court, openCourt, USUAL } from './court.ts';
import { type Key, isSigned, sha256, signAnswer } from './signature.ts';

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

/**
 * A court's own system (审判流程管理系统): takes what the platform sends, answers with signed receipts, fetches the files, and tells what the
 * court does. With `auto` it accepts every filing by itself: number, judge, clerk, a hearing in twenty days.
 */
export function startCourtSystem(config: CourtSystemConfig): Promise<Running> {
  return listen(config, () => router(routes(config)));
}

function routes(config: CourtSystemConfig): readonly Route[] {
  const court = openCourt(config, openBooks(config.stateFile));
  const { books, behaviour } = court;
  const came = () => [...books.came.values()].map((kept) => kept.came);
  return [
    [
      'POST',
      '/messages',
      (call) => {
        const answer = take(config, court, call);
        court.save();
        return answer;
      },
    ],
    [
      'GET',
      '/key',
      () => json(200, { keyId: config.key.id, publicKey: config.publicKey, court: config.court }),
    ],
    ['GET', '/sandbox/messages', () => json(200, { came: came(), went: books.went, fetched: books.fetched })],
    [
      'POST',
      '/sandbox/behaviour',
      ({ body }) => {
        Object.assign(behaviour, USUAL, JSON.parse(body || '{}'));
        return json(200, behaviour);
      },
    ],
    [
      'POST',
      '/sandbox/tell',
      ({ body }) => {
        const { type, data, lost } = JSON.parse(body) as { type: string; data: unknown; lost?: boolean }; // what a test or the page asks
        return json(200, court.tell(type, data, lost));
      },
    ],
    [
      'POST',
      '/tell',
      ({ body }) => {
        const { type = '', data = '{}' } = form(body);
        court.tell(type, JSON.parse(data));
        return redirect('/');
      },
    ],
    ['GET', '/', () => html(200, desk(config, came(), books.went))],
  ];
}

/** Takes a message once; its receipt is the same every time. */
function take(config: CourtSystemConfig, { books, behaviour, obey }: Court, call: Call): Answer {
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
  const known = books.came.get(message.id);
  if (known && known.sha256 !== digest) return say(409, { why: '编号重复，内容不同' });
  const kept = known ?? { came: message, sha256: digest, receivedAt: new Date().toISOString() };
  if (!known && behaviour.lose > 0) behaviour.lose -= 1;
  else if (!known) {
    books.came.set(message.id, kept);
    obey(message);
  }
  return say(202, { id: message.id, sha256: digest, receivedAt: kept.receivedAt });
}

function desk(
  config: CourtSystemConfig,
  came: readonly Came[],
  went: readonly (Came & { state: string })[],
): string {
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
