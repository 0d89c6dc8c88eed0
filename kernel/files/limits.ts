/** What one uploaded file may be and cost. Every number is told to the uploader before the first byte is sent. */
export interface FileLimits {
  /** Largest accepted file, bytes. */
  readonly maxBytes: number;
  /** Uploads one owner may have unfinished at the same time. */
  readonly maxOpenUploads: number;
  /** Files one owner may have waiting for inspection or ready; a guard against a runaway script. */
  readonly maxFilesPerOwner: number;
  /** Unfinished uploads are thrown away after this many milliseconds without a byte. */
  readonly uploadExpiryMs: number;
  /** Entries in a container (docx, xlsx, ofd). */
  readonly maxEntries: number;
  /** Unpacked size over packed size of a container, as a whole and of any entry above 1 MB. */
  readonly maxRatio: number;
  /** Unpacked size of a container, bytes. */
  readonly maxUnpackedBytes: number;
  /** Pixels of one image (or one page of a tif). */
  readonly maxPixels: number;
  /** Pages shown of one document. */
  readonly maxPages: number;
}

export const defaultLimits: FileLimits = {
  maxBytes: 500 * 1024 * 1024,
  maxOpenUploads: 500,
  maxFilesPerOwner: 50_000,
  uploadExpiryMs: 24 * 3600 * 1000,
  maxEntries: 5_000,
  maxRatio: 100,
  maxUnpackedBytes: 1024 * 1024 * 1024,
  maxPixels: 120_000_000,
  maxPages: 3_000,
};

/** The formats taken in, by the name used in the code, with media type, the extensions that may carry them and the Chinese name. */
export const formats = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'], label: 'PDF' },
  ofd: { mediaType: 'application/ofd', extensions: ['ofd'], label: 'OFD' },
  doc: { mediaType: 'application/msword', extensions: ['doc'], label: 'Word 97-2003 文档' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    label: 'Word 文档',
  },
  xls: { mediaType: 'application/vnd.ms-excel', extensions: ['xls'], label: 'Excel 97-2003 工作簿' },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    label: 'Excel 工作簿',
  },
  jpg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], label: 'JPG 图片' },
  png: { mediaType: 'image/png', extensions: ['png'], label: 'PNG 图片' },
  tif: { mediaType: 'image/tiff', extensions: ['tif', 'tiff'], label: 'TIF 图片' },
  mp3: { mediaType: 'audio/mpeg', extensions: ['mp3'], label: 'MP3 音频' },
  webm: { mediaType: 'audio/webm', extensions: ['webm', 'weba'], label: 'WebM 录音' },
  mp4: { mediaType: 'video/mp4', extensions: ['mp4'], label: 'MP4 视频' },
} as const satisfies Record<string, { mediaType: string; extensions: readonly string[]; label: string }>;

export type Format = keyof typeof formats;

/** The format names, for the limits page and for accept= of a file field. */
export const formatNames = Object.keys(formats) as readonly Format[];

/** The format stored under a media type. */
export function formatOfMediaType(mediaType: string): Format | undefined {
  return formatNames.find((name) => formats[name].mediaType === mediaType);
}

/** A size as people say it: "500 MB". */
export function sizeInWords(bytes: number): string {
  for (const [unit, factor] of [
    ['GB', 1024 ** 3],
    ['MB', 1024 ** 2],
    ['KB', 1024],
  ] as const)
    if (bytes >= factor) return `${Math.floor((bytes / factor) * 10) / 10} ${unit}`;
  return `${bytes} 字节`;
}
