import { useNow } from '#web/kit/clock.ts';
import { dateText } from '#web/kit/time-text.ts';
import { actNameOf, FILING_FACES } from '../../terms.ts';
import type { FilingView } from '../../terms.ts';
import type { Defect } from './defects.ts';

interface NoticePreviewProps {
  readonly filing: FilingView;
  readonly lines: readonly Defect[];
  readonly days: number;
  readonly note: string;
}

/** What the notice will say; the paper itself is typeset by the server when it is sent. */
export function NoticePreview({ filing, lines, days, note }: NoticePreviewProps) {
  const now = useNow();
  return (
    <article className="wb-paper" aria-label="补正通知书预览">
      <p className="wb-paper-court">{filing.courtName}</p>
      <p className="wb-paper-title">补正通知书</p>
      <p>{filing.filer.name}律师：</p>
      <p>
        你代为提交的{filing.title}一案材料（收件编号 {filing.receiptNo}
        ）收悉。经审查，需要补正以下内容，请在收到本通知之日起{days}日内补正：
      </p>
      <ol>
        {lines.map((line) => (
          <li key={line.key}>
            {line.what}
            {line.mend}
            {line.article && `（${line.article}）`}
          </li>
        ))}
      </ol>
      {note.trim() !== '' && <p>{note}</p>}
      <p>
        补正后符合法律规定的，依法登记立案；逾期未补正的，退回材料并记录在册；
        {actNameOf('insist', filing.kind)}的，依法{FILING_FACES[filing.kind].refusal.name}。
      </p>
      <p className="wb-paper-sign">
        {filing.courtName}
        <br />
        {dateText(now.toISOString())}
      </p>
      <p className="tb-faint">预览仅供核对文字，正式文书由系统排版并签章。</p>
    </article>
  );
}
