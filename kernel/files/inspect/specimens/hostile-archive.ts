import { type Member, zip } from './archive.ts';
import { compound, doc, docx, ofd, ofdText, paragraph, relation } from './office.ts';
import { eicar, refused, type Specimen, zeros } from './specimen.ts';

/** Containers (Word, Excel, OFD, ZIP) that must be refused. */
export function hostileArchives(): Specimen[] {
  const text = paragraph('正文');
  const withMember = (member: Member) => docx(text, { members: [member] });
  const inner = zip([{ name: 'b.zip', data: zip([{ name: 'c', data: zeros(1) }]) }]);
  const whole = docx(text);
  const entity = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w>&b;</w>';
  return [
    refused('climbing name', 'a.docx', withMember({ name: '../../evil.sh', data: 'x' }), 'files.bad-archive'),
    refused(
      'climbing with backslashes',
      'a.docx',
      withMember({ name: '..\\..\\evil.bat', data: 'x' }),
      'files.bad-archive',
    ),
    refused(
      'absolute name',
      'a.docx',
      withMember({ name: '/etc/cron.d/evil', data: 'x' }),
      'files.bad-archive',
    ),
    refused('drive letter', 'a.docx', withMember({ name: 'C:\\evil.bat', data: 'x' }), 'files.bad-archive'),
    refused(
      'OFD that climbs',
      'a.ofd',
      ofd(ofdText('x'), [{ name: 'Doc_0/../../evil', data: 'x' }]),
      'files.bad-archive',
    ),
    refused(
      'symbolic link',
      'a.docx',
      withMember({ name: 'word/link', data: '/etc/passwd', mode: 0o120777 }),
      'files.bad-archive',
    ),
    refused(
      'the same member twice',
      'a.docx',
      zip([
        { name: 'word/document.xml', data: '<a/>' },
        { name: 'word/document.xml', data: '<b/>' },
      ]),
      'files.bad-archive',
    ),
    refused(
      'encrypted member',
      'a.docx',
      withMember({ name: 'word/secret.xml', data: 'x', flags: 1 }),
      'files.encrypted',
    ),
    refused(
      'a bomb of 150 MB',
      'a.docx',
      withMember({ name: 'word/media/a.bin', data: zeros(150) }),
      'files.bomb',
    ),
    refused(
      'a bomb that lies about its size',
      'a.docx',
      withMember({ name: 'word/media/a.bin', data: zeros(50), claimedSize: 100 }),
      'files.bomb',
      'files.broken',
    ),
    refused(
      'archive in archive in archive',
      'a.docx',
      withMember({ name: 'word/a.zip', data: inner }),
      'files.bomb',
    ),
    refused(
      'six thousand members',
      'a.docx',
      zip(Array.from({ length: 6_000 }, (_, i) => ({ name: `m${i}`, data: '' }))),
      'files.bomb',
    ),
    refused(
      'members that overlap',
      'a.docx',
      zip(
        Array.from({ length: 50 }, (_, i) => ({
          name: `m${i}`,
          data: Buffer.alloc(3_000, 'abc'),
          stored: true,
        })),
        { overlap: true },
      ),
      'files.bomb',
      'files.bad-archive',
      'files.broken',
    ),
    refused('cut archive', 'a.docx', whole.subarray(0, whole.length - 40), 'files.truncated'),
    refused(
      'something after the archive',
      'a.docx',
      Buffer.concat([whole, Buffer.from('<script>')]),
      'files.polyglot',
    ),
    refused(
      'something before the archive',
      'a.docx',
      Buffer.concat([Buffer.from('MZ'), whole]),
      'files.type-unknown',
      'files.mislabelled',
    ),
    refused(
      'PDF in the comment',
      'a.docx',
      docx(text, { comment: Buffer.from('%PDF-1.7') }),
      'files.polyglot',
    ),
    refused('EICAR in a plain ZIP', 'a.zip', zip([{ name: 'a.com', data: eicar }]), 'files.virus'),
    refused(
      'EICAR in a docx',
      'a.docx',
      withMember({ name: 'word/media/x.bin', data: eicar }),
      'files.virus',
    ),
    refused('a plain ZIP', 'a.zip', zip([{ name: 'a.txt', data: 'x' }]), 'files.type-unknown'),
    refused('macro', 'a.docx', withMember({ name: 'word/vbaProject.bin', data: 'x' }), 'files.macro'),
    refused(
      'macro type',
      'a.docx',
      docx(text, { mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
      'files.macro',
    ),
    refused(
      'template from the web',
      'a.docx',
      docx(text, { relations: relation('attachedTemplate', 'http://evil.example/t.dotm') }),
      'files.remote-template',
    ),
    refused(
      'template from a share',
      'a.docx',
      docx(text, { relations: relation('attachedTemplate', '\\\\10.0.0.1\\s\\t.dotm') }),
      'files.remote-template',
    ),
    refused(
      'object from the web',
      'a.docx',
      docx(text, { relations: relation('oleObject', 'https://evil.example/o') }),
      'files.remote-template',
    ),
    refused(
      'entities',
      'a.docx',
      withMember({ name: 'word/document.xml', data: entity }),
      'files.unsafe-markup',
    ),
    refused(
      'entities in UTF-16',
      'a.docx',
      withMember({ name: 'word/document.xml', data: Buffer.from(`\ufeff${entity}`, 'utf16le') }),
      'files.unsafe-markup',
    ),
    refused(
      'OFD that reads a file',
      'a.ofd',
      ofd('', [
        {
          name: 'Doc_0/Document.xml',
          data: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        },
      ]),
      'files.unsafe-markup',
    ),
    refused(
      'Word 97 with macros',
      'a.doc',
      compound({ ...doc('x'), Macros: Buffer.alloc(10) }),
      'files.macro',
    ),
    refused('Word 97 with a password', 'a.doc', compound(doc('x', 0x0100)), 'files.encrypted'),
    refused(
      'Word with a password',
      'a.docx',
      compound({ EncryptionInfo: Buffer.alloc(64), EncryptedPackage: Buffer.alloc(5_000) }),
      'files.encrypted',
    ),
    refused('cut Word 97', 'a.doc', compound(doc('x')).subarray(0, 1_200), 'files.truncated', 'files.broken'),
    refused(
      'a compound file of another kind',
      'a.doc',
      compound({ Other: Buffer.alloc(5_000) }),
      'files.type-unknown',
      'files.mislabelled',
    ),
  ];
}
