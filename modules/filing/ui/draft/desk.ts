import { createContext, use } from 'react';
import type { SaveState } from '#web/kit/saver.ts';
import type { CorrectionItem, FilingContent, Finding, SectionId } from '../../terms.ts';
import type { CheckView, DraftView, FileView, SavedView } from '../api.ts';
import type { Face } from '../kinds/face.ts';
import type { FaceWords } from '../kinds/words.ts';
import type { DraftUploads } from '../materials/use-draft-uploads.ts';

/** What the server says beside the draft after each save. */
export type Beside = Pick<SavedView, 'title' | 'courtName' | 'causePath' | 'fee' | 'slots'>;

/** Everything a section of the wizard works with. */
export interface DraftDesk {
  readonly id: string;
  /** The kind of filing with its roles, sections, clocks and words. */
  readonly face: Face;
  readonly words: FaceWords;
  readonly content: FilingContent;
  /** Changes the draft; saved by itself a moment later. */
  readonly edit: (change: (content: FilingContent) => FilingContent) => void;
  readonly beside: Beside;
  readonly saveState: SaveState;
  /** Saves now what is not yet saved. */
  readonly flush: () => Promise<void>;
  /** The version on the server as far as this page knows. */
  readonly version: () => number;
  readonly check: CheckView | undefined;
  /** The person has asked for the check: its findings then stand at the fields. */
  readonly asked: boolean;
  readonly ask: () => Promise<void>;
  /** Findings that still stand (their fields untouched since), shown at the fields. */
  readonly findings: readonly Finding[];
  readonly correction: DraftView['correction'];
  readonly corrections: readonly CorrectionItem[];
  /** The files of this draft by id, their state kept up to date. */
  readonly files: ReadonlyMap<string, FileView>;
  readonly uploads: DraftUploads;
  /** Leads to a field, in whichever section it stands, and puts the cursor into it. */
  readonly goTo: (path: string) => void;
  /** Leads to a step. */
  readonly goToStep: (step: SectionId | 'check' | 'reading') => void;
  /** The reading of the complaint that was asked for last. */
  readonly readingId: string | undefined;
  readonly setReadingId: (id: string) => void;
  /** The field one was led to last: what holds it opens. */
  readonly target: string | undefined;
}

export const DeskContext = createContext<DraftDesk | undefined>(undefined);

/** The draft that is being written. */
export function useDesk(): DraftDesk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('a section stands outside the wizard');
  return desk;
}
