import { Button } from 'antd';
import { CursorList } from '#web/kit/cursor-list.tsx';
import { useGo } from '#web/kit/link.tsx';
import { Section } from '#web/kit/page.tsx';
import type { Slots } from '#web/kit/slot.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import type { OwnRow } from '../../views.ts';
import { groundText, keys } from '../api.ts';
import { OwnLine } from '../list/own-line.tsx';
import './in-case.css';

/** The applications of a case on the lawyer's page of it, newest first, and the way to the menu of what can be asked for. */
export function OfCase({ courtId, caseId, apply }: Slots['case.lawyer']) {
  const go = useGo();
  const menu = `/services?case=${encodeURIComponent(groundText({ courtId, caseId }))}#applications`;
  return (
    <Section title="本案的申请" aside={apply?.can && <Button onClick={() => go(menu)}>提出申请</Button>}>
      <div className="ap-in-case">
        <CursorList<OwnRow>
          queryKey={keys.list}
          path="/api/applications"
          query={{ caseId, order: 'newest', limit: 5 }}
          label="本案的申请"
          rowKey={(row) => row.id}
          renderRow={(row) => <OwnLine row={row} inCase />}
          empty={
            <EmptyState title="本案还没有申请">
              您提出的、对方提出的申请和法院的通知，都会列在这里，写明进展和期限。
            </EmptyState>
          }
        />
      </div>
    </Section>
  );
}
