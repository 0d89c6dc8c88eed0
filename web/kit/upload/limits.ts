/** What may be uploaded here; shown before choosing, checked before sending (the server checks again, by content). */
export interface UploadLimits {
  readonly maxBytes: number;
  readonly maxFiles?: number;
  /** Lower case, with the dot: `.pdf`. */
  readonly extensions: readonly string[];
}

/** 20 MB, 1.5 GB, 300 KB. */
export function bytesText(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'] as const;
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${value >= 100 || Number.isInteger(value) ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}

export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot).toLowerCase();
}

/** Why this file cannot be uploaded here, in a sentence that names it and says what to do; undefined when it can. */
export function whyNotUploadable(
  file: { readonly name: string; readonly size: number },
  limits: UploadLimits,
  already: number,
): string | undefined {
  if (file.size === 0) return `“${file.name}”是空文件，请检查原件后重新选择。`;
  if (!limits.extensions.includes(extensionOf(file.name)))
    return `“${file.name}”的格式不能上传，请转换为 PDF 或图片后再上传。`;
  if (file.size > limits.maxBytes)
    return `“${file.name}”有 ${bytesText(file.size)}，超过每个文件 ${bytesText(limits.maxBytes)} 的上限，请压缩或拆分后上传。`;
  if (limits.maxFiles !== undefined && already >= limits.maxFiles)
    return `最多上传 ${limits.maxFiles} 个文件，“${file.name}”没有加入。`;
  return undefined;
}

/** The sentence that stands beside the field before anything is chosen. */
export function limitsText(limits: UploadLimits): string {
  const kinds = limits.extensions.map((extension) => extension.slice(1).toUpperCase()).join('、');
  const count = limits.maxFiles === undefined ? '' : `，最多 ${limits.maxFiles} 个`;
  return `可以上传 ${kinds}，每个不超过 ${bytesText(limits.maxBytes)}${count}。`;
}
