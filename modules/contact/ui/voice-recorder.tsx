import { AudioOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { MOST_SECONDS } from '../terms.ts';
import type { useRecorder } from './use-recorder.ts';

/** 1:05 */
export const lengthText = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Records a message: begin, end, listen, record again. Says what is happening in words, for those who do not see the sign. */
export function VoiceRecorder({ recorder }: { readonly recorder: ReturnType<typeof useRecorder> }) {
  const { state, start, stop, discard } = recorder;
  return (
    <div className="ct-voice">
      {(state.is === 'idle' || state.is === 'failed' || state.is === 'asking') && (
        <Button
          icon={<AudioOutlined aria-hidden="true" />}
          loading={state.is === 'asking'}
          onClick={() => void start()}
        >
          录语音
        </Button>
      )}
      {state.is === 'recording' && (
        <>
          <span className="ct-live" aria-hidden="true" />
          <span className="tb-figures">
            正在录音 {lengthText(state.seconds)}
            <span className="tb-faint">／最长{lengthText(MOST_SECONDS)}</span>
          </span>
          <Button danger onClick={stop}>
            结束录音
          </Button>
        </>
      )}
      {state.is === 'done' && (
        <>
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- one's own words, just spoken */}
          <audio controls src={state.recording.url} aria-label="试听录音" />
          <span className="tb-figures">{lengthText(state.recording.seconds)}</span>
          <Button onClick={discard}>删除重录</Button>
        </>
      )}
      <output className={state.is === 'failed' ? 'tb-save-bad' : 'tb-sr'}>
        {state.is === 'failed'
          ? state.why
          : state.is === 'recording'
            ? '正在录音'
            : state.is === 'done'
              ? '录音已完成，可以试听'
              : ''}
      </output>
    </div>
  );
}
