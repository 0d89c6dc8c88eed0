import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { get } from '#web/kit/api/client.ts';
import { problemOf } from '#web/kit/api/problem.ts';
import { Go } from '#web/kit/link.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import type { EvidenceListView } from '../terms.ts';
import { Bundle, isGoingOn } from './bundle.tsx';
import { Catalogue } from './catalogue.tsx';
import './evidence.css';

const LOOK_AGAIN_MS = 1_000;

/** 证据目录 and 证据册 of a draft. */
export function EvidencePage() {
  const { draftId = '' } = useParams({ strict: false });
  const query = useQuery({
    queryKey: ['evidence', draftId],
    queryFn: ({ signal }) => get<EvidenceListView>(`/api/drafts/${draftId}/evidence-list`, undefined, signal),
    refetchInterval: (state) => (isGoingOn(state.state.data?.bundle) ? LOOK_AGAIN_MS : false),
  });
  const crumbs = [
    { label: '我要立案', href: '/drafts' },
    { label: query.data?.title ?? '起诉状', href: `/drafts/${draftId}?step=evidence` },
  ];
  const gone = query.error && problemOf(query.error).status === 404;
  return (
    <Page title="证据目录和证据册" crumbs={crumbs}>
      {gone ? (
        <p>
          没有找到这份草稿：可能已经提交或者删除。<Go href="/drafts">回到草稿列表</Go>。
        </p>
      ) : (
        <Loaded query={query} rows={8}>
          {(list) => <Content draftId={draftId} list={list} />}
        </Loaded>
      )}
    </Page>
  );
}

function Content({ draftId, list }: { readonly draftId: string; readonly list: EvidenceListView }) {
  const count = list.groups.reduce((sum, group) => sum + group.lines.length, 0);
  if (count === 0)
    return (
      <EmptyState title="还没有证据" action={<Go href={`/drafts/${draftId}?step=evidence`}>去添加证据</Go>}>
        在“证据”中列明名称、来源和证明目的并上传文件，这里自动编号、分组、计算页码。
      </EmptyState>
    );
  const base = `/api/drafts/${draftId}/evidence-list`;
  return (
    <div className="tb-stack">
      <Section title="证据目录" aside={`${count} 份，共 ${list.pages} 页`}>
        <div className="tb-stack">
          <div className="tb-row tbe-tools">
            <Button href={`${base}/docx`}>下载 Word（.docx）</Button>
            <Button href={`${base}/pdf`}>下载 PDF</Button>
            <Go href={`/drafts/${draftId}?step=evidence`}>修改证据和顺序</Go>
          </div>
          <Catalogue groups={list.groups} />
        </div>
      </Section>
      <Section title="证据册" aside="合并为一个 PDF，以证据目录为封面">
        <Bundle draftId={draftId} list={list} />
      </Section>
    </div>
  );
}
