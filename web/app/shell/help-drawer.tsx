import { useRouterState } from '@tanstack/react-router';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { Dialog } from '#web/kit/dialog.tsx';
import { Go } from '#web/kit/link.tsx';
import { helpTopics } from '../pages/help-topics.ts';
import type { HelpTopic } from '../pages/help-topics.ts';

function belongs(topic: HelpTopic, path: string): boolean {
  return topic.paths.some((each) => path === each || (each.length > 1 && path.startsWith(`${each}/`)));
}

/** Help for the page one is on, without leaving it. */
export function HelpDrawer({ onClose }: { readonly onClose: () => void }) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const here = helpTopics.filter((topic) => belongs(topic, path));
  const shown = here.length > 0 ? here : helpTopics.slice(0, 4);
  return (
    <Dialog open onClose={onClose} title="帮助" place="side">
      <div className="tb-stack">
        {shown.map((topic) => (
          <section key={topic.id} className="tb-help-topic">
            <h3>{topic.title}</h3>
            <p>{topic.text}</p>
            {topic.article && <ArticleRef>{topic.article}</ArticleRef>}
          </section>
        ))}
        <Go href="/help" onClick={onClose}>
          全部帮助
        </Go>
      </div>
    </Dialog>
  );
}
