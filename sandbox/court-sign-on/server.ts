import { html } from '../http.ts';
import type { Answer } from '../http.ts';
import type { IdentityProviderConfig } from '../identity-provider.ts';
import { startIdentityProvider } from '../identity-provider.ts';
import { escapeHtml, page } from '../page.ts';
import type { Running } from '../run-alone.ts';
import type { Staff } from './people.ts';
import { COURT_NAMES, ROLE_NAMES, STAFF } from './people.ts';

const ORGANISATION = '法院统一身份认证（模拟）';

/** 法院统一身份认证: OpenID Connect for court staff. */
export function startCourtSignOn(config: IdentityProviderConfig): Promise<Running> {
  const staff = new Map(STAFF.map((person) => [person.sub, person]));
  return startIdentityProvider(config, {
    organisation: ORGANISATION,
    cookiePrefix: 'court_sign_on',
    scope: 'staff',
    claimNames: ['name', 'court_id', 'roles', 'staff_no'],
    acrValues: ['certificate'],
    chooser: (action, query) => chooserPage(action, query, search([...staff.values()], query)),
    decide: (_action, fields) => {
      const person = staff.get(fields['person'] ?? '');
      if (!person)
        return { show: html(400, page(ORGANISATION, '没有这个人', '<p>请返回上一页重新选择。</p>')) };
      return { login: { sub: person.sub, acr: 'certificate', amr: ['pwd', 'hwk', 'mfa'] } };
    },
    claimsOf: (sub) => staff.get(sub),
    routes: () => [],
  });
}

const describe = (person: Staff): string =>
  `${COURT_NAMES[person.court_id] ?? person.court_id} ${person.roles.map((role) => ROLE_NAMES[role]).join('、')}`;

function search(staff: readonly Staff[], query: string): readonly Staff[] {
  const wanted = query.trim();
  return staff.filter((person) =>
    `${person.name} ${person.sub} ${person.staff_no} ${describe(person)}`.includes(wanted),
  );
}

function chooserPage(action: string, query: string, staff: readonly Staff[]): Answer {
  const rows = staff.map(
    (person) =>
      `<li><button name="person" value="${escapeHtml(person.sub)}"><strong>${escapeHtml(person.name)}</strong>
<span>${escapeHtml(describe(person))}</span><span>工号 ${escapeHtml(person.staff_no)}</span></button></li>`,
  );
  const list =
    rows.length > 0
      ? `<ul>${rows.join('')}</ul>`
      : '<p role="status">没有找到。请换一个姓名、法院或者职务。</p>';
  return html(
    200,
    page(
      ORGANISATION,
      '请选择登录的法院人员',
      `<form method="get" action="${escapeHtml(action)}" role="search"><label for="q">姓名、法院、职务或工号</label>
<input id="q" type="search" name="q" value="${escapeHtml(query)}" autocomplete="off"><div class="row"><button>查找</button></div></form>
<form method="post" action="${escapeHtml(action)}">${list}</form>`,
    ),
  );
}
