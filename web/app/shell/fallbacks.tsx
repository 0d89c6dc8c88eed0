import type { ErrorComponentProps } from '@tanstack/react-router';
import { Button } from 'antd';
import { Go } from '#web/kit/link.tsx';
import { Page } from '#web/kit/page.tsx';
import { ErrorState } from '#web/kit/states.tsx';

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <Page title="没有这个页面" width="reading">
      <p>地址可能有误，或者内容已经移到别处。您的文书和案件都还在，可以从首页或搜索找到。</p>
      <p>
        <Go href="/">回到首页</Go>
      </p>
    </Page>
  );
}

/** A page that failed while being shown; what was saved is safe. */
export function PageFault({ error, reset }: ErrorComponentProps) {
  return (
    <Page title="页面出了差错" width="reading">
      <ErrorState error={error} onRetry={reset} />
      <div className="tb-row">
        <Button onClick={() => location.reload()}>刷新本页</Button>
        <Go href="/">回到首页</Go>
      </div>
    </Page>
  );
}
