import { Button } from 'antd';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import type { ReadingView } from '#modules/reading/terms.ts';
import { isGoingOn, useCancelReading } from './use-reading.ts';

interface ProgressProps {
  readonly reading: ReadingView;
  readonly onAgain: () => void;
  readonly busy: boolean;
}

/** How far the reading has come, with a way to stop it; or why it ended without a result. */
export function Progress({ reading, onAgain, busy }: ProgressProps) {
  const cancel = useCancelReading();
  const { pages, pagesDone, state } = reading;
  if (isGoingOn(reading))
    return (
      <div className="tb-stack">
        <div className="tbf-read-progress">
          <progress aria-label="识别进度" {...(pages > 0 && { max: pages, value: pagesDone })} />
          <output>
            {state === 'waiting'
              ? '排队中，马上开始'
              : pages > 0
                ? `正在识别第 ${Math.min(pagesDone + 1, pages)} 页，共 ${pages} 页`
                : '正在打开文件'}
          </output>
          <Button onClick={() => cancel.run({ id: reading.id })} loading={cancel.busy}>
            取消识别
          </Button>
        </div>
        <p className="tb-faint">可以离开本页或者先填写其他部分，识别在后台继续，回到这里就能看到结果。</p>
        {cancel.problem && <ProblemAlert problem={cancel.problem} />}
      </div>
    );
  return (
    <div className="tb-stack">
      <p className={state === 'failed' ? 'tbf-note tbf-note-fault' : 'tbf-note'}>
        {state === 'failed'
          ? (reading.failure ?? '没有能识别这份文件，可以换一份更清晰的，或者直接填写。')
          : '已取消识别，文件仍在材料中，已经填写的内容不受影响。'}
      </p>
      <div>
        <Button onClick={onAgain} loading={busy}>
          重新识别
        </Button>
      </div>
    </div>
  );
}
