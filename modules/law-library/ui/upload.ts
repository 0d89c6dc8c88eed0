import { request } from '#web/kit/api/client.ts';
import { UPLOAD } from '../terms.ts';

/** Bytes as Base64, in pieces that a call may take as arguments. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}

/** Sends the files in parts, one after another; a part that failed on the way is sent again. */
export async function uploadLaws(
  id: string,
  files: readonly File[],
  told: (bytes: number) => void,
): Promise<void> {
  let sent = 0;
  for (const [file, content] of files.entries())
    for (let at = 0, seq = 0; at < content.size; at += UPLOAD.partBytes, seq++) {
      const part = new Uint8Array(await content.slice(at, at + UPLOAD.partBytes).arrayBuffer());
      await sendPart(id, { file, seq, data: base64(part) });
      sent += part.length;
      told(sent);
    }
}

async function sendPart(id: string, body: { file: number; seq: number; data: string }): Promise<void> {
  for (let tries = 1; ; tries++)
    try {
      await request('PUT', `/api/desk/law-imports/${id}/parts`, { body });
      return;
    } catch (error) {
      if (tries >= 3) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1_000 * tries));
    }
}
