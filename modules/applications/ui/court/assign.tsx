import { Button } from 'antd';
import { Dialog } from '#web/kit/dialog.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { EmptyState, Loaded } from '#web/kit/states.tsx';
import type { DeskApplicationView } from '../../views.ts';
import { useColleagues } from './staff.ts';
import type { useHolding } from './use-holding.ts';

interface AssignProps {
  readonly work: DeskApplicationView;
  readonly holding: ReturnType<typeof useHolding>;
  readonly onClose: () => void;
}

/** 分派: gives the application to somebody of the court; whether he may decide it the server knows. */
export function Assign({ work, holding, onClose }: AssignProps) {
  const staff = useColleagues();
  return (
    <Dialog open onClose={onClose} title="分派给">
      <div className="tb-stack">
        <Loaded query={staff}>
          {(list) =>
            list.length === 0 ? (
              <EmptyState title="没有可以分派的人员" />
            ) : (
              <ul className="tb-list">
                {list.map((one) => (
                  <li key={one.id} className="tb-item">
                    <span>{one.name}</span>
                    {work.assignedTo?.id === one.id ? (
                      <span className="tb-faint">现在由其办理</span>
                    ) : (
                      <Button
                        size="small"
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
            )
          }
        </Loaded>
        {holding.problem && <ProblemAlert problem={holding.problem} />}
      </div>
    </Dialog>
  );
}
