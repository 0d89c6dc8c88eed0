import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { get, request } from '#web/kit/api/client.ts';
import { useMe } from '#web/kit/api/me.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { useGo } from '#web/kit/link.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import { TEMPLATE_GROUPS, type TemplateGroup, type TemplateRow } from '../terms.ts';
import { blankHref, keys } from './api.ts';
import { FromDraft } from './from-draft.tsx';
import { OwnPleadings } from './own-list.tsx';
import './pleadings.css';

const GROUPS = Object.entries(TEMPLATE_GROUPS) as readonly (readonly [TemplateGroup, string])[]; // keys and names of the table

/** Whether every word typed stands in the name, the cause or the description. */
const matches = (row: TemplateRow, typed: string): boolean =>
  typed
    .split(/\s+/u)
    .every((word) => `${row.name}${row.title}${row.cause ?? ''}${row.description}`.includes(word));

interface LineProps {
  readonly row: TemplateRow;
  /** Absent for those who cannot keep a pleading. */
  readonly onBegin?: () => void;
  readonly busy: boolean;
}

function TemplateLine({ row, onBegin, busy }: LineProps) {
  return (
    <div className="tbw-template">
      <div>
        <strong>{row.name}</strong>
        <p className="tb-faint">{row.description}</p>
      </div>
      <div className="tb-row tbw-template-acts">
        {onBegin && (
          <Button onClick={onBegin} loading={busy} aria-label={`填写：${row.name}`}>
            填写
          </Button>
        )}
        <a href={blankHref(row.id, 'docx')} download aria-label={`空白 Word：${row.name}`}>
          空白 Word
        </a>
        <a
          href={blankHref(row.id, 'pdf')}
          target="_blank"
          rel="noopener"
          aria-label={`空白 PDF：${row.name}`}
        >
          空白 PDF
        </a>
      </div>
    </div>
  );
}

/** 诉讼文书: every template, blank for everyone, to be filled in by a lawyer; and what she has written. */
export function CataloguePage() {
  const go = useGo();
  const me = useMe().data;
  const lawyer = me?.kind === 'lawyer';
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [draftId, setDraftId] = useState('');
  const templates = useQuery({
    queryKey: keys.templates,
    queryFn: ({ signal }) => get<readonly TemplateRow[]>('/api/pleadings/templates', undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const begin = useWrite<{ readonly template: string; readonly draftId: string }, { readonly id: string }>({
    send: ({ template, draftId }, key) =>
      request('POST', '/api/pleadings', {
        body: { template, ...(draftId && { from: { draftId } }) },
        key,
      }),
    invalidates: [keys.list],
    onDone: ({ id }) => go(`/pleadings/${id}`),
  });
  const start = (template: string) => {
    setAsked(template);
    begin.run({ template, draftId });
  };
  const q = typed.trim();
  return (
    <Page title="诉讼文书">
      {begin.problem && <ProblemAlert problem={begin.problem} />}
      {lawyer && <OwnPleadings />}
      <Section
        title="文书样式"
        aside={lawyer ? '您和案件的已知信息会自动带入' : '律师登录后可以在线填写；空白样式直接下载'}
      >
        <div className="tb-stack">
          {lawyer && <FromDraft draftId={draftId} onChange={setDraftId} />}
          <Input
            type="search"
            aria-label="查找文书"
            placeholder="查找文书或者案由，如 答辩、民间借贷"
            allowClear
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Loaded query={templates} rows={8}>
            {(rows) => {
              const found = rows.filter((row) => q === '' || matches(row, q));
              if (found.length === 0)
                return (
                  <EmptyState title={`没有与“${q}”相符的文书`}>
                    换一个词试试；没有专门样式的案由，可以使用通用的民事起诉状、民事答辩状。
                  </EmptyState>
                );
              return GROUPS.map(([group, title]) => {
                const some = found.filter((row) => row.group === group);
                return (
                  some.length > 0 && (
                    <section key={group} aria-label={title} className="tbw-group">
                      <h3>{title}</h3>
                      <ul className="tb-list">
                        {some.map((row) => (
                          <li key={row.id}>
                            <TemplateLine
                              row={row}
                              busy={begin.busy && asked === row.id}
                              {...(lawyer && { onBegin: () => start(row.id) })}
                            />
                          </li>
                        ))}
                      </ul>
                    </section>
                  )
                );
              });
            }}
          </Loaded>
        </div>
      </Section>
    </Page>
  );
}
