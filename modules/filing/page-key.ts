import { decodeCursor } from '#kernel/http/index.ts';

const SHAPES = {
  flag: /^[01]$/,
  instant: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/,
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
} as const;

/** The sort key after which a page begins. A cursor that is not one of ours begins the list anew, rather than failing in the database. */
export function pageKey(
  cursor: string | undefined,
  ...shapes: (keyof typeof SHAPES)[]
): string[] | undefined {
  const values = decodeCursor(cursor, shapes.length)?.map(String);
  return values && shapes.every((shape, index) => isOf(shape, values[index] ?? '')) ? values : undefined;
}

function isOf(shape: keyof typeof SHAPES, value: string): boolean {
  return SHAPES[shape].test(value) && (shape !== 'instant' || !Number.isNaN(Date.parse(value)));
}
