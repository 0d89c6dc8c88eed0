import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { request } from '#web/kit/api/client.ts';
import { useMe } from '#web/kit/api/me.ts';
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
  const me = useMe().data;
  const [discarded, setDiscarded] = useState<DraftRow>();
  const dropped = useWrite<{ readonly files: readonly File[] }, DraftView>({
    send: (_, key) => request('POST', '/api/drafts', { key }),
    invalidates: [keys.drafts],
    onDone: (draft, { files }) => {
      handOver(draft.id, files);
      void navigate({ to: `/drafts/${draft.id}`, search: { step: 'reading' } });
    },
  });
  const begin = useWrite<undefined, DraftView>({
    send: (_, key) => request('POST', '/api/drafts', { key }),
    invalidates: [keys.drafts],
    onDone: (draft) => void navigate({ to: `/drafts/${draft.id}`, search: { step: 'court' } }),
  });
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
  const whyNot =
    me?.lawyer && !me.lawyer.canLitigate
      ? (me.lawyer.whyNot ?? '身份核验完成且处于执业状态后才能立案。')
      : undefined;
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
          onClick={() => begin.run(undefined)}
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
      <Section title="从已有的起诉状开始" aside="识别后逐项确认">
        <ComplaintDrop whyNot={whyNot} busy={dropped.busy} onFiles={(files) => dropped.run({ files })} />
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
                  <Button onClick={() => begin.run(undefined)} loading={begin.busy}>
                    开始填写起诉状
                  </Button>
                )
              }
            >
              填写中的起诉状保存在这里。提交后可以在“我的立案”中查看进展。
            </EmptyState>
          }
        />
      </Section>
      <Section title="立案前可以准备">
        <ul className="tbf-prepare">
          <li>起诉状、原告身份证明或者营业执照和法定代表人身份证明</li>
          <li>授权委托书、律师执业证、律师事务所函</li>
          <li>与诉讼请求相关的证据；被告的姓名或者名称、住所等足以与他人相区别的信息</li>
        </ul>
        <p className="tb-faint">送达地址确认书不是立案条件，可以以后提交。</p>
      </Section>
    </Page>
  );
}
