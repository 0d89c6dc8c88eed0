import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { useNow } from '#web/kit/clock.ts';
import { CursorList } from '#web/kit/cursor-list.tsx';
import { keepDraft } from '#web/kit/drafts.ts';
import { Go } from '#web/kit/link.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { whenText } from '#web/kit/time-text.ts';
import { type DraftRow, type DraftView, keys } from './api.ts';
import { FILING_KINDS } from '#law/filing/guide-facts.ts';
import { KindCard, KindCards, KindTag } from './kinds/kind-cards.tsx';
import { useBegin, useWhyNotFile } from './kinds/use-begin.ts';
import { ComplaintDrop } from './reading/complaint-drop.tsx';
import { handOver } from './reading/handover.ts';
import './filing.css';
import './form/form.css';

function DraftLine({
  row,
  onDiscard,
  busy,
}: {
  readonly row: DraftRow;
  readonly onDiscard: () => void;
  readonly busy: boolean;
}) {
  const now = useNow();
  return (
    <div className="tb-item">
      <span className="tb-row">
        {row.correctionOf !== null && <StateTag tone="near">补正</StateTag>}
        <KindTag name={row.kindName} />
        <Go href={`/drafts/${row.id}`} className="tb-item-title">
          {row.title}
        </Go>
      </span>
      <span className="tb-row">
        <time dateTime={row.savedAt} className="tb-faint">
          保存于{whenText(row.savedAt, now)}
        </time>
        <Button
          size="small"
          type="text"
          onClick={onDiscard}
          loading={busy}
          aria-label={`删除：草稿“${row.title}”`}
        >
          删除
        </Button>
      </span>
      <span className="tb-faint">{row.courtName ?? '未选择法院'}</span>
    </div>
  );
}

/** 我要立案: begin anew, or go on with a draft. */
export function DraftsPage() {
  const navigate = useNavigate();
  const [discarded, setDiscarded] = useState<DraftRow>();
  const dropped = useWrite<{ readonly files: readonly File[] }, DraftView>({
    send: (_, key) => request('POST', '/api/drafts', { key }),
    invalidates: [keys.drafts],
    onDone: (draft, { files }) => {
      handOver(draft.id, files);
      void navigate({ to: `/drafts/${draft.id}`, search: { step: 'reading' } });
    },
  });
  const begin = useBegin();
  const discard = useWrite<DraftRow, unknown>({
    send: (row, key) => request('DELETE', `/api/drafts/${row.id}`, { key }),
    invalidates: [keys.drafts, keys.home],
    onDone: (_, row) => {
      keepDraft(`filing.${row.id}`, undefined);
      setDiscarded(row);
    },
  });
  const restore = useWrite<DraftRow, unknown>({
    send: (row, key) => request('POST', `/api/drafts/${row.id}/restore`, { key }),
    invalidates: [keys.drafts, keys.home],
    onDone: () => setDiscarded(undefined),
  });
  const whyNot = useWhyNotFile();
  const problem = begin.problem ?? dropped.problem ?? discard.problem ?? restore.problem;
  return (
    <Page
      title="我要立案"
      crumbs={[{ label: '我的立案', href: '/filings' }]}
      actions={
        <DisabledReason
          type="primary"
          whyNot={whyNot}
          loading={begin.busy}
          onClick={() => begin.run('civil')}
        >
          新的民事一审立案
        </DisabledReason>
      }
    >
      {problem && <ProblemAlert problem={problem} />}
      {discarded && (
        <output className="tbf-undo">
          已删除草稿“{discarded.title}”。
          <Button size="small" loading={restore.busy} onClick={() => restore.run(discarded)}>
            撤销
          </Button>
        </output>
      )}
      <Section title="立案类型" aside={whyNot}>
        <KindCards
          card={(kind) => (
            <KindCard
              key={kind}
              kind={kind}
              action={
                <>
                  <Button
                    disabled={whyNot !== undefined}
                    loading={begin.busy}
                    onClick={() => begin.run(kind)}
                    aria-label={`开始填写：${FILING_KINDS[kind]}`}
                  >
                    开始填写
                  </Button>
                  <Go href={`/guide?kind=${kind}`} aria-label={`${FILING_KINDS[kind]}需要的材料`}>
                    需要的材料
                  </Go>
                </>
              }
            />
          )}
        />
      </Section>
      <Section title="没有提交的草稿" aside="随填随存，换一台设备可以接着填">
        <CursorList<DraftRow>
          queryKey={keys.drafts}
          path="/api/drafts"
          label="草稿"
          rowKey={(row) => row.id}
          renderRow={(row) => <DraftLine row={row} busy={discard.busy} onDiscard={() => discard.run(row)} />}
          empty={
            <EmptyState
              title="没有草稿"
              action={
                whyNot === undefined && (
                  <Button onClick={() => begin.run('civil')} loading={begin.busy}>
                    开始填写民事起诉状
                  </Button>
                )
              }
            >
              填写中的诉状、申请书保存在这里。提交后可以在“我的立案”中查看进展。
            </EmptyState>
          }
        />
      </Section>
      <Section title="从已有的民事起诉状开始" aside="识别后逐项确认">
        <ComplaintDrop whyNot={whyNot} busy={dropped.busy} onFiles={(files) => dropped.run({ files })} />
      </Section>
    </Page>
  );
}
