import type { UnpackedEntry } from './archive.ts';
import { type FileFlag, Unacceptable } from './outcome.ts';

const mainTypes = [
  { pattern: /wordprocessingml\.document\.main\+xml/, format: 'docx' },
  { pattern: /spreadsheetml\.sheet\.main\+xml/, format: 'xlsx' },
] as const;

const part = (parts: readonly UnpackedEntry[], name: string) => parts.find((entry) => entry.name === name);

/** Which format the parts of a ZIP container make up; undefined when none that is taken in. */
export function officeFormat(parts: readonly UnpackedEntry[]): 'docx' | 'xlsx' | 'ofd' | undefined {
  if (part(parts, 'OFD.xml')?.markup?.includes('DocBody') === true) return 'ofd';
  const types = part(parts, '[Content_Types].xml')?.markup;
  if (types === undefined) return undefined;
  if (/macroEnabled/i.test(types)) throw new Unacceptable('files.macro');
  return mainTypes.find(({ pattern }) => pattern.test(types))?.format;
}

const isRemote = (target: string) =>
  /^(?:(?:https?|ftp|smb|mhtml|ms-[a-z]+):|\\\\|\/\/|file:(?:\/\/[^/]|\\\\|\/{4,}))/i.test(target);

/** The relations of a part that point outside the file. Hyperlinks are only links; everything else would be fetched on opening. */
function outsideRelations(rels: string): { kind: string; target: string }[] {
  return [...rels.matchAll(/<[^>]*Relationship\s[^>]*TargetMode\s*=\s*["']External["'][^>]*>/gi)].map(
    ([tag]) => ({
      kind: /\bType\s*=\s*["'][^"']*\/([A-Za-z0-9]+)["']/i.exec(tag)?.[1] ?? '',
      target: /\bTarget\s*=\s*["']([^"']*)["']/i.exec(tag)?.[1] ?? '',
    }),
  );
}

/** Macros and remote objects end the inspection; embedded objects, outside links and DDE fields are flagged. */
export function inspectOffice(parts: readonly UnpackedEntry[]): FileFlag[] {
  const flags = new Set<FileFlag>();
  for (const { name, markup } of parts) {
    if (/vbaProject|vbaData|\/macrosheets\/|\.(exe|dll|js|vbs|ps1|bat)$/i.test(name))
      throw new Unacceptable('files.macro');
    if (/\/(embeddings|activeX)\//i.test(name)) flags.add('office-embedded');
    if (markup === undefined) continue;
    if (name.endsWith('.rels'))
      for (const { kind, target } of outsideRelations(markup)) {
        if (
          /^(attachedTemplate|oleObject|frame|subDocument|externalLinkPath)$/.test(kind) &&
          isRemote(target)
        )
          throw new Unacceptable('files.remote-template');
        flags.add('office-link');
      }
    else if (/\bDDE(AUTO)?\s/.test(markup) && /instrText|ddeLink/.test(markup)) flags.add('office-field');
  }
  return [...flags];
}

/** OFD: a script action or an attachment is flagged; neither reaches the view. */
export function inspectOfd(parts: readonly UnpackedEntry[]): FileFlag[] {
  const root = part(parts, 'OFD.xml')?.markup ?? '';
  if (!/DocRoot/.test(root)) throw new Unacceptable('files.broken');
  if (parts.some(({ name }) => /Encryptions?\.xml$|\.encrypt$/i.test(name)))
    throw new Unacceptable('files.encrypted');
  return parts.some(({ name }) => /Attachments?\.xml$/i.test(name)) ? ['archive-attachment'] : [];
}
