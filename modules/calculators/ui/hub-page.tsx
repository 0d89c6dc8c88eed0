import { Go } from '#web/kit/link.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { TOOL_GROUPS } from './tool-list.ts';
import './tools.css';

/** 工具: everything that helps without a case, open to all. */
export function HubPage() {
  return (
    <Page title="工具">
      <p className="tbt-lead">不用登录即可使用。结果写明每一步和依据，可以打印、分享、下载。</p>
      {TOOL_GROUPS.map((group) => (
        <Section key={group.title} title={group.title}>
          <div className="tb-doors">
            {group.tools.map((tool) => (
              <Go key={tool.href} href={tool.href} className="tb-door">
                <strong>{tool.label}</strong>
                <span>{tool.description}</span>
              </Go>
            ))}
          </div>
        </Section>
      ))}
    </Page>
  );
}
