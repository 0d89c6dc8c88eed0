import { ArticleRef } from '#web/kit/article-ref.tsx';
import { Go } from '#web/kit/link.tsx';
import { Section } from '#web/kit/page.tsx';
import type { GuideQuestion } from '../../guide/questions.ts';
import type { GuideLine, GuideView } from '../../guide/terms.ts';

/** The list, and what the court has set itself. */
export function Answer({ view, question }: { readonly view: GuideView; readonly question: GuideQuestion }) {
  return (
    <div className="tb-stack">
      {view.court && (
        <Section title={view.court.name}>
          <ul className="tbg-hints">
            {view.court.hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="应当提交" aside={`${view.kindName}，${view.required.length} 项`}>
        <Lines lines={view.required} claimant={view.claimant} label="应当提交的材料" />
      </Section>
      {view.optional.length > 0 && (
        <Section title="可以一并提交" aside="不交不影响立案">
          <Lines lines={view.optional} claimant={view.claimant} label="可以一并提交的材料" />
        </Section>
      )}
      <p className="tb-faint">
        法院要求补正的，应当一次性书面告知；法律没有要求的材料，不得作为立案的条件。
        {question.channel === 'online' && '在线提交符合要求的电子材料后，不再要求提交纸质件。'}
      </p>
      <p className="tbg-next">
        <Go href={question.kind === 'civil' ? '/drafts' : `/drafts/new/${question.kind}`}>
          开始填写{view.kindName}
          {question.kind === 'civil' && '立案'}
        </Go>
      </p>
    </div>
  );
}

const OF: Readonly<Record<GuideLine['of'], (claimant: string) => string>> = {
  case: () => '',
  claimant: (claimant) => `每名${claimant}一份`,
  agent: () => '每名代理人一份',
};

/** Lines of the list, each with whose it is, how many, its article and its template. */
export function Lines({
  lines,
  claimant,
  label,
}: {
  readonly lines: readonly GuideLine[];
  readonly claimant: string;
  readonly label: string;
}) {
  return (
    <ol className="tbg-lines" aria-label={label}>
      {lines.map((line) => {
        const of = OF[line.of](claimant);
        const details = [line.copies === undefined ? '' : `${line.copies} 份`, of, line.note ?? ''].filter(
          Boolean,
        );
        return (
          <li key={line.id}>
            <span className="tb-item-title">{line.name}</span>
            {line.template && (
              <>
                <Go
                  href={`/pleadings?template=${line.template}`}
                  className="tbg-template"
                  aria-label={`用样式填写：${line.name}`}
                >
                  用样式填写
                </Go>
                <a
                  href={`/api/pleadings/templates/${line.template}/blank.docx`}
                  download
                  className="tbg-template"
                  aria-label={`空白 Word：${line.name}`}
                >
                  空白 Word
                </a>
              </>
            )}
            {details.length > 0 && <div className="tb-faint">{details.join('；')}</div>}
            <ArticleRef>{line.article}</ArticleRef>
          </li>
        );
      })}
    </ol>
  );
}
