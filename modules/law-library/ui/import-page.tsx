import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { get, request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import type { ImportView, LibraryView } from '../terms.ts';
import { ImportLine } from './import-line.tsx';
import './law.css';
import { uploadLaws } from './upload.ts';

const KEY = ['law-imports'] as const;
const ACTIVE: readonly ImportView['state'][] = ['receiving', 'queued', 'running'];

interface Answer {
  readonly may: { readonly can: boolean; readonly why?: string };
  readonly imports: readonly ImportView[];
}

/** 法律法规库: what it holds, importing more, and what became of every import. */
export function ImportPage() {
  const library = useQuery({
    queryKey: ['law', 'library'],
    queryFn: ({ signal }) => get<LibraryView>('/api/law/library', undefined, signal),
  });
  const imports = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get<Answer>('/api/desk/law-imports', undefined, signal),
    refetchInterval: ({ state }) =>
      state.data?.imports.some((each) => ACTIVE.includes(each.state)) === true ? 1_000 : false,
  });
  return (
    <Page title="法律法规库" width="reading">
      <Loaded query={library} rows={1}>
        {({ laws, articles }) => (
          <p className="tb-lead">
            全国法院共用。现收录 {laws.toLocaleString('zh-CN')} 部，{articles.toLocaleString('zh-CN')}{' '}
            条。可以反复导入：文本相同的不变，文本不同的成为新的版本，以前的文本仍可按日期查看。
          </p>
        )}
      </Loaded>
      <Loaded query={imports} rows={4}>
        {({ may, imports: list }) => (
          <>
            {may.can ? (
              <Upload onChange={() => void imports.refetch()} />
            ) : (
              <p className="tb-faint">{may.why}</p>
            )}
            <Section title="导入记录">
              {list.length === 0 ? (
                <EmptyState title="还没有导入过">导入的进度、结果和有误之处都会列在这里。</EmptyState>
              ) : (
                <ul className="tb-list" aria-label="导入记录">
                  {list.map((each) => (
                    <li key={each.id}>
                      <ImportLine row={each} may={may.can} onCancelled={() => void imports.refetch()} />
                    </li>
                  ))}
                </ul>
              )}
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Upload({ onChange }: { readonly onChange: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [sent, setSent] = useState(0);
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const upload = useWrite<readonly { name: string; size: number }[], ImportView>({
    send: async (list, key) => {
      const { id } = await request<{ id: string }>('POST', '/api/desk/law-imports', {
        body: { files: list },
        key,
      });
      await uploadLaws(id, files, setSent);
      return request<ImportView>('POST', `/api/desk/law-imports/${id}/start`, { body: {} });
    },
    onDone: () => {
      setFiles([]);
      onChange();
    },
  });
  return (
    <Section title="导入">
      <form
        className="tb-stack"
        onSubmit={(event) => {
          event.preventDefault();
          setSent(0);
          upload.run(files.map(({ name, size }) => ({ name, size })));
        }}
      >
        <p className="tb-faint">
          JSON Lines（.jsonl、.jsonl.gz）、带编章节标题的 Markdown（.md）、国家法律法规数据库提供的 Word
          文件（.docx）；每次合计不超过 128 MB。
        </p>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".jsonl,.gz,.md,.docx"
          aria-label="选择法律文件"
          onChange={(event) => {
            setFiles([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <div className="tb-row">
          <Button onClick={() => input.current?.click()}>选择文件</Button>
          <DisabledReason
            type="primary"
            htmlType="submit"
            loading={upload.busy}
            whyNot={files.length === 0 ? '请先选择文件。' : undefined}
          >
            开始导入
          </DisabledReason>
        </div>
        {files.length > 0 && (
          <ul className="tbl-files" aria-label="待导入的文件">
            {files.slice(0, 20).map((file) => (
              <li key={file.name}>
                {file.name} <span className="tb-faint">{(file.size / 1_000_000).toFixed(1)} MB</span>
              </li>
            ))}
            {files.length > 20 && <li>等 {files.length} 个文件</li>}
          </ul>
        )}
        {upload.busy && (
          <output>
            正在上传：{total === 0 ? 100 : Math.floor((sent / total) * 100)}%，传完前请不要关闭本页。
          </output>
        )}
        {upload.problem && <ProblemAlert problem={upload.problem} />}
      </form>
    </Section>
  );
}
