import { useState } from 'react';
import {
  CASE_TYPES,
  courtLevel,
  formatCaseNumber,
  isCaseNumberFault,
  parseCaseNumber,
  yearAhead,
} from '#law/case-numbers/index.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { useNow } from '#web/kit/clock.ts';
import { Facts, Section } from '#web/kit/page.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { TextInput } from './field.tsx';
import { ToolPage } from './tool-page.tsx';

const LEVELS = { 1: '基层人民法院', 2: '中级人民法院', 3: '高级人民法院', 4: '最高人民法院' } as const;

function Verdict({ text, year }: { readonly text: string; readonly year: number }) {
  const parsed = parseCaseNumber(text);
  const fault = isCaseNumberFault(parsed) ? parsed : yearAhead(parsed, year);
  if (fault || isCaseNumberFault(parsed))
    return (
      <output>
        <p className="tbt-verdict">
          <strong>{fault?.fault}</strong>
        </p>
        {fault && <ArticleRef>{fault.article.label}</ArticleRef>}
      </output>
    );
  return (
    <output className="tb-stack">
      <p className="tbt-verdict">
        写法规范：<strong className="tb-number">{formatCaseNumber(parsed)}</strong>
      </p>
      <Facts
        items={[
          { term: '收案年度', value: `${parsed.year}年` },
          { term: '法院', value: `${LEVELS[courtLevel(parsed.courtCode)]}（代字“${parsed.courtCode}”）` },
          { term: '案件类型', value: `${CASE_TYPES[parsed.type].name}（${parsed.type}）` },
          { term: '编号', value: String(parsed.number) },
        ]}
      />
    </output>
  );
}

/** 案号核对, in the browser. */
export function CaseNumberPage() {
  const [text, setText] = useState('');
  const year = useNow().getFullYear();
  return (
    <ToolPage
      title="案号核对"
      lead="各种括号、全角数字、空格都认得，改成文书中的规范写法。只在本机核对，不会发送。"
      form={
        <Section title="填写">
          <TextInput label="案号" value={text} onChange={setText} placeholder="（2026）豫0105民初123号" />
        </Section>
      }
      result={
        <Section title="结果">
          {text.trim() === '' ? (
            <EmptyState title="填好就有结果">写错的会说明错在哪里。</EmptyState>
          ) : (
            <Verdict text={text} year={year} />
          )}
        </Section>
      }
    />
  );
}
