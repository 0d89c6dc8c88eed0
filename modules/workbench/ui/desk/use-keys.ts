import { useEffect } from 'react';
import type { RefObject } from 'react';
import { useHotkeys } from '#web/kit/hotkeys.ts';
import type { FilingView } from '../../terms.ts';
import type { Ask } from './head.tsx';

interface DeskKeys {
  readonly step: (by: 1 | -1) => void;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly filing?: FilingView;
  readonly turn?: (by: 1 | -1) => void;
  readonly stepDocument?: (by: 1 | -1) => void;
  readonly claim?: () => void;
  readonly ask?: (ask: Ask) => void;
  readonly tick?: (digit: string) => void;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** A button pressed with the mouse does not keep the focus, so that Space goes on turning pages; with the keyboard it does. */
function useFreeHand(): void {
  useEffect(() => {
    const release = (event: MouseEvent) => {
      const { target } = event;
      if (event.detail === 0 || !(target instanceof Element) || target.closest('dialog')) return;
      const button = target.closest('.wb-desk button');
      if (button instanceof HTMLElement) button.blur();
    };
    document.addEventListener('click', release);
    return () => document.removeEventListener('click', release);
  }, []);
}

/** Everything the desk does by key; the letters stand in the `?` overlay. None of them works while typing. */
export function useDeskKeys({ step, search, filing, turn, stepDocument, claim, ask, tick }: DeskKeys): void {
  useFreeHand();
  useHotkeys('立案审查', [
    { keys: 'j', label: '下一件', run: () => step(1) },
    { keys: 'k', label: '上一件', run: () => step(-1) },
    { keys: '/', label: '在队列中查找', run: () => search.current?.focus() },
    ...(turn && stepDocument
      ? [
          { keys: 'Space', label: '下一页', run: () => turn(1) },
          { keys: 'Shift+Space', label: '上一页', run: () => turn(-1) },
          { keys: ']', label: '下一份材料', run: () => stepDocument(1) },
          { keys: '[', label: '上一份材料', run: () => stepDocument(-1) },
        ]
      : []),
    ...(filing && claim && ask
      ? [
          { keys: 'c', label: '领取', run: () => filing.claimedBy === null && claim() },
          { keys: 'a', label: '登记立案', run: () => filing.acts.accept && ask('accept') },
          { keys: 'b', label: '补正通知', run: () => filing.acts['require-correction'] && ask('notice') },
          { keys: 'r', label: '不予受理、不予立案', run: () => filing.acts.refuse && ask('refuse') },
        ]
      : []),
    ...(filing && tick
      ? DIGITS.map((digit) => ({
          keys: digit,
          label: `审查要点第 ${digit === '0' ? 10 : digit} 项列入补正`,
          run: () => tick(digit),
        }))
      : []),
  ]);
}
