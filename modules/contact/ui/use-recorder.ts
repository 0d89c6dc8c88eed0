import { useCallback, useEffect, useRef, useState } from 'react';
import { MOST_SECONDS } from '../terms.ts';

/** A recording that is made: its bytes, how long it lasts, and an address to listen to it. */
export interface Recording {
  readonly file: File;
  readonly seconds: number;
  readonly url: string;
}

export type RecorderState =
  | { readonly is: 'idle' }
  | { readonly is: 'asking' }
  | { readonly is: 'recording'; readonly seconds: number }
  | { readonly is: 'done'; readonly recording: Recording }
  | { readonly is: 'failed'; readonly why: string };

/** What browsers record, the first that this one can. */
const TYPES = [
  ['audio/webm;codecs=opus', 'webm'],
  ['audio/mp4', 'mp4'],
] as const;

const WHY: Readonly<Record<string, string>> = {
  NotAllowedError: '没有得到使用麦克风的许可。请在浏览器的地址栏旁允许使用麦克风后重试，或者改用文字留言。',
  NotFoundError: '没有找到麦克风。请接好麦克风后重试，或者改用文字留言。',
  NotReadableError: '麦克风正被其他程序使用。请关闭后重试，或者改用文字留言。',
};

/** Records from the microphone, at most five minutes. Nothing leaves the page until it is sent. */
export function useRecorder() {
  const [state, setState] = useState<RecorderState>({ is: 'idle' });
  const recorder = useRef<MediaRecorder | undefined>(undefined);
  const url = useRef<string | undefined>(undefined);
  const drop = useCallback(() => {
    if (url.current !== undefined) URL.revokeObjectURL(url.current);
    url.current = undefined;
  }, []);
  const release = useCallback(() => {
    for (const track of recorder.current?.stream.getTracks() ?? []) track.stop();
    recorder.current = undefined;
  }, []);
  useEffect(
    () => () => {
      release();
      drop();
    },
    [release, drop],
  );

  const start = useCallback(async () => {
    const type = TYPES.find(
      ([name]) => typeof MediaRecorder !== 'undefined' && MediaRecorder.isTypeSupported(name),
    );
    if (!type) {
      setState({ is: 'failed', why: '这个浏览器不能录音，请改用文字留言，或者换用新版浏览器。' });
      return;
    }
    setState({ is: 'asking' });
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const [mimeType, extension] = type;
      const made = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: 32_000 });
      const parts: Blob[] = [];
      const began = Date.now();
      const seconds = () => Math.min(MOST_SECONDS, Math.max(1, Math.round((Date.now() - began) / 1_000)));
      const clock = setInterval(() => {
        setState({ is: 'recording', seconds: seconds() });
        if (seconds() >= MOST_SECONDS) made.stop();
      }, 500);
      made.addEventListener('dataavailable', (event) => parts.push(event.data));
      made.addEventListener('stop', () => {
        clearInterval(clock);
        release();
        const file = new File(parts, `语音留言.${extension}`, { type: mimeType.split(';')[0] ?? mimeType });
        url.current = URL.createObjectURL(file);
        setState({ is: 'done', recording: { file, seconds: seconds(), url: url.current } });
      });
      recorder.current = made;
      made.start();
      setState({ is: 'recording', seconds: 0 });
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      setState({ is: 'failed', why: WHY[name] ?? '录音没有开始，请重试，或者改用文字留言。' });
    }
  }, [release]);
  const stop = useCallback(() => recorder.current?.stop(), []);
  const discard = useCallback(() => {
    drop();
    setState({ is: 'idle' });
  }, [drop]);
  return { state, start, stop, discard };
}
