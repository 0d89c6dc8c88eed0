import { createContext, lazy, Suspense, useContext, useState } from 'react';
import type { ComponentType, LazyExoticComponent, ReactNode } from 'react';
import { LoadingState } from './states.tsx';

/**
 * The slots (插槽) of pages, by name, and what each tells the panels in it. The room that owns the page declares them by declaration merging:
 * `declare module '#web/kit/slot.tsx' { interface Slots { 'case.lawyer': { readonly caseId: string } } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: rooms fill it
export interface Slots {}
export type SlotName = keyof Slots;

/**
 * A part that a higher room puts into the page of a lower one, which knows nothing of it. `modules/<name>/ui/panels.ts` exports
 * `panels: readonly PanelDef[]`; the shell collects them all. Small `order` first.
 */
export type PanelDef = {
  [Name in SlotName]: {
    readonly slot: Name;
    readonly order: number;
    readonly load: () => Promise<ComponentType<Slots[Name]>>;
  };
}[SlotName];

interface Panel {
  readonly slot: string;
  readonly Part: LazyExoticComponent<ComponentType<object>>;
}

const Panels = createContext<readonly Panel[]>([]);

/** Lays the panels of all rooms under the pages; once, at the root of the page. */
export function PanelsProvider({
  panels,
  children,
}: {
  readonly panels: readonly PanelDef[];
  readonly children: ReactNode;
}) {
  const [ready] = useState(() =>
    panels
      .toSorted((a, b) => a.order - b.order)
      .map(
        ({ slot, load }): Panel => ({
          slot,
          // a slot gives its panels just what their definition was checked against
          Part: lazy(async () => ({ default: (await load()) as ComponentType<object> })),
        }),
      ),
  );
  return <Panels value={ready}>{children}</Panels>;
}

interface SlotProps<Name extends SlotName> {
  readonly name: Name;
  /** What the panels are told. */
  readonly tells: Slots[Name];
}

/** The place in a page where higher rooms may stand; nothing where none has anything for it. */
export function Slot<Name extends SlotName>({ name, tells }: SlotProps<Name>) {
  return useContext(Panels)
    .filter(({ slot }) => slot === name)
    .map(({ Part }, index) => (
      // panels are never reordered
      // oxlint-disable-next-line react/no-array-index-key
      <Suspense key={index} fallback={<LoadingState />}>
        <Part {...tells} />
      </Suspense>
    ));
}
