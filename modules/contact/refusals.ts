import { defineRefusals } from '#kernel/refusals.ts';
import { cite } from '#law/citations.ts';

const contact = cite('OPINIONS', '13').label;

/** Every refusal of the contact room (联系法官). */
export const refuseContact = defineRefusals({
  'contact.stage': {
    status: 409,
    title: '本阶段不能联系法官',
    detail: ({ why }) => `${why}。如有急事，可以拨打12368诉讼服务热线。`,
    article: contact,
  },
  'contact.closed': {
    status: 409,
    title: '本次联系已经办结',
    detail: '本次联系已经办结，不能再留言。您可以就本案重新发起联系。',
    article: contact,
  },
  'contact.nothing-to-close': {
    status: 409,
    title: '尚未答复',
    detail: '法院答复以后才能办结；在此之前请先答复，或者转交他人。',
  },
  'contact.file': {
    status: 422,
    title: '附件不能发送',
    detail: ({ name }) => `“${name}”还没有检查完毕，或者不是您上传的文件。请稍候再发，已填写的内容不会丢失。`,
  },
  'contact.not-sound': {
    status: 422,
    title: '不是录音',
    detail: '语音留言应当是在本页面录制的录音。请重新录制。',
  },
  'contact.private-number': {
    status: 422,
    title: '请勿留私人联系方式',
    detail:
      '答复中有手机号码。为全程留痕，请在本平台答复，不留私人联系方式；需要电话联系的，请写明法院公布的办公电话。',
    article: cite('OPINIONS', '7').label,
  },
  'contact.handler': {
    status: 422,
    title: '不能转交',
    detail: '只能转交给本院的法官、法官助理、书记员或者立案人员。',
  },
});
