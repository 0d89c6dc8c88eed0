import { randomUUID } from 'node:crypto';
import { type Books, type Came, gapIn, saveBooks, type Went } from './books.ts';
import { deliver, fetchFile, lastSent, type Way } from './post.ts';

export type Behaviour = {
  /** Accepts every filing by itself. */
  auto: boolean;
  /** So many of the next messages are answered with 503. */
  drop: number;
  /** So many of the next messages are receipted and then lost, as by a disk that failed. */
  lose: number;
  /** Everything is refused for good. */
  refuse: boolean;
};
export const USUAL: Behaviour = { auto: true, drop: 0, lose: 0, refuse: false };

/** A message may overtake another on its way; what stays away this long is asked for. */
const GRACE_MS = 1_500;

export type Court = {
  readonly books: Books;
  readonly behaviour: Behaviour;
  /** Writes a message and sends it after those before it; a lost one keeps its number and is sent when it is asked for. */
  tell(type: string, data: unknown, lost?: boolean): Went;
  /** What the court does with a message that has just come. */
  obey(message: Came): void;
  save(): void;
};

/** The court at work in its own system: keeps its books, sends in order, fetches files, asks for what is missing and gives what is asked for. */
export function openCourt(
  way: Way & { readonly code: string; readonly stateFile?: string },
  books: Books,
): Court {
  const behaviour: Behaviour = { ...USUAL };
  const save = () => saveBooks(way.stateFile, books);
  let sending: Promise<void> = Promise.resolve();
  const send = (message: Went) => {
    sending = sending.then(() => deliver(way, message)).then(save);
  };
  const tell: Court['tell'] = (type, data, lost = false) => {
    const { went } = books;
    const state = lost ? 'lost' : 'waiting';
    const message: Went = {
      id: randomUUID(),
      seq: went.length + 1,
      type,
      data,
      at: new Date().toISOString(),
      state,
    };
    went.push(message);
    save();
    if (!lost) send(message);
    return message;
  };
  const again = ({ from, to }: { from: number; to: number }) => {
    for (const message of books.went.filter(({ seq }) => seq >= from && seq <= to)) {
      message.state = 'waiting';
      send(message);
    }
  };
  let looking = false;
  const lookForGap = (last?: number) => {
    if (looking || !gapIn(books.came, last)) return;
    looking = true;
    setTimeout(() => {
      looking = false;
      const gap = gapIn(books.came, last);
      if (gap) tell('message.wanted', gap);
    }, GRACE_MS).unref();
  };
  const collect = async (message: Came) => {
    for (const file of filesOf(message.data)) {
      if (books.fetched.some(({ fileId, matches }) => fileId === file.fileId && matches)) continue;
      books.fetched.push(await fetchFile(way, file));
      save();
    }
  };
  // what was waiting when the system stopped, and what the platform has sent meanwhile
  for (const message of books.went.filter(({ state }) => state === 'waiting')) send(message);
  if (books.came.size > 0) void lastSent(way).then(lookForGap);
  return {
    books,
    behaviour,
    tell,
    save,
    obey(message) {
      lookForGap();
      collect(message).catch(() => undefined); // a file that could not be fetched is missing in the list
      // the platform asks in this very shape
      if (message.type === 'message.wanted') again(message.data as { from: number; to: number });
      if (message.type === 'filing.submitted' && behaviour.auto)
        accept(tell, way.code, (books.lastNumber += 1), message.data as { filingId: string });
    },
  };
}

type NamedFile = { fileId: string; name: string; sha256: string };

/** The files that a filing or an application names: beside its content, and beside each content of an application. */
function filesOf(data: unknown): NamedFile[] {
  const { materials = [], contents = [] } = data as {
    materials?: NamedFile[];
    contents?: { materials: NamedFile[] }[];
  }; // as the platform documents it
  return [...materials, ...contents.flatMap((content) => content.materials)];
}

/** 登记立案: the court's own number, a judge, a clerk, a hearing in twenty days. */
function accept(tell: Court['tell'], code: string, number: number, { filingId }: { filingId: string }): void {
  tell('filing.accepted', { filingId, number });
  const caseNumber = `（${new Date().getFullYear()}）${code}民初${number}号`;
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
}
