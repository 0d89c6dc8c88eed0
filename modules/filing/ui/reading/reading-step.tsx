import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { request } from '#web/kit/api/client.ts';
import { keepDraft, keptDraft } from '#web/kit/drafts.ts';
import { Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { Loaded, LoadingState } from '#web/kit/states.tsx';
import type { ReadingView } from '#modules/reading/terms.ts';
import type { Accepted, ProposalView } from '../../proposals.ts';
import { applyProposal, undoProposal } from '../../rules/from-reading/apply.ts';
import type { FilingContent } from '../../terms.ts';
import { useDesk } from '../draft/desk.ts';
import { UploadsPanel } from '../materials/uploads-panel.tsx';
import { asRecognised } from './choices.ts';
import { ComplaintDrop } from './complaint-drop.tsx';
import { isPhoto } from './dropped.ts';
import { isHandedOver, takeOver } from './handover.ts';
import { OnePhoto } from './one-photo.tsx';
import { Progress } from './progress.tsx';
import { Review } from './review.tsx';
import { useComplaintFiles } from './use-complaint-files.ts';
import { useReading, useStartReading } from './use-reading.ts';

/** What was there before values were taken over, so that it can be taken back. */
interface Applied {
  readonly before: FilingContent;
  readonly applied: FilingContent;
  readonly count: number;
}
const appliedKey = (draftId: string) => `filing.${draftId}.applied`;

/** 从起诉状填写: take a file, follow the reading, review, confirm. Where it stands follows from draft and server alone. */
export function ReadingStep() {
  const desk = useDesk();
  const { id: draftId, content, files, uploads, readingId, setReadingId } = desk;
  const [asked, setAsked] = useState(() => isHandedOver(draftId));
  const [applied, setApplied] = useState(() => keptDraft<Applied>(appliedKey(draftId))?.value);
  const start = useStartReading((begun) => setReadingId(begun.id));
  const { send, joining, said } = useComplaintFiles(uploads.take);
  useEffect(() => {
    const files = takeOver(draftId);
    if (files.length > 0) void send(files);
  }, [draftId, send]);

  const material = content.materials.findLast(({ kind }) => kind === 'complaint');
  const file = material && files.get(material.fileId);
  const reading = useReading(readingId).data;
  const mine = reading !== undefined && reading.fileId === material?.fileId ? reading : undefined;
  const sending = uploads.items.some(({ is }) => is === 'waiting' || is === 'sending');
  const fileId = file?.state === 'ready' ? file.id : undefined;
  // Asked for by dropping it here: it begins as soon as the file has passed.
  const { run, busy, problem } = start;
  const opening = readingId !== undefined && reading === undefined;
  const begin = asked && fileId !== undefined && !mine && !opening && !busy && !problem;
  useEffect(() => {
    if (begin && fileId !== undefined) run({ fileId });
  }, [begin, fileId, run]);

  function receive(list: readonly File[]): void {
    if (list.length === 0) return;
    setAsked(true);
    start.reset();
    keepApplied(undefined);
    void send(list);
  }
  function keepApplied(next: Applied | undefined): void {
    setApplied(next);
    keepDraft(
      appliedKey(draftId),
      next && { value: next, version: desk.version(), at: new Date().toISOString() },
    );
  }

  return (
    <Section title="从起诉状填写" aside={file?.name}>
      <div className="tb-stack">
        <UploadsPanel />
        {joining && <output>正在把照片合成一份 PDF</output>}
        {said && <p className="tbf-note">{said}</p>}
        {problem && (
          <ProblemAlert
            problem={problem}
            next={fileId !== undefined && <Button onClick={() => run({ fileId })}>再试一次</Button>}
          />
        )}
        {!material && !sending && !joining && <ComplaintDrop onFiles={receive} />}
        {file?.state === 'refused' && (
          <>
            <p className="tbf-note tbf-note-fault">
              “{file.name}”不能识别：{file.why ?? '没有通过检查，请更换文件。'}已经填写的内容不受影响。
            </p>
            <ComplaintDrop onFiles={receive} word="换一份起诉状" />
          </>
        )}
        {opening && !applied && <LoadingState label="正在读取识别结果" />}
        {material && file?.state !== 'refused' && !mine && !opening && !problem && !applied && (
          <Waiting
            checking={fileId === undefined || asked}
            onStart={() => fileId !== undefined && run({ fileId })}
            busy={busy}
          />
        )}
        {mine && mine.state !== 'done' && (
          <Progress reading={mine} onAgain={() => run({ fileId: mine.fileId })} busy={busy} />
        )}
        {(mine?.state === 'failed' || mine?.state === 'cancelled') && (
          <ComplaintDrop onFiles={receive} word="换一份起诉状" />
        )}
        {mine?.state === 'done' && !applied && file && isPhoto(file) && (
          <OnePhoto
            name={file.name}
            onFiles={(list) => {
              desk.edit((now) => ({
                ...now,
                materials: now.materials.filter(({ id }) => id !== material?.id),
              }));
              receive(list);
            }}
          />
        )}
        {applied ? (
          <Done
            applied={applied}
            onUndo={() => {
              desk.edit((now) => undoProposal(applied.before, applied.applied, now));
              keepApplied(undefined);
            }}
            onMore={() => keepApplied(undefined)}
          />
        ) : (
          mine?.state === 'done' && (
            <Proposed
              key={mine.id}
              reading={mine}
              onApply={(view, accepted) => {
                const before = content;
                const next = applyProposal(content, view.groups, accepted);
                desk.edit(() => next);
                keepApplied({ before, applied: next, count: accepted.length });
                void desk.ask();
                window.scrollTo({ top: 0 });
              }}
            />
          )
        )}
      </div>
    </Section>
  );
}

/** The file is being checked, or waits to be read. */
function Waiting({
  checking,
  onStart,
  busy,
}: {
  readonly checking: boolean;
  readonly onStart: () => void;
  readonly busy: boolean;
}) {
  if (checking) return <output>文件正在安全检查，通过后自动开始识别。可以先填写其他部分。</output>;
  return (
    <div className="tb-row">
      <span>草稿中已有起诉状，还没有识别。</span>
      <Button type="primary" onClick={onStart} loading={busy}>
        识别这份起诉状
      </Button>
    </div>
  );
}

/** What was found, beside the draft as the server has it now. */
function Proposed({
  reading,
  onApply,
}: {
  readonly reading: ReadingView;
  readonly onApply: (view: ProposalView, accepted: readonly Accepted[]) => void;
}) {
  const { id, files, flush, goToStep } = useDesk();
  const query = useQuery({
    queryKey: ['filing', 'proposal', id, reading.id],
    queryFn: async ({ signal }) => {
      await flush();
      const view = await request<ProposalView>('POST', `/api/drafts/${id}/reading-proposal`, {
        body: { readingId: reading.id },
        signal,
      });
      return reading.document?.source === 'ocr' ? asRecognised(view) : view;
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Loaded query={query} rows={8}>
      {(view) => (
        <Review
          draftId={id}
          reading={reading}
          file={files.get(reading.fileId)}
          view={view}
          onApply={(accepted) => onApply(view, accepted)}
          onLeave={() => goToStep('check')}
        />
      )}
    </Loaded>
  );
}

/** After taking values over: what to look at next, and the way back. */
function Done({
  applied,
  onUndo,
  onMore,
}: {
  readonly applied: Applied;
  readonly onUndo: () => void;
  readonly onMore: () => void;
}) {
  const { check, goToStep } = useDesk();
  const faults = check?.findings.filter(({ level }) => level === 'fault').length ?? 0;
  const warnings = (check?.findings.length ?? 0) - faults;
  return (
    <div className="tb-stack">
      <output className="tbf-undo">
        已从起诉状填入 {applied.count} 项。
        <Button size="small" onClick={onUndo}>
          撤销
        </Button>
        <Button size="small" type="text" onClick={onMore}>
          再看识别结果
        </Button>
      </output>
      {check && (
        <p>
          {faults > 0 ? `提交前还要补充或者更正 ${faults} 处` : '没有发现必须补充或者更正的地方'}
          {warnings > 0 && `，另有 ${warnings} 条立案法官可能提出的问题`}。
        </p>
      )}
      <div>
        <Button type="primary" onClick={() => goToStep('check')}>
          查看立案法官可能退回的问题
        </Button>
      </div>
    </div>
  );
}
