import { Button } from 'antd';
import { useState } from 'react';
import { request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { useLiveRefresh } from '#web/kit/live-notice.tsx';
import { PdfViewer } from '#web/kit/pdf-viewer.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { dateTimeText } from '#web/kit/time-text.ts';
import { bytesText } from '#web/kit/upload/limits.ts';
import type { BundleView, EvidenceListView } from '../terms.ts';

export const isGoingOn = (bundle: BundleView | null | undefined): boolean =>
  bundle?.state === 'waiting' || bundle?.state === 'making';

interface BundleProps {
  readonly draftId: string;
  readonly list: EvidenceListView;
}

/** 证据册: asked for, followed, stopped, read, taken along; says when the evidence has changed since. */
export function Bundle({ draftId, list }: BundleProps) {
  const { bundle, whyNot } = list;
  const refreshes = [['evidence', draftId]] as const;
  useLiveRefresh(['evidence'], refreshes);
  const make = useWrite<undefined, BundleView>({
    send: (_, key) => request('POST', `/api/drafts/${draftId}/evidence-bundles`, { key }),
    invalidates: refreshes,
  });
  const cancel = useWrite<{ readonly id: string }, BundleView>({
    send: ({ id }, key) => request('POST', `/api/evidence-bundles/${id}/cancel`, { key }),
    invalidates: refreshes,
  });
  const problem = make.problem ?? cancel.problem;
  const going = isGoingOn(bundle);
  return (
    <div className="tb-stack">
      <p className="tb-faint">
        全部证据文件按目录顺序合并，每一页盖有页码章（如“证据一 第3页 /
        总第17页”），每组、每份证据有书签。页码从第一份证据起算，封面的目录不计。
      </p>
      {problem && <ProblemAlert problem={problem} />}
      {bundle && going && (
        <div className="tbe-progress">
          <progress
            aria-label="证据册的生成进度"
            {...(bundle.total > 0 && { max: bundle.total, value: bundle.done })}
          />
          <output>
            {bundle.state === 'waiting'
              ? '排队中，马上开始'
              : `已合并 ${bundle.done} 页，共 ${bundle.total} 页`}
          </output>
          <Button loading={cancel.busy} onClick={() => cancel.run({ id: bundle.id })}>
            取消生成
          </Button>
        </div>
      )}
      {bundle && !going && <Made bundle={bundle} />}
      {!going && (
        <div>
          <DisabledReason
            type={bundle?.state === 'done' && !bundle.stale ? 'default' : 'primary'}
            whyNot={whyNot}
            loading={make.busy}
            onClick={() => make.run(undefined)}
          >
            {bundle ? '重新生成证据册' : '生成证据册'}
          </DisabledReason>
        </div>
      )}
      {going && <p className="tb-faint">可以离开本页，生成在后台继续，回到这里就能看到结果。</p>}
    </div>
  );
}

/** What became of the last one. */
function Made({ bundle }: { readonly bundle: BundleView }) {
  const [open, setOpen] = useState(false);
  if (bundle.state === 'failed')
    return (
      <p className="tbe-failed" role="alert">
        {bundle.failure}
      </p>
    );
  if (bundle.state === 'cancelled') return <p>上次生成已取消。</p>;
  const file = `/api/evidence-bundles/${bundle.id}/file`;
  return (
    <div className="tb-stack">
      {bundle.stale && (
        <p>
          <StateTag tone="near">已过时</StateTag> 生成以后证据有改动，请重新生成后再提交或者打印。
        </p>
      )}
      <div className="tb-row tbe-made">
        <span>
          {bundle.pages} 页，{bytesText(bundle.size ?? 0)}
          {bundle.endedAt && `，${dateTimeText(bundle.endedAt)}生成`}
        </span>
        <Button onClick={() => setOpen(true)}>查看证据册</Button>
        <Button href={`${file}?download=1`}>下载证据册</Button>
      </div>
      <Dialog open={open} onClose={() => setOpen(false)} title="证据册">
        <div className="tbe-preview">
          <PdfViewer url={file} title="证据册" downloadHref={`${file}?download=1`} />
        </div>
      </Dialog>
    </div>
  );
}
