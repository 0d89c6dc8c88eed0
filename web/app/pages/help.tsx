import { useEffect } from 'react';
import { useRouterState } from '@tanstack/react-router';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { helpTopics } from './help-topics.ts';

/** All answers of the help on one page that can be searched with the browser and printed. */
export function Help() {
  const hash = useRouterState({ select: (state) => state.location.hash });
  useEffect(() => {
    if (hash !== '') document.getElementById(hash)?.scrollIntoView();
  }, [hash]);
  return (
    <Page title="帮助" width="reading">
      <Section title="常见问题">
        <div className="tb-stack">
          {helpTopics.map((topic) => (
            <section key={topic.id} id={topic.id} className="tb-help-topic">
              <h3>{topic.title}</h3>
              <p>{topic.text}</p>
              {topic.article && <ArticleRef>{topic.article}</ArticleRef>}
            </section>
          ))}
        </div>
      </Section>
      <p className="tb-faint">没有找到答案？请拨打 12368 诉讼服务热线，或到任一法院诉讼服务中心咨询。</p>
    </Page>
  );
}
