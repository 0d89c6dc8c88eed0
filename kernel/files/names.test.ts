import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contentDisposition, displayName, extensionOf } from './names.ts';

test('what is shown of a name', () => {
  const shown = {
    '起诉状.docx': '起诉状.docx',
    '../../etc/passwd': '_.._etc_passwd',
    'C:\\Users\\a\\证据.pdf': 'C__Users_a_证据.pdf',
    '合同\u202Efdp.exe': '合同fdp.exe',
    '\u0000\u0007.pdf': '未命名.pdf',
    '': '未命名',
    '.htaccess': '未命名.htaccess',
    '..': '未命名',
    'a\r\nSet-Cookie: x.pdf': 'aSet-Cookie_ x.pdf',
  };
  for (const [given, expected] of Object.entries(shown)) assert.equal(displayName(given), expected, given);
  assert.equal(displayName('收据', 'pdf'), '收据.pdf');
  assert.equal(displayName(`${'长'.repeat(300)}.pdf`).length, 120);
});

test('the extension is the last one, in lower case', () => {
  assert.equal(extensionOf('a.PDF'), 'pdf');
  assert.equal(extensionOf('a.pdf.exe'), 'exe');
  assert.equal(extensionOf('.pdf'), '');
  assert.equal(extensionOf('a.\u202Epdf'), 'pdf');
});

test('no name of any kind leaves a control, bidirectional or path character, or a header that could be split', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = displayName(given);
      assert.doesNotMatch(name, /[\p{Cc}\p{Cf}\\/]/u);
      assert.ok(Array.from(name).length <= 120 && name.trim() !== '' && !name.startsWith('.'));
      const header = contentDisposition('attachment', name);
      assert.match(header, /^[\x20-\x7e]+$/);
      assert.match(header, /^attachment; filename="[^"\\]*"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]*$/);
    }),
  );
});

test('the name in the header decodes to the name', () => {
  const header = contentDisposition('inline', "借条（原件）'1'*.pdf");
  assert.equal(decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(header)?.[1] ?? ''), "借条（原件）'1'*.pdf");
});
