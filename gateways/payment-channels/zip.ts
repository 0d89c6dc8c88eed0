import yauzl from 'yauzl';

const LARGEST = 50_000_000;

/** Every file of a zip; names that are not UTF-8 come as they can be read. */
export function filesOfZip(zip: Buffer): Promise<{ name: string; content: Buffer }[]> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(zip, { lazyEntries: true, decodeStrings: false }, (error, file) => {
      if (error) return reject(error);
      const files: { name: string; content: Buffer }[] = [];
      file.on('error', reject);
      file.on('end', () => resolve(files));
      file.on('entry', (entry: yauzl.Entry) => {
        if (entry.uncompressedSize > LARGEST) return reject(new Error('the bill is too large'));
        file.openReadStream(entry, (fault, stream) => {
          if (fault) return reject(fault);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('error', reject);
          stream.on('end', () => {
            files.push({ name: String(entry.fileName), content: Buffer.concat(chunks) });
            file.readEntry();
          });
        });
      });
      file.readEntry();
    });
  });
}
