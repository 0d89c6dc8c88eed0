import { useQuery } from '@tanstack/react-query';
import { FEE_FIELDS } from '#law/filing/fee-field.ts';
import type { FilingKind } from '#law/filing/guide-facts.ts';
import { get } from '#web/kit/api/client.ts';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { Go } from '#web/kit/link.tsx';
import { Facts, Page, Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { Loaded } from '#web/kit/states.tsx';
import type { GuideView } from '../../guide/terms.ts';
import { PURPOSES } from '../../matter/index.ts';
import { Lines } from '../guide/answer.tsx';
import { faceOf } from './face.ts';
import { inWords } from './remedy.ts';
import { useBegin, useWhyNotFile } from './use-begin.ts';
import { FACE_WORDS, KIND_LINES, REVIEW_DAYS } from './words.ts';
import '../guide/guide.css';

/** What to know before one begins: what for, where, until when, how soon, what it costs, what follows a refusal. */
function Essentials({ kind }: { readonly kind: FilingKind }) {
  const { review, refusal } = faceOf(kind);
  const fee = FEE_FIELDS[kind];
  return (
    <Facts
      items={[
        { term: '用于', value: PURPOSES[kind] },
        { term: '向哪里提出', value: FACE_WORDS[kind].court },
        { term: '最迟', value: KIND_LINES[kind].within },
        {
          term: '法院答复',
          value: (
            <>
              自收到之日起{REVIEW_DAYS[kind]}日内决定是否立案
              <ArticleRef>{review.article.label}</ArticleRef>
            </>
          ),
        },
        {
          term: '费用',
          value: (
            <>
              {fee.shown ? KIND_LINES[kind].fee : fee.text}
              <ArticleRef>{fee.article.label}</ArticleRef>
            </>
          ),
        },
        {
          term: '不立案的',
          value: (
            <>
              {refusal.name}
              ，可以{inWords(refusal.remedy)}
              <ArticleRef>{refusal.remedy.article.label}</ArticleRef>
            </>
          ),
        },
      ]}
    />
  );
}

function Materials({ kind }: { readonly kind: FilingKind }) {
  const query = useQuery({
    queryKey: ['guide', { kind }],
    queryFn: ({ signal }) => get<GuideView>('/api/guide/materials', { kind }, signal),
    staleTime: 300_000,
  });
  return (
    <Section title="需要准备" aside={<Go href={`/guide?kind=${kind}`}>按您的情况查</Go>}>
      <Loaded query={query} rows={6}>
        {(view) => <Lines lines={view.required} claimant={view.claimant} label="应当提交的材料" />}
      </Loaded>
    </Section>
  );
}

/** Where a kind of filing begins: what it is, what to have at hand, and the way in. */
function StartPage({ kind }: { readonly kind: FilingKind }) {
  const face = faceOf(kind);
  const begin = useBegin();
  const whyNot = useWhyNotFile();
  return (
    <Page
      title={face.name}
      crumbs={[{ label: '我要立案', href: '/drafts' }]}
      width="reading"
      actions={
        <DisabledReason type="primary" whyNot={whyNot} loading={begin.busy} onClick={() => begin.run(kind)}>
          填写{face.paper}
        </DisabledReason>
      }
    >
      {begin.problem && <ProblemAlert problem={begin.problem} />}
      <Section title="先看一看">
        <Essentials kind={kind} />
      </Section>
      <Materials kind={kind} />
    </Page>
  );
}

export const AdministrativeStart = () => <StartPage kind="administrative" />;
export const ProsecutionStart = () => <StartPage kind="private-prosecution" />;
export const EnforcementStart = () => <StartPage kind="enforcement" />;
export const CompensationStart = () => <StartPage kind="compensation" />;
