import type { Char } from './chars.ts';

/** Characters that are words: letters, figures and Chinese. */
const WORD = /[\p{L}\p{N}]/u;
const LOST = /[\ufffd\ue000-\uf8ff]/;
/** Chinese, and the letters that a font without a table of its characters leaves in its place. */
const FOREIGN = /[\u00a1-\u024f\u0370-\u1fff\u2e80-\u9fff\uac00-\ud7af]/;
/** Among the most frequent characters of Chinese and of pleadings; in any real text a third or more are of these. */
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目诉讼告请裁判审律师借款息支付',
);

/** Whether the characters of a page are words that a person would read there, and not those of a font that hides what it shows. */
export function saysWords(chars: readonly Char[]): boolean {
  const words = chars.filter(({ text }) => WORD.test(text));
  const lost = chars.filter(({ text }) => LOST.test(text)).length;
  if (lost > 0.2 * chars.length) return false;
  const foreign = words.filter(({ text }) => FOREIGN.test(text));
  if (foreign.length < 40) return true;
  return foreign.filter(({ text }) => COMMON.has(text)).length > 0.15 * foreign.length;
}

/** How many words' worth of characters there are. */
export const wordsIn = (chars: readonly Char[]): number => chars.filter(({ text }) => WORD.test(text)).length;
