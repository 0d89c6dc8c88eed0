import { Upload } from 'tus-js-client';
import { get } from '#web/kit/api/client.ts';

interface FileInfo {
  readonly state: 'uploading' | 'quarantined' | 'ready' | 'refused';
  readonly why: string | null;
}

const upload = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const sending = new Upload(file, {
      endpoint: '/api/uploads',
      retryDelays: [0, 1_000, 3_000, 10_000],
      metadata: { filename: file.name, filetype: file.type },
      headers: { 'x-tongban-csrf': '1' },
      onError: reject,
      onSuccess: () => resolve(sending.url?.split('/').at(-1) ?? ''),
    });
    sending.start();
  });

/** Sends a recording and waits until it is inspected; its id. Throws a sentence when it was not taken. */
export async function sendRecording(file: File): Promise<string> {
  const id = await upload(file);
  for (let tries = 0; tries < 120; tries++) {
    const { state, why } = await get<FileInfo>(`/api/files/${id}`);
    if (state === 'ready') return id;
    if (state === 'refused') throw new Error(why ?? '录音没有通过检查，请重新录制。');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('录音还在检查，请稍后再发送。');
}
