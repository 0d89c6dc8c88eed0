/** 事实与理由 in one piece, as complaints have it, parted into the two fields of the filing: what happened, and the paragraphs at its end on what follows by law. */
export function storyOf(composed: string): { facts: string; grounds: string } {
  const lines = composed.split('\n');
  const isGround = (line: string) =>
    /^(综上|为此|依照|依据|根据|原告认为)|《[^》]+》第|请求判如所请/.test(line);
  const last = lines.findLastIndex((line) => line.trim() !== '' && !isGround(line));
  return { facts: lines.slice(0, last + 1).join('\n'), grounds: lines.slice(last + 1).join('\n') };
}
