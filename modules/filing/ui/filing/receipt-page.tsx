import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { Facts, Page, Section, StateStrip } from '#web/kit/page.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { Loaded } from '#web/kit/states.tsx';
import { dateTimeText } from '#web/kit/time-text.ts';
import { bytesText } from '#web/kit/upload/limits.ts';
import { filingApi, filingPath, type FilingView, keys, readFiling } from '../api.ts';
import { ClockDue } from '../filing-state.tsx';
import '../filing.css';
import '../form/form.css';

function MaterialHashes({ filing }: { readonly filing: FilingView }) {
  const files = new Map(filing.files.map((file) => [file.id, file]));
  const nameOf = (kind: string, subjectId: string) =>
    filing.slots.find((slot) => slot.kind === kind && slot.subjectId === subjectId)?.name ?? '其他材料';
  return (
    <Section title="收到的材料" aside={`${filing.content.materials.length} 个文件`}>
      <ol className="tbf-materials-list">
        {filing.content.materials.map((material, index) => {
          const file = files.get(material.fileId);
          return (
            <li key={material.id}>
              {index + 1}. <strong>{nameOf(material.kind, material.subjectId)}</strong> {file?.name}{' '}
              <span className="tb-faint">{file && bytesText(file.size)}</span>
              {file?.sha256 && <span className="tbf-hash">SHA-256 {file.sha256}</span>}
              {file?.sm3 && <span className="tbf-hash">SM3 {file.sm3}</span>}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

/** 收件回执: number, time, what was received with its hashes, when the court must decide, and the proof that this is recorded. */
export function ReceiptPage() {
  const { courtId = '', filingId = '' } = useParams({ strict: false });
  const navigate = useNavigate();
  const query = useQuery({
    queryKey: keys.filing(courtId, filingId),
    queryFn: ({ signal }) => readFiling(courtId, filingId, signal),
  });
  const filing = query.data;
  const api = filingApi(courtId, filingId);
  const submitted = filing?.records.findLast(
    (record) => record.act === 'submit' || record.act === 'resubmit',
  );
  return (
    <Page
      title="收件回执"
      crumbs={[
        { label: '我的立案', href: '/filings' },
        { label: '立案申请', href: filingPath(courtId, filingId) },
      ]}
      width="reading"
      actions={
        <>
          <Button type="primary" href={`${api}/receipt.pdf`} download>
            下载回执（PDF）
          </Button>
          <Button onClick={() => void navigate({ to: filingPath(courtId, filingId) })}>查看立案申请</Button>
        </>
      }
      strip={
        filing && (
          <StateStrip
            state={<StateTag tone="done">{filing.courtName}已收到</StateTag>}
            next={filing.awaits === 'court' ? '法院审查，决定是否立案' : undefined}
            until={filing.clock && <ClockDue clock={filing.clock} />}
          />
        )
      }
    >
      <Loaded query={query}>
        {(view) => (
          <>
            <Section title="回执">
              <div className="tb-stack">
                <p>
                  <span className="tb-faint">回执号</span>
                  <br />
                  <span className="tbf-receipt-no tb-number">{view.receiptNo}</span>
                </p>
                <Facts
                  items={[
                    { term: '收到时间', value: dateTimeText(submitted?.at ?? view.submittedAt) },
                    { term: '立案类型', value: view.kindName },
                    { term: '案件', value: view.title },
                    { term: '提交人', value: `${view.filer.name}，${view.filer.firm}` },
                    { term: '受理法院', value: view.courtName },
                  ]}
                />
              </div>
            </Section>
            <MaterialHashes filing={view} />
            <Section title="存证证明">
              <div className="tb-stack">
                <p>
                  这次提交已写入不可更改的审计日志。证明文件可以用公开的程序独立验证（RFC
                  6962），法院和平台都不能事后更改。
                </p>
                <p>
                  <a href={`${api}/proof`} download={`存证证明_${view.receiptNo}.json`}>
                    下载存证证明（JSON）
                  </a>
                </p>
              </div>
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
