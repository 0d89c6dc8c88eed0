import { lazy, Suspense } from 'react';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { Section } from '#web/kit/page.tsx';
import { askedGroups, ownPart } from '../../matter/index.ts';
import { useDesk } from '../draft/desk.ts';
import { Clues } from '../kinds/clues.tsx';
import { QuestionField } from '../kinds/question-field.tsx';
import '../kinds/kinds.css';

// Counting needs the catalogue of periods and the calendar of years: fetched when somebody writes a part of its own.
const Limits = lazy(() => import('../kinds/limits.tsx').then((module) => ({ default: module.Limits })));

/** Where the article of a group's first question is of use to the writer. */
const ARTICLES: Readonly<Record<string, string>> = {
  'administrative.act': '《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》第五十四条',
  'administrative.reconsideration': '《中华人民共和国行政诉讼法》第四十四条',
  'private-prosecution.crime': '《最高人民法院关于适用〈中华人民共和国刑事诉讼法〉的解释》第三百一十九条',
  'private-prosecution.refused': '《中华人民共和国刑事诉讼法》第二百一十条',
  'enforcement.instrument': '《最高人民法院关于人民法院执行工作若干问题的规定（试行）》第十六条',
  'enforcement.performance': '《中华人民共和国民事诉讼法》第二百五十条',
  'compensation.path': '《中华人民共和国国家赔偿法》第二十四条',
  'compensation.first': '《中华人民共和国国家赔偿法》第二十三条',
};

/** Behind which group the periods are counted; else behind the last. */
const LIMITS_AFTER: Readonly<Record<string, string>> = {
  administrative: 'reconsideration',
  enforcement: 'performance',
};

/** The part of a kind's own (案件要素): asked as its table says; where a period runs from an answer, it is counted beside. */
export function MatterSection(): React.JSX.Element {
  const { content, edit, face } = useDesk();
  const own = ownPart(content);
  if (!own) return <></>;
  const { kind, field, matter } = own;
  const groups = askedGroups(kind, matter);
  const set = (name: string, value: string | boolean) =>
    edit((draft) => ({ ...draft, [field]: { ...ownPart(draft)?.matter, [name]: value } }));
  return (
    <div className="tb-stack">
      {groups.map((group, index) => {
        const article = ARTICLES[`${kind}.${group.id}`];
        return (
          <Section
            key={group.id}
            title={index === 0 ? face.words.matter : group.title}
            aside={article && <ArticleRef>{article}</ArticleRef>}
          >
            <div className="tbf-grid">
              {group.fields.map((question) => (
                <QuestionField
                  key={`${question.name}${question.label}`}
                  path={`${field}.${question.name}`}
                  question={question}
                  value={matter[question.name]}
                  onChange={(value) => set(question.name, value)}
                />
              ))}
            </div>
            {(LIMITS_AFTER[kind] ?? groups.at(-1)?.id) === group.id && (
              <Suspense>
                <Limits />
              </Suspense>
            )}
          </Section>
        );
      })}
      {kind === 'enforcement' && <Clues />}
    </div>
  );
}
