import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { Button } from 'antd';
import { get } from '#web/kit/api/client.ts';
import { Page, Section } from '#web/kit/page.tsx';
import { Loaded } from '#web/kit/states.tsx';
import { questionOf } from '../../guide/questions.ts';
import type { GuideView } from '../../guide/terms.ts';
import { Answer } from './answer.tsx';
import { type Fields, Questions } from './questions.tsx';
import '../form/form.css';
import './guide.css';

/** The question stands in the address, so that a link says the same to somebody else. */
function useGuideQuestion() {
  const navigate = useNavigate();
  const search = useRouterState({ select: (state) => state.location.searchStr });
  const fields: Fields = Object.fromEntries(new URLSearchParams(search));
  const change = (some: Fields) => {
    const next = Object.fromEntries(
      Object.entries({ ...fields, ...some }).filter(([, value]) => value !== ''),
    );
    void navigate({ to: '/guide', search: next, replace: true, resetScroll: false });
  };
  return { fields, question: questionOf(fields), change };
}

/** 立案材料指引: what must be handed in, what may be, how many, by which article. Open to everyone. */
export function GuidePage() {
  const { fields, question, change } = useGuideQuestion();
  const query = useQuery({
    queryKey: ['guide', fields],
    queryFn: ({ signal }) => get<GuideView>('/api/guide/materials', fields, signal),
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  });
  return (
    <Page title="立案材料指引" actions={<Button onClick={() => window.print()}>打印</Button>}>
      <div className="tbg-guide">
        <Section title="您的情况">
          <Questions question={question} change={change} />
        </Section>
        <Loaded query={query} rows={8}>
          {(view) => <Answer view={view} question={question} />}
        </Loaded>
      </div>
    </Page>
  );
}
