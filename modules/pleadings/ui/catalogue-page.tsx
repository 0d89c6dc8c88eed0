import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import { get, request } from '#web/kit/api/client.ts';
import { useMe } from '#web/kit/api/me.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { useGo } from '#web/kit/link.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import { TEMPLATE_GROUPS, type TemplateGroup, type TemplateRow } from '../terms.ts';
import { keys } from './api.ts';
import { linesOf, matches } from './catalogue-lines.ts';
import { FromDraft } from './from-draft.tsx';
import { OwnPleadings } from './own-list.tsx';
import { type TemplateActs, TemplateLine } from './template-line.tsx';
import './pleadings.css';

const GROUPS = Object.entries(TEMPLATE_GROUPS) as readonly (readonly [TemplateGroup, string])[]; // keys and names of the table

/** 诉讼文书: every template, one of which the address may name, blank for everyone, to be filled in by a lawyer; and what she has written. */
export function CataloguePage() {
  const go = useGo();
  const me = useMe().data;
  const lawyer = me?.kind === 'lawyer';
  const marked = useRouterState({
    select: (state) => new URLSearchParams(state.location.searchStr).get('template') ?? undefined,
  });
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
  const acts: TemplateActs = {
    may: me === null ? 'sign-in' : lawyer ? 'begin' : me && 'nothing',
    begin: start,
    begun: begin.busy ? asked : undefined,
    marked,
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
                        {linesOf(some).map((line) => (
                          <li key={line.is === 'one' ? line.row.id : line.name}>
                            <TemplateLine line={line} acts={acts} />
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
