import type { ActDescriptions } from '#kernel/audit/describe.ts';

/** The words of this room's acts in a trail. */
export const contactActs: ActDescriptions = {
  'contact.open': () => '发起联系法官',
  'contact.message': ({ actor_kind: kind }) => (kind === 'staff' ? '答复律师' : '向法官留言'),
  'contact.read': () => '阅读联系留言',
  'contact.assign': () => '转交答复人',
  'contact.close': () => '办结本次联系',
  'contact.escalate': () => '答复逾期，已上报院长',
};
