import { useCallback, useState } from 'react';
import type { FileView, FilingView } from '../../terms.ts';
import { materialName } from './fields.ts';

/** A document of a filing: a file in its place. */
export interface DeskDocument {
  readonly id: string;
  readonly name: string;
  /** Path of the material, as checklist and notice name it. */
  readonly field: string;
  readonly file: FileView | undefined;
}

/** Materials in the order in which the law lists them, evidence in the complaint's own order, last what belongs to neither. */
export function documentsOf(filing: FilingView): DeskDocument[] {
  const order = filing.slots.map((slot) => `${slot.kind}.${slot.subjectId}`);
  const evidence = filing.content.evidence.map((item) => item.id);
  const place = (kind: string, subjectId: string) => {
    const slot = order.indexOf(`${kind}.${subjectId}`);
    const exhibit = evidence.indexOf(subjectId);
    return exhibit >= 0 ? 1_000 + exhibit : slot >= 0 ? slot : 2_000;
  };
  return filing.content.materials
    .toSorted((a, b) => place(a.kind, a.subjectId) - place(b.kind, b.subjectId))
    .map((material) => ({
      id: material.id,
      name: materialName(filing, material.kind, material.subjectId),
      field: ['materials', material.kind, material.subjectId].filter((part) => part !== '').join('.'),
      file: filing.files.find((file) => file.id === material.fileId),
    }));
}

interface Place {
  readonly of: string;
  readonly index: number;
  readonly page: number;
  /** Pages of the document shown, once the viewer knows. */
  readonly pages: number;
}

const start = (of: string): Place => ({ of, index: 0, page: 1, pages: 0 });

/** Which document and page is open; turning past the last page opens the next document. */
export function useDocuments(filing: FilingView | undefined) {
  const of = filing?.id ?? '';
  const [place, setPlace] = useState<Place>(() => start(of));
  if (place.of !== of) setPlace(start(of));
  const documents = filing ? documentsOf(filing) : [];

  const open = useCallback(
    (index: number, page = 1) => setPlace((before) => ({ ...before, index, page, pages: 0 })),
    [],
  );
  const setPage = useCallback((page: number) => setPlace((before) => ({ ...before, page })), []);
  const setPages = useCallback(
    (pages: number) => setPlace((before) => (before.pages === pages ? before : { ...before, pages })),
    [],
  );

  const document = documents[place.index];
  const pages = place.pages || (document?.file?.pages ?? 1);
  const stepDocument = (by: 1 | -1) => {
    const index = place.index + by;
    if (index >= 0 && index < documents.length) open(index);
  };
  const turn = (by: 1 | -1) => {
    const page = place.page + by;
    if (page >= 1 && page <= pages) setPage(page);
    else if (by > 0) stepDocument(1);
    else if (place.index > 0) open(place.index - 1, documents[place.index - 1]?.file?.pages ?? 1);
  };
  return {
    documents,
    document,
    index: place.index,
    page: place.page,
    open,
    setPage,
    setPages,
    turn,
    stepDocument,
  };
}
