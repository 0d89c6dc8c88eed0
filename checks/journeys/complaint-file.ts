import { Document, Packer, Paragraph } from 'docx';
import { withCheckDigit } from '../../db/demo/complaints.ts';
import type { Page } from './house.ts';

/** The plaintiff's identity number, plainly invented. */
export const NUMBER = withCheckDigit('41010519900307451');

/** A complaint as a firm writes it in Word. */
export async function complaint(plaintiff: string): Promise<Buffer> {
  const lines = [
    '民事起诉状',
    `原告：${plaintiff}，男，1990年3月7日出生，汉族，住河南省郑州市金水区示例路12号，公民身份号码${NUMBER}，联系电话19900012001。`,
    '委托诉讼代理人：周试之，河南示例律师事务所律师。',
    '被告：河南样本商贸有限公司，住所地河南省郑州市金水区样本路66号，统一社会信用代码91410100052678905G。',
    '法定代表人：孙样本，执行董事。',
    '案由：民间借贷纠纷',
    '诉讼请求：',
    '1.判令被告归还原告借款本金120000元；',
    '2.判令被告支付逾期利息5000元；',
    '3.本案诉讼费用由被告承担。',
    '事实与理由：',
    '2025年3月1日，被告因经营周转向原告借款120000元，原告于当日通过银行转账交付。双方约定2025年12月31日前归还。借款到期后，原告多次催要，被告拒不归还，尚欠利息5000元。',
    '被告未按约定归还借款，已构成违约。依据《中华人民共和国民法典》第六百七十五条、第六百七十六条的规定，请求判如所请。',
    '证据和证据来源：',
    '1.借款合同，证明双方约定借款的事实，来源于原告；',
    '2.银行转账回单，证明原告已交付借款，来源于银行。',
    '此致',
    '郑州市金水区人民法院',
    `具状人：${plaintiff}`,
    '2026年2月10日',
  ];
  return Packer.toBuffer(
    new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }),
  );
}

/** Drags a file from the desktop onto a place of the page. */
export async function drop(page: Page, onto: string, name: string, content: Buffer): Promise<void> {
  const carried = await page.evaluateHandle(
    ([file, base64]) => {
      const carrier = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64 ?? ''), (letter) => letter.codePointAt(0) ?? 0);
      carrier.items.add(new File([bytes], file ?? ''));
      return carrier;
    },
    [name, content.toString('base64')],
  );
  await page.locator(onto).dispatchEvent('drop', { dataTransfer: carried });
}
