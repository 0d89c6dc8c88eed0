import type { RefObject } from 'react';
import { useHotkeys } from '#web/kit/hotkeys.ts';
import type { ActView } from '../../views.ts';
import type { TabId } from './application-pane.tsx';
import { nameOf } from './court-acts.ts';

interface DeskKeys {
  readonly step: (by: 1 | -1) => void;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly acts?: readonly ActView[];
  readonly choose?: (act: string) => void;
  readonly claim?: () => void;
  readonly tab?: (tab: TabId) => void;
  readonly turn?: (by: 1 | -1) => void;
  readonly stepMaterial?: (by: 1 | -1) => void;
}

/** Everything the desk does by key; it stands in the `?` overlay. None of them works while typing. */
export function useDeskKeys({
  step,
  search,
  acts = [],
  choose,
  claim,
  tab,
  turn,
  stepMaterial,
}: DeskKeys): void {
  useHotkeys('申请办理', [
    { keys: 'j', label: '下一件', run: () => step(1) },
    { keys: 'k', label: '上一件', run: () => step(-1) },
    { keys: '/', label: '在队列中查找', run: () => search.current?.focus() },
    ...(claim ? [{ keys: 'c', label: '领取', run: claim }] : []),
    ...(tab
      ? [
          { keys: 'q', label: '看申请内容', run: () => tab('content') },
          { keys: 'm', label: '看材料', run: () => tab('materials') },
          { keys: 'h', label: '看经过', run: () => tab('records') },
        ]
      : []),
    ...(turn && stepMaterial
      ? [
          { keys: 'Space', label: '材料下一页', run: () => turn(1) },
          { keys: 'Shift+Space', label: '材料上一页', run: () => turn(-1) },
          { keys: ']', label: '下一份材料', run: () => stepMaterial(1) },
          { keys: '[', label: '上一份材料', run: () => stepMaterial(-1) },
        ]
      : []),
    ...(choose
      ? acts.slice(0, 9).map((act, index) => ({
          keys: String(index + 1),
          label: `选择：${nameOf(act)}`,
          run: () => choose(act.act),
        }))
      : []),
  ]);
}
