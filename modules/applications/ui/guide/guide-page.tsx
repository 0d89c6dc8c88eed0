import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { ArticleRef } from '#web/kit/article-ref.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { StateTag, type Tone } from '#web/kit/state-tag.tsx';
import { Loaded } from '#web/kit/states.tsx';
import type { ServiceView } from '../../views.ts';
import '../applications.css';
import { keys, readGuide } from '../api.ts';
import { GoButton } from '#web/kit/go-button.tsx';
import { Standing } from '../state.tsx';
import { grouped } from './grouped.ts';
import { Clocks, MaterialList } from './parts.tsx';
import './guide.css';

/** 办事指南: everything about one service, from its definition. Open to everyone. */
export function ServiceGuide() {
  const { serviceId = '' } = useParams({ strict: false });
  const query = useQuery({
    queryKey: keys.guide(serviceId),
    queryFn: ({ signal }) => readGuide(serviceId, signal),
    staleTime: 300_000,
  });
  return (
    <Page
      title={query.data?.name ?? '办事指南'}
      crumbs={[{ label: '办事指南', href: '/guide/services' }]}
      width="reading"
      actions={
        <>
          <Button onClick={() => window.print()}>打印</Button>
          <GoButton href={`/applications/new?service=${serviceId}`}>去申请</GoButton>
        </>
      }
    >
      <Loaded query={query} rows={12}>
        {(service) => <Guide service={service} />}
      </Loaded>
    </Page>
  );
}

function Guide({ service }: { readonly service: ServiceView }) {
  return (
    <>
      <p className="ap-lead">{service.summary}</p>
      {service.guide.length > 0 && (
        <Section title="要点">
          <div className="ap-prose">
            {service.guide.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </Section>
      )}
      <Section title="谁可以申请">
        <p>
          {service.who.roles.join('、')}
          {service.who.helpers ? '；律师助理经授权可以代为办理' : ''}。
          {service.joint && '需要双方共同申请，对方确认后法院才开始审查。'}
        </p>
        <ArticleRef>{service.who.article}</ArticleRef>
      </Section>
      <Section title="什么时候可以申请">
        <Stages stages={service.stages} />
      </Section>
      <Section title="材料">
        <MaterialList materials={service.materials} />
      </Section>
      <Section title="办理时限">
        <Clocks clocks={service.clocks} />
      </Section>
      <Section title="谁来决定">
        <ul className="tb-list">
          {grouped(service.deciders, ({ name }) => name).map(([name, deciders]) => (
            <li key={name}>
              {name}
              {deciders.map(({ article }) => (
                <ArticleRef key={article}>{article}</ArticleRef>
              ))}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="会有什么结果">
        <ul className="tb-list">
          {service.outcomes.map((outcome) => (
            <li key={outcome.id}>
              <Standing tone={outcome.tone}>{outcome.name}</Standing>
              {outcome.papers.length > 0 && (
                <p>法院制作并送达{[...new Set(outcome.papers)].map((name) => `《${name}》`).join('、')}。</p>
              )}
              {outcome.review && (
                <>
                  <p>不服的，可以申请复议一次。</p>
                  <ArticleRef>{outcome.review}</ArticleRef>
                </>
              )}
              <ArticleRef>{outcome.article}</ArticleRef>
            </li>
          ))}
        </ul>
      </Section>
      {(service.pay || service.secret || service.answer.length > 0) && (
        <Section title="还要知道">
          <ul className="ap-prose">
            {service.pay && <li>提交后需要交纳申请费，交费后法院才作出决定。</li>}
            {service.answer.length > 0 && <li>法院决定前会听取对方意见；对方逾期不答复，不影响法院决定。</li>}
            {service.secret && <li>法院采取措施之前，对方不会看到这项申请。</li>}
          </ul>
        </Section>
      )}
      <Section title="法律依据">
        <ul className="tb-stack">
          {service.articles.map((article) => (
            <li key={article}>
              <ArticleRef>{article}</ArticleRef>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

const OPEN: Readonly<Record<ServiceView['stages'][number]['state'], readonly [Tone, string]>> = {
  open: ['done', '可以申请'],
  conditional: ['near', '有条件'],
  closed: ['neutral', '不能申请'],
};

/** Where it can be asked for, line by line; the other stages in one sentence. */
function Stages({ stages }: Pick<ServiceView, 'stages'>) {
  const closed = stages.filter(({ state }) => state === 'closed');
  return (
    <>
      <div className="ap-scroll">
        <table className="ap-table">
          <thead>
            <tr>
              <th scope="col">案件阶段</th>
              <th scope="col">能否申请</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {stages
              .filter(({ state }) => state !== 'closed')
              .map((stage) => {
                const [tone, word] = OPEN[stage.state];
                return (
                  <tr key={stage.id}>
                    <th scope="row">{stage.name}</th>
                    <td>
                      <StateTag tone={tone}>{word}</StateTag>
                    </td>
                    <td>
                      {stage.text}
                      <ArticleRef>{stage.article}</ArticleRef>
                    </td>
                  </tr>
                );
              })}
          </tbody>
        </table>
      </div>
      {closed.length > 0 && <p>其他阶段不能申请：{closed.map(({ name }) => name).join('、')}。</p>}
    </>
  );
}
