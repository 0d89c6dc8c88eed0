import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { get } from '#web/kit/api/client.ts';
import { Dialog } from '#web/kit/dialog.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import type { Colleague, FilingView } from '../../terms.ts';
import type { useHolding } from './use-acts.ts';

interface AssignProps {
  readonly filing: FilingView;
  readonly holding: ReturnType<typeof useHolding>;
  readonly onClose: () => void;
}

/** 分派: gives the filing to a registrar of the court. */
export function Assign({ filing, holding, onClose }: AssignProps) {
  const staff = useQuery({
    queryKey: ['desk-staff'],
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) => get<readonly Colleague[]>('/api/desk/staff', undefined, signal),
  });
  return (
    <Dialog open onClose={onClose} title="分派给">
      <div className="tb-stack">
        <Loaded query={staff}>
          {(answer) => {
            const list = answer.filter((one) => one.roles.includes('registrar'));
            if (list.length === 0)
              return (
                <EmptyState title="本院没有其他立案法官">请联系法院管理员在统一登录平台设置岗位。</EmptyState>
              );
            return (
              <ul className="tb-list">
                {list.map((one) => (
                  <li key={one.id} className="tb-item">
                    <span>{one.name}</span>
                    {filing.claimedBy?.id === one.id ? (
                      <span className="tb-faint">现在由其办理</span>
                    ) : (
                      <Button
                        loading={holding.busy}
                        onClick={() =>
                          holding.run({ verb: 'assign', staffId: one.id }, { onSuccess: onClose })
                        }
                      >
                        {`分派给${one.name}`}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            );
          }}
        </Loaded>
        {holding.problem && <ProblemAlert problem={holding.problem} />}
      </div>
    </Dialog>
  );
}
