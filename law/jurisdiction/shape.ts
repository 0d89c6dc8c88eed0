import { isConnection } from './court.ts';

/** A fault of the input: a code, where it is (`defendants[0].domicile`), and one Chinese sentence. */
export type InputFault = {
  code: 'not-an-object' | 'missing' | 'wrong-type' | 'unknown-value' | 'unknown-field';
  path: string;
  text: string;
};

/** Judges one value at a path. */
export type Shape = (value: unknown, path: string) => InputFault[];

const fault = (code: InputFault['code'], path: string, text: string): InputFault[] => [{ code, path, text }];

/** A text that is not empty. */
export const text: Shape = (v, path) =>
  typeof v !== 'string'
    ? fault('wrong-type', path, `${path}应为文字。`)
    : v.trim() === ''
      ? fault('missing', path, `${path}不能为空。`)
      : [];

export const flag: Shape = (v, path) =>
  typeof v === 'boolean' ? [] : fault('wrong-type', path, `${path}应为true或者false。`);

/** An amount in 分: a whole number from zero. */
export const fen: Shape = (v, path) =>
  typeof v === 'number' && Number.isSafeInteger(v) && v >= 0
    ? []
    : fault('wrong-type', path, `${path}应为以分计的非负整数。`);

/** One of the given words. */
export const oneOf =
  (...words: readonly string[]): Shape =>
  (v, path) =>
    typeof v === 'string' && words.includes(v)
      ? []
      : fault('unknown-value', path, `${path}应为以下之一：${words.join('、')}。`);

/** A list of such values; `least` = how many there must be. */
export const list =
  (item: Shape, least = 0): Shape =>
  (v, path) =>
    !Array.isArray(v)
      ? fault('wrong-type', path, `${path}应为数组。`)
      : v.length < least
        ? fault('missing', path, `${path}至少应有${least}项。`)
        : v.flatMap((x: unknown, i) => item(x, `${path}[${i}]`));

/** True for a JSON object. */
export const isObject = (v: unknown): v is Readonly<Record<string, unknown>> =>
  typeof v === 'object' && v !== null && !Array.isArray(v);

/** An object with required and optional fields and no others. */
export const object =
  (required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  (v, path) => {
    if (!isObject(v)) return fault('not-an-object', path, `${path === '' ? '输入' : path}应为JSON对象。`);
    const at = (key: string) => (path === '' ? key : `${path}.${key}`);
    return [
      ...Object.entries(required).flatMap(([key, shape]) =>
        v[key] === undefined ? fault('missing', at(key), `缺少${at(key)}。`) : shape(v[key], at(key)),
      ),
      ...Object.entries(optional).flatMap(([key, shape]) =>
        v[key] === undefined ? [] : shape(v[key], at(key)),
      ),
      ...Object.keys(v)
        .filter((key) => !Object.hasOwn(required, key) && !Object.hasOwn(optional, key))
        .flatMap((key) => fault('unknown-field', at(key), `不认识的字段${at(key)}。`)),
    ];
  };

/** Places by connection. */
export const places: Shape = (v, path) =>
  !isObject(v)
    ? fault('not-an-object', path, `${path}应为JSON对象。`)
    : Object.entries(v).flatMap(([key, place]) =>
        isConnection(key)
          ? text(place, `${path}.${key}`)
          : fault('unknown-field', `${path}.${key}`, `不认识的地点${path}.${key}。`),
      );
