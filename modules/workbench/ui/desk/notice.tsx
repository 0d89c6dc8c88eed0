import { Button } from 'antd';
import { useState } from 'react';
import { problemOf } from '#web/kit/api/problem.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { useHotkeys } from '#web/kit/hotkeys.ts';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { EmptyState, LoadingState } from '#web/kit/states.tsx';
import type { FilingView } from '../../terms.ts';
import { useCourtSettings } from '../use-settings.ts';
import type { Defect, Defects } from './defects.ts';
import { Days, Words } from './field-inputs.tsx';
import { NoticePreview } from './notice-preview.tsx';
import type { Deciding } from './use-acts.ts';

interface NoticeProps {
  readonly filing: FilingView;
  readonly defects: Defects;
  readonly deciding: Deciding;
  readonly onClose: () => void;
}

/** 补正通知: every ticked defect as a line that can be reworded, the days, a preview, and sending. */
export function Notice(props: NoticeProps) {
  const settings = useCourtSettings();
  return (
    <Dialog open onClose={props.onClose} title="补正通知" place="side">
      <div className="wb-notice tb-stack">
        {settings.data ? (
          <NoticeForm {...props} defaultDays={settings.data.settings.correctionDays} />
        ) : settings.error ? (
          <ProblemAlert
            problem={problemOf(settings.error)}
            next={<Button onClick={() => void settings.refetch()}>再试一次</Button>}
          />
        ) : (
          <LoadingState rows={6} />
        )}
      </div>
    </Dialog>
  );
}

function NoticeForm({
  filing,
  defects,
  deciding,
  onClose,
  defaultDays,
}: NoticeProps & { readonly defaultDays: number }) {
  const [days, setDays] = useState(defaultDays);
  const [note, setNote] = useState('');
  const [preview, setPreview] = useState(false);
  const { lines } = defects;
  const may = filing.acts['require-correction'];
  const old =
    deciding.problem?.code === 'filing.second-notice'
      ? new Set(deciding.problem.faults?.map((fault) => fault.field))
      : undefined;
  const refused = lines.filter((line) => old?.has(line.field));
  const whyNot =
    may?.can === false
      ? may.why
      : lines.length === 0
        ? '还没有列入任何一项。'
        : lines.some((line) => line.what.trim() === '')
          ? '有一项还没有写明需要补正的内容。'
          : undefined;
  const send = () =>
    deciding.run({
      act: 'correction-notice',
      items: lines.map(({ field, what, mend, article }) => ({
        field,
        what: what.trim(),
        mend: mend.trim(),
        article,
      })),
      days,
      note: note.trim(),
    });
  useHotkeys('补正通知', [
    {
      keys: 'Ctrl+Enter',
      label: '发出补正通知',
      whileTyping: true,
      run: () => whyNot === undefined && !deciding.busy && send(),
    },
  ]);

  if (lines.length === 0)
    return (
      <EmptyState title="还没有需要补正的内容" action={<Button onClick={onClose}>回到申请</Button>}>
        在审查要点、申请内容或者材料旁按“补正”，就会成为通知中的一项；审查要点也可以按左侧的数字键。
      </EmptyState>
    );
  return (
    <>
      <p>
        需要补正的内容应当一次性告知。发出后，首次审查时已经存在的问题不得再次要求补正。
        <ArticleRef>{may?.article ?? '《最高人民法院关于人民法院登记立案若干问题的规定》第七条'}</ArticleRef>
      </p>
      <ol className="wb-lines">
        {lines.map((line, index) => (
          <Line
            key={line.key}
            line={line}
            number={index + 1}
            refused={refused.includes(line)}
            defects={defects}
          />
        ))}
      </ol>
      <Days
        label="补正期限"
        value={days}
        onChange={setDays}
        hint="法律没有规定长短，由法院指定；此处为本院设定的期限，可以调整。自通知送达次日起算。"
      />
      <Words label="补充说明（可以不填）" value={note} onChange={setNote} rows={2} />
      {deciding.problem && (
        <ProblemAlert
          problem={deciding.problem}
          next={
            refused.length > 0 && (
              <Button
                onClick={() => {
                  defects.remove(refused.map((line) => line.key));
                  deciding.reset();
                }}
              >
                删除这 {refused.length} 项
              </Button>
            )
          }
        />
      )}
      {preview && <NoticePreview filing={filing} lines={lines} days={days} note={note} />}
      <div className="wb-notice-foot">
        <Button onClick={() => setPreview(!preview)} aria-expanded={preview}>
          {preview ? '收起预览' : '预览通知'}
        </Button>
        <DisabledReason type="primary" whyNot={whyNot} loading={deciding.busy} onClick={send}>
          {`发出补正通知（${lines.length} 项）`}
        </DisabledReason>
      </div>
    </>
  );
}

interface LineProps {
  readonly line: Defect;
  readonly number: number;
  readonly refused: boolean;
  readonly defects: Defects;
}

function Line({ line, number, refused, defects }: LineProps) {
  return (
    <li className={refused ? 'wb-line wb-line-refused' : 'wb-line'}>
      <header>
        <strong>
          {number}. {line.place}
        </strong>
        {refused && <span className="tb-chip tb-chip-bad">首次审查时已存在，不能再次要求</span>}
        <button
          type="button"
          className="tb-quiet-button"
          onClick={() => defects.remove([line.key])}
          aria-label={`删除第 ${number} 项：${line.place}`}
        >
          删除
        </button>
      </header>
      <Words
        label="需要补正的内容"
        value={line.what}
        onChange={(what) => defects.edit(line.key, { what })}
        rows={2}
      />
      <Words
        label="怎样补正"
        value={line.mend}
        onChange={(mend) => defects.edit(line.key, { mend })}
        rows={2}
      />
      <Words
        label="依据"
        value={line.article}
        onChange={(article) => defects.edit(line.key, { article })}
        rows={1}
      />
    </li>
  );
}
