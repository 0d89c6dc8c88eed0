import type { PlainDate } from '#law/time.ts';
import type { Paper } from '#modules/documents/index.ts';
import { readerOf } from '../reader.ts';
import type { Template } from '../template.ts';
import type { PleadingValues } from '../terms.ts';

/** The paper of a pleading. It dates itself by the day it is signed, or by `today` where that is left to the pen. */
export function paperOf(template: Template, values: PleadingValues, today: PlainDate): Paper {
  const reader = readerOf(values);
  return {
    title: template.title,
    ...(template.subtitle ? { subtitle: template.subtitle } : {}),
    ...(template.orientation ? { orientation: template.orientation } : {}),
    date: reader.plainDay('sign-date') ?? today,
    blocks: template.blocks(reader),
  };
}

/** Characters that no file name may hold. */
const UNSAFE = /[\p{Cc}\\/:*?"<>|]/gu;

/** （民间借贷纠纷）民事起诉状_2026-03-02.docx */
export function fileNameOf(
  template: Template,
  values: PleadingValues,
  today: PlainDate,
  kind: 'docx' | 'pdf',
): string {
  const reader = readerOf(values);
  const name = (template.caseName?.(reader) ?? '')
    .replaceAll(UNSAFE, '')
    .replace(/^[（(]?(.*?)[）)]?$/su, '$1')
    .slice(0, 60);
  const bare =
    reader.text('case-number') !== ''
      ? reader.text('case-number').replaceAll(UNSAFE, '')
      : name && `（${name}）`;
  return `${bare}${template.title}_${reader.plainDay('sign-date') ?? today}.${kind}`;
}
