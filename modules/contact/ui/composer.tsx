import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { FilesField } from '#web/kit/upload/files-field.tsx';
import { newKey } from '#web/kit/api/client.ts';
import { problemOf } from '#web/kit/api/problem.ts';
import { keepDraft, keptDraft } from '#web/kit/drafts.ts';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import type { MessageInput } from '../terms.ts';
import { sendRecording } from './send-file.ts';
import { useRecorder } from './use-recorder.ts';
import { VoiceRecorder } from './voice-recorder.tsx';

interface ComposerProps {
  /** Names what is being written, so that it survives leaving the page. */
  readonly draftId: string;
  readonly label: string;
  readonly sendWord: string;
  readonly whyNot?: string | undefined;
  /** Sends under one key per intention; throws a problem. */
  readonly send: (message: MessageInput, key: string) => Promise<void>;
}

interface Written {
  readonly text: string;
  readonly fileIds: readonly string[];
}
const NOTHING: Written = { text: '', fileIds: [] };

/** Words, files and a recording, sent together. What is written stays on this device until it is sent. */
export function Composer({ draftId, label, sendWord, whyNot, send }: ComposerProps) {
  const textId = useId();
  const [written, setWritten] = useState<Written>(() => keptDraft<Written>(draftId)?.value ?? NOTHING);
  const [key, setKey] = useState(newKey);
  const [voiceId, setVoiceId] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const [attaching, setAttaching] = useState(written.fileIds.length > 0);
  const recorder = useRecorder();
  const recording = recorder.state.is === 'done' ? recorder.state.recording : undefined;

  function write(change: (before: Written) => Written): void {
    setKey(newKey());
    setWritten((before) => {
      const next = change(before);
      keepDraft(
        draftId,
        next.text === '' && next.fileIds.length === 0
          ? undefined
          : { value: next, version: 0, at: new Date().toISOString() },
      );
      return next;
    });
  }
  async function go(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      const fileId = recording ? (voiceId ?? (await sendRecording(recording.file))) : undefined;
      setVoiceId(fileId); // a second try does not send the recording again
      await send(
        {
          text: written.text.trim(),
          fileIds: [...written.fileIds],
          ...(fileId !== undefined && recording ? { voice: { fileId, seconds: recording.seconds } } : {}),
        },
        key,
      );
      keepDraft(draftId, undefined);
      setWritten(NOTHING);
      setAttaching(false);
      setVoiceId(undefined);
      setKey(newKey());
      recorder.discard();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }
  const empty = written.text.trim() === '' && !recording;
  return (
    <form
      className="ct-composer"
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty && whyNot === undefined && !busy) void go();
      }}
    >
      <label htmlFor={textId}>{label}</label>
      <Input.TextArea
        id={textId}
        value={written.text}
        maxLength={4_000}
        autoSize={{ minRows: 3, maxRows: 12 }}
        onChange={(event) => write((before) => ({ ...before, text: event.target.value }))}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            event.currentTarget.form?.requestSubmit();
        }}
      />
      <div className="tb-row">
        <VoiceRecorder recorder={recorder} />
        {!attaching && <Button onClick={() => setAttaching(true)}>添加附件</Button>}
      </div>
      {attaching && (
        <FilesField
          label="附件"
          ids={written.fileIds}
          onChange={(change) => write((before) => ({ ...before, fileIds: change(before.fileIds) }))}
        />
      )}
      {problem !== undefined && <ProblemAlert problem={problemOf(problem)} />}
      <div className="tb-row">
        <Button type="primary" htmlType="submit" loading={busy} disabled={empty || whyNot !== undefined}>
          {sendWord}
        </Button>
        <span className="tb-faint">{whyNot ?? '全部内容留痕，双方可见。Ctrl+Enter 发送。'}</span>
      </div>
    </form>
  );
}
