import type { Answer } from '../http.ts';
import { html } from '../http.ts';
import { escapeHtml, page } from '../page.ts';
import type { Lawyer } from './people.ts';
import { CATEGORY_NAMES, STATE_NAMES } from './people.ts';

export const ORGANISATION = '律师身份核验平台（模拟）';

/** The list of people to sign in as, with a search box that works without script. */
export function chooserPage(action: string, query: string, lawyers: readonly Lawyer[]): Answer {
  const rows = lawyers.map((lawyer) => {
    const state = lawyer.licence_state === 'practising' ? '' : `，${STATE_NAMES[lawyer.licence_state]}`;
    const level = lawyer.live_face ? '' : '，仅基本核验';
    const place = lawyer.firm_name ?? lawyer.unit_name ?? '';
    return `<li><button name="person" value="${escapeHtml(lawyer.sub)}"><strong>${escapeHtml(lawyer.name)}</strong>
<span>${CATEGORY_NAMES[lawyer.licence_category]}${state}${level}</span><span>${escapeHtml(place)}</span>
<span>执业证号 ${lawyer.licence_no}</span></button></li>`;
  });
  const list =
    rows.length > 0
      ? `<ul>${rows.join('')}</ul>`
      : '<p role="status">没有找到。请换一个姓名、执业机构或者执业证号。</p>';
  return html(
    200,
    page(
      ORGANISATION,
      '请选择登录的律师',
      `<form method="get" action="${escapeHtml(action)}" role="search"><label for="q">姓名、执业机构或执业证号</label>
<input id="q" type="search" name="q" value="${escapeHtml(query)}" autocomplete="off"><div class="row"><button>查找</button></div></form>
<form method="post" action="${escapeHtml(action)}">${list}</form>`,
    ),
  );
}

/** The simulated live-face step. */
export function facePage(action: string, lawyer: Lawyer, purpose: string): Answer {
  const ask = lawyer.live_face ? '请正对屏幕，按提示眨眼、转头' : '此账号只开通了基本核验，不含实人认证';
  return html(
    200,
    page(
      ORGANISATION,
      '实时实人实证核验',
      `<dl><dt>姓名</dt><dd>${escapeHtml(lawyer.name)}</dd><dt>执业证号</dt><dd>${lawyer.licence_no}</dd><dt>用途</dt><dd>${escapeHtml(purpose)}</dd></dl>
<div class="frame">${ask}</div>
<form method="post" action="${escapeHtml(action)}"><input type="hidden" name="person" value="${escapeHtml(lawyer.sub)}">
<div class="row"><button class="first" name="face" value="pass">通过</button><button name="face" value="fail">不通过</button></div></form>`,
    ),
  );
}

export function messagePage(status: number, title: string, text: string): Answer {
  return html(status, page(ORGANISATION, title, `<p role="status">${escapeHtml(text)}</p>`));
}
