import { Button } from 'antd';
import type { Me } from '#web/kit/api/me.ts';
import { request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { forgetDrafts } from '#web/kit/drafts.ts';
import { Go } from '#web/kit/link.tsx';
import type { Portal } from '#web/kit/pages.ts';
import { setPreferences, usePreferences } from '#web/kit/preferences.ts';
import type { Preferences } from '#web/kit/preferences.ts';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';

const SCHEMES: readonly (readonly [Preferences['scheme'], string])[] = [
  ['system', '随系统'],
  ['light', '浅色'],
  ['dark', '深色'],
];
const TYPES: readonly (readonly [Preferences['type'], string])[] = [
  ['normal', '标准'],
  ['large', '大字（适老）'],
];

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ legend, name, value, options, onChange }: ChoiceProps<T>) {
  return (
    <fieldset className="tb-choice">
      <legend>{legend}</legend>
      {options.map(([option, label]) => (
        <label key={option}>
          <input type="radio" name={name} checked={value === option} onChange={() => onChange(option)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** How the page looks: colours and size of type. */
export function LookChoices({ place }: { readonly place: string }) {
  const preferences = usePreferences();
  return (
    <div className="tb-stack">
      <Choice
        legend="颜色"
        name={`scheme-${place}`}
        value={preferences.scheme}
        options={SCHEMES}
        onChange={(scheme) => setPreferences({ scheme })}
      />
      <Choice
        legend="字号"
        name={`type-${place}`}
        value={preferences.type}
        options={TYPES}
        onChange={(type) => setPreferences({ type })}
      />
    </div>
  );
}

/** Whether the person may act in litigation now, as a state. */
export function VerificationTag({ me }: { readonly me: Me }) {
  if (!me.lawyer) return <StateTag tone="done">统一身份认证</StateTag>;
  if (me.lawyer.verifiedAt === null) return <StateTag tone="near">身份未核验</StateTag>;
  if (!me.lawyer.canLitigate) return <StateTag tone="stopped">{me.lawyer.stateName}</StateTag>;
  return <StateTag tone="done">已核验</StateTag>;
}

interface AccountMenuProps {
  readonly me: Me;
  readonly portal: Portal;
  readonly onKeys: () => void;
}

export function AccountMenu({ me, portal, onKeys }: AccountMenuProps) {
  const signOut = useWrite<undefined, unknown>({
    send: (_, key) => request('POST', '/api/auth/sign-out', { key }),
    onDone: () => {
      forgetDrafts();
      location.assign('/sign-in');
    },
  });
  return (
    <div className="tb-stack">
      <div>
        <div className="tb-row">
          <strong>{me.name}</strong>
          <VerificationTag me={me} />
        </div>
        <p className="tb-faint">
          {me.lawyer ? `${me.lawyer.firm} · ${me.lawyer.categoryName}` : me.staff?.roleNames.join('、')}
        </p>
      </div>
      <ul className="tb-list">
        <li>
          <Go href={portal === 'court' ? '/court/account' : '/account'}>我的身份、登录设备和访问令牌</Go>
        </li>
      </ul>
      <LookChoices place="menu" />
      {signOut.problem && <ProblemAlert problem={signOut.problem} />}
      <div className="tb-row">
        <Button onClick={() => signOut.run(undefined)} loading={signOut.busy}>
          退出登录
        </Button>
        <button type="button" className="tb-quiet-button" onClick={onKeys}>
          键盘快捷键
        </button>
      </div>
    </div>
  );
}
