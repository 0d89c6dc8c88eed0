import { useNow } from '#web/kit/clock.ts';
import { whenText } from '#web/kit/time-text.ts';
import { bytesText } from '#web/kit/upload/limits.ts';
import type { MessageView } from '../terms.ts';
import type { Door } from './api.ts';
import { lengthText } from './voice-recorder.tsx';

/** What was said, the first at the top, with when the other side read it. */
export function Messages({
  door,
  messages,
}: {
  readonly door: Door;
  readonly messages: readonly MessageView[];
}) {
  const now = useNow();
  return (
    <ol className="ct-messages" aria-label="留言">
      {messages.map((message) => (
        <li key={message.seq} className={message.side === door.side ? 'ct-message ct-own' : 'ct-message'}>
          <p className="tb-faint">
            <strong>{message.authorName}</strong>　{message.authorRole}　
            <time dateTime={message.at}>{whenText(message.at, now)}</time>
          </p>
          {message.voice && (
            <p className="tb-row">
              {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a spoken message has none; its words may be added as text */}
              <audio
                controls
                preload="none"
                src={`${door.api}/files/${message.voice.fileId}`}
                aria-label={`${message.authorName}的语音留言，${lengthText(message.voice.seconds)}`}
              />
              <span className="tb-figures">{lengthText(message.voice.seconds)}</span>
            </p>
          )}
          {message.text !== '' && <p className="ct-text">{message.text}</p>}
          {message.files.length > 0 && (
            <ul className="ct-files" aria-label="附件">
              {message.files.map((file) => (
                <li key={file.fileId}>
                  <a href={`${door.api}/files/${file.fileId}`} download={file.name}>
                    {file.name}
                  </a>{' '}
                  <span className="tb-faint">{bytesText(file.size)}</span>
                </li>
              ))}
            </ul>
          )}
          <p className="tb-faint ct-read">
            {message.readAt === null ? '对方未读' : `对方已读 ${whenText(message.readAt, now)}`}
          </p>
        </li>
      ))}
    </ol>
  );
}
