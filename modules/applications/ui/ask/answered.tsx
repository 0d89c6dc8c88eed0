import { useQuery } from '@tanstack/react-query';
import { Section } from '#web/kit/page.tsx';
import type { DraftView } from '../../views.ts';
import { applicationApi, keys, readApplication } from '../api.ts';
import { HandedIn, Said } from '../one/content.tsx';
import '../one/one.css';

/** What is answered or gone on with, in sight of whoever writes: the application as it stands, with its materials. */
export function Answered({ courtId, applicationId }: Pick<DraftView, 'courtId' | 'applicationId'>) {
  const id = applicationId ?? '';
  const query = useQuery({
    queryKey: keys.one(courtId, id),
    queryFn: ({ signal }) => readApplication(courtId, id, signal),
    enabled: applicationId !== null,
  });
  const view = query.data;
  if (!view) return null;
  const title = view.byCourt ? '法院通知的内容' : view.side === 'opponent' ? '对方申请的内容' : '申请内容';
  return (
    <Section title={title}>
      <div className="tb-stack">
        <Said said={view.said} />
        {view.materials.length > 0 && (
          <HandedIn materials={view.materials} base={`${applicationApi(courtId, id)}/files`} />
        )}
      </div>
    </Section>
  );
}
