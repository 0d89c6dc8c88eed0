import { bare, fault, type Checked } from './check.ts';

/** Checks a mainland mobile number (手机号码), with or without +86. */
export function checkMobile(text: string): Checked<{ number: string }> {
  const number = bare(text)
    .replace(/^(\+|00)86/, '')
    .replace(/^86(?=1\d{10}$)/, '');
  return /^1[3-9]\d{9}$/.test(number)
    ? { ok: true, number }
    : fault('手机号码应为11位数字，以1开头，请核对。');
}

/** Checks a mobile or fixed-line number (联系电话): area code and 7–8 digits, or a mobile number. */
export function checkTelephone(text: string): Checked<{ number: string }> {
  const mobile = checkMobile(text);
  if (mobile.ok) return mobile;
  const number = bare(text);
  return /^0\d{9,11}$|^\d{7,8}$|^400\d{7}$/.test(number)
    ? { ok: true, number }
    : fault('联系电话应为手机号码或者带区号的固定电话，请核对。');
}
