/** A file handed in as one of the papers asked for. */
export interface Handed {
  readonly material: string;
  readonly fileId: string;
}

/** The files of one paper. */
export const filesOf = (handed: readonly Handed[], material: string): readonly string[] =>
  handed.filter((each) => each.material === material).map(({ fileId }) => fileId);

/** Everything handed in, with these files for one paper. */
export const withFiles = (
  handed: readonly Handed[],
  material: string,
  files: readonly string[],
): readonly Handed[] => [
  ...handed.filter((each) => each.material !== material),
  ...files.map((fileId) => ({ material, fileId })),
];
