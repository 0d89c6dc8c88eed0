import { useCallback, useState } from 'react';
import type { DeskApplicationView } from '../../views.ts';

interface Place {
  readonly index: number;
  readonly page: number;
  /** Pages of what is shown, once the viewer knows. */
  readonly pages: number;
}

/** Which material and page is open; turning past the last page opens the next one. */
export function useMaterials({ materials }: Pick<DeskApplicationView, 'materials'>) {
  const [{ index, page, pages }, setPlace] = useState<Place>({ index: 0, page: 1, pages: 0 });
  const count = materials.length;
  const open = useCallback((to: number) => setPlace({ index: to, page: 1, pages: 0 }), []);
  const setPage = useCallback((to: number) => setPlace((before) => ({ ...before, page: to })), []);
  const setPages = useCallback(
    (to: number) => setPlace((before) => (before.pages === to ? before : { ...before, pages: to })),
    [],
  );
  const stepMaterial = (by: 1 | -1) => {
    if (index + by >= 0 && index + by < count) open(index + by);
  };
  const turn = (by: 1 | -1) => {
    if (page + by >= 1 && page + by <= Math.max(pages, 1)) setPage(page + by);
    else stepMaterial(by);
  };
  return { index, page, material: materials[index], open, setPage, setPages, stepMaterial, turn };
}
export type MaterialsShown = ReturnType<typeof useMaterials>;
