import { createRequire } from 'node:module';

type Jieba = {
  cut(text: string, hmm: boolean): string[];
  add_word(word: string, frequency?: number): number;
};

/** Terms of procedure that a general dictionary cuts apart. */
const TERMS =
  `案件受理费 诉讼费用 诉讼费 举证责任 举证期限 管辖权异议 专属管辖 协议管辖 级别管辖 地域管辖 移送管辖 指定管辖 先予执行 不予受理 驳回起诉 财产保全 证据保全 行为保全
诉讼时效 除斥期间 善意取得 缔约过失 表见代理 无权代理 格式条款 违约金 定金 法定代理人 法定代表人 诉讼代理人 委托代理人 公告送达 留置送达 直接送达 电子送达 简易程序 普通程序 小额诉讼 督促程序
支付令 特别程序 审判监督程序 第三人撤销之诉 执行异议 执行异议之诉 案外人 被执行人 申请执行人 第三人 共同诉讼 代表人诉讼 公益诉讼 反诉 撤诉 上诉状 起诉状 答辩状 授权委托书 鉴定意见 勘验笔录 视听资料
电子数据 当事人陈述 证人证言 不当得利 无因管理 连带责任 按份责任 补充责任 抵押权 质权 留置权 建设工程 民间借贷 劳动争议 经济补偿 竞业限制 离婚冷静期 夫妻共同债务 格式合同 情势变更 不可抗力
行政复议 行政处罚 国家赔偿 刑事附带民事诉讼 自诉案件 认罪认罚 取保候审 监视居住 非法证据排除 缓刑 累犯 自首 立功 未成年人 限制民事行为能力人 无民事行为能力人 司法确认 调解协议 仲裁协议 仲裁裁决`.split(
    /\s+/,
  );

/**
 * Opens the dictionary (about 90 MB): only an import needs it, so only an import loads it. The node build is asked for by name, for the
 * default one is made for browsers.
 */
export function openSegmenter(): (text: string) => string[] {
  const jieba = createRequire(import.meta.url)('jieba-wasm') as Jieba; // CommonJS build without types of its own for this door
  for (const term of TERMS) jieba.add_word(term, 20_000);
  return (text) => {
    const words = text
      .split('\n')
      .flatMap((line, index) => (index === 0 ? jieba.cut(line, false) : ['\n', ...jieba.cut(line, false)]));
    return words.join('') === text ? words : Array.from(text);
  };
}
