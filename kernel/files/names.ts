const unsafe = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;
const separators = /[\\/:*?"<>|]/g;

/** The extension of a name in lower case without the dot; '' when there is none. */
export function extensionOf(name: string): string {
  const clean = name.replace(unsafe, '').trim();
  const dot = clean.lastIndexOf('.');
  return dot > 0 ? clean.slice(dot + 1).toLowerCase() : '';
}

/**
 * The name shown to people: control, bidirectional and path characters gone, at most 120 characters with its extension kept.
 * The name as given is kept beside it as data and never used as a path.
 */
export function displayName(given: string, extension?: string): string {
  let name = given.normalize('NFC').replace(unsafe, '').replace(separators, '_').trim();
  // A name that is nothing but an extension, or hidden by its dot, gets a stem.
  name = /^\.+[^.]+$/.test(name) ? `未命名.${name.replace(/^\.+/, '')}` : name.replace(/^\.+/, '');
  const own = extensionOf(name);
  const suffix = own === '' ? (extension === undefined ? '' : `.${extension}`) : `.${own}`;
  let stem = own === '' ? name : name.slice(0, name.length - own.length - 1);
  if (stem.trim() === '') stem = '未命名';
  const letters = Array.from(stem);
  const room = Math.max(1, 120 - Array.from(suffix).length);
  if (letters.length > room) stem = letters.slice(0, room).join('');
  name = stem + Array.from(suffix).slice(0, 119).join('');
  return name;
}

/** Content-Disposition after RFC 6266: an ASCII fallback and the UTF-8 name after RFC 8187. */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
