import { fileTypeFromBuffer } from 'file-type';

const byExtension: Readonly<Record<string, string>> = {
  zip: 'ZIP 压缩包',
  rar: 'RAR 压缩包',
  '7z': '7z 压缩包',
  gz: '压缩包',
  tar: '压缩包',
  exe: '可执行程序',
  elf: '可执行程序',
  macho: '可执行程序',
  gif: 'GIF 图片',
  bmp: 'BMP 图片',
  webp: 'WebP 图片',
  heic: 'HEIC 图片',
  avif: 'AVIF 图片',
  psd: 'PSD 图片',
  rtf: 'RTF 文档',
  pptx: 'PowerPoint 演示文稿',
  xml: 'XML 文本',
  mov: 'MOV 视频',
  avi: 'AVI 视频',
  mkv: 'MKV 视频',
  wav: 'WAV 音频',
  m4a: 'M4A 音频',
  amr: 'AMR 音频',
  flac: 'FLAC 音频',
  ogg: 'OGG 音频',
};

/** What content of a format that is not taken in may be called to a person; undefined when it cannot be told. */
export async function foreignLabel(head: Buffer): Promise<string | undefined> {
  const start = head.toString('latin1', 0, 1024).trimStart();
  if (/^(<!doctype html|<html|<head|<script)/i.test(start)) return '网页';
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype svg[^>]*>\s*)?<svg/i.test(start)) return 'SVG 图形';
  if (start.startsWith('{\\rtf')) return 'RTF 文档';
  const known = byExtension[(await fileTypeFromBuffer(head))?.ext ?? ''];
  if (known !== undefined) return known;
  const text = head.subarray(0, 4096);
  const isText = text.length > 0 && !text.some((byte) => byte < 9 || (byte > 13 && byte < 32));
  return isText ? '纯文本' : undefined;
}
