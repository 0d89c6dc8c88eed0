import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesText, extensionOf, limitsText, whyNotUploadable } from './limits.ts';

const limits = { maxBytes: 20 * 1024 * 1024, maxFiles: 2, extensions: ['.pdf', '.jpg'] };

test('what cannot be uploaded is named with what to do', () => {
  assert.equal(whyNotUploadable({ name: 'A.PDF', size: 10 }, limits, 0), undefined);
  assert.match(whyNotUploadable({ name: 'a.pdf', size: 0 }, limits, 0) ?? '', /“a\.pdf”是空文件/);
  assert.match(whyNotUploadable({ name: 'a.exe', size: 1 }, limits, 0) ?? '', /转换为 PDF/);
  assert.match(
    whyNotUploadable({ name: 'a.pdf', size: limits.maxBytes + 1 }, limits, 0) ?? '',
    /20 MB 的上限/,
  );
  assert.match(whyNotUploadable({ name: 'c.pdf', size: 1 }, limits, 2) ?? '', /最多上传 2 个/);
});

test('sizes and limits in words', () => {
  assert.equal(bytesText(1536), '1.5 KB');
  assert.equal(bytesText(5 * 1024 ** 3), '5 GB');
  assert.equal(extensionOf('起诉状.final.PDF'), '.pdf');
  assert.equal(limitsText(limits), '可以上传 PDF、JPG，每个不超过 20 MB，最多 2 个。');
});
