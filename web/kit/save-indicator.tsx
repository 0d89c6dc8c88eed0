import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Kept, SaveState } from './saver.ts';
import { useNow } from './clock.ts';
import { AlertMark } from './problem-alert.tsx';
import { clockText, whenText } from './time-text.ts';

function words(state: SaveState): readonly [string, string] {
  switch (state.is) {
    case 'clean':
      return ['', '随时自动保存'];
    case 'waiting':
    case 'saving':
      return ['', '正在保存'];
    case 'saved':
      return ['', `已保存 ${clockText(state.at)}`];
    case 'offline':
      return ['tb-save-warn', '离线，内容保留在本机，联网后自动补存'];
    case 'expired':
      return ['tb-save-warn', '登录已到期，内容保留在本机，重新登录后自动补存'];
    case 'conflict':
      return ['tb-save-warn', '别处也修改过，请选择保留哪一份'];
    case 'refused':
      return ['tb-save-bad', `没有保存：${state.problem.detail}`];
  }
}

/** 已保存 12:03 / 正在保存 / 离线，内容保留在本机. Announced politely, and only what matters. */
export function SaveIndicator({ state }: { readonly state: SaveState }) {
  const [tone, text] = words(state);
  const quiet = state.is === 'waiting' || state.is === 'saving';
  return (
    <output className={`tb-save ${tone}`} aria-live={quiet ? 'off' : 'polite'}>
      {text}
    </output>
  );
}

interface ConflictNoticeProps {
  readonly state: SaveState;
  /** What differs, in words or side by side. */
  readonly children?: ReactNode;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Two devices changed the same draft: the person chooses; neither is thrown away unseen. */
export function ConflictNotice({ state, children, onMine, onTheirs }: ConflictNoticeProps) {
  if (state.is !== 'conflict') return null;
  return (
    <div role="alert" className="tb-problem">
      <p className="tb-problem-title">
        <AlertMark />
        这份草稿在别处修改过
      </p>
      <p>您在这里的修改还没有保存，保留在本机。请选择保留哪一份。</p>
      {children}
      <div className="tb-row">
        <Button onClick={onMine}>保留我这里的</Button>
        <Button onClick={onTheirs}>改用别处的</Button>
      </div>
    </div>
  );
}

interface RecoveredNoticeProps {
  readonly recovered: Kept<unknown> | undefined;
  readonly onRestore: () => void;
  readonly onForget: () => void;
}

/** Something typed here earlier never reached the server: offers it back. */
export function RecoveredNotice({ recovered, onRestore, onForget }: RecoveredNoticeProps) {
  const now = useNow();
  if (!recovered) return null;
  return (
    <output className="tb-strip">
      <p>本机有一份没有存上的内容，写于{whenText(recovered.at, now)}。</p>
      <span className="tb-row">
        <Button type="primary" onClick={onRestore}>
          恢复这份内容
        </Button>
        <Button onClick={onForget}>不要了</Button>
      </span>
    </output>
  );
}
