import { printable } from '../typst.ts';
import { box, colour, deltas, escapeXml, n, numbers, pathData } from './geometry.ts';
import { all, at, type Xml } from './package.ts';
import type { Resources } from './resources.ts';

/** What drawing a page needs from outside: its resources and pictures already read. */
export interface Drawing {
  readonly resources: Resources;
  readonly picture: (resourceId: string) => string | undefined;
}

const MAX_DEPTH = 8;

/** An attribute or child of an object, or of its drawing parameters, or of those they build on. */
function inherited<T>(xml: Xml, drawing: Drawing, take: (node: Xml) => T | undefined): T | undefined {
  let node: Xml | undefined = xml;
  let link: string | undefined = xml.attributes['DrawParam'];
  for (let depth = 0; node !== undefined && depth < MAX_DEPTH; depth++) {
    const found = take(node);
    if (found !== undefined) return found;
    node = link === undefined ? undefined : drawing.resources.drawParams.get(link);
    link = node?.attributes['Relative'];
  }
  return undefined;
}

function paint(xml: Xml, drawing: Drawing, which: 'FillColor' | 'StrokeColor'): string {
  const node = inherited(xml, drawing, (candidate) => at(candidate, which));
  const shading = node?.children.find((child) => child.name.endsWith('Shd'));
  const value = node?.attributes['Value'] ?? at(shading, 'Segment', 'Color')?.attributes['Value'];
  const css = colour(value) ?? 'rgb(0,0,0)';
  const alpha = Number(node?.attributes['Alpha'] ?? 255) / 255;
  const kind = which === 'FillColor' ? 'fill' : 'stroke';
  return `${kind}="${css}"${alpha < 1 ? ` ${kind}-opacity="${n(Math.max(0, alpha))}"` : ''}`;
}

function strokeOf(xml: Xml, drawing: Drawing): string {
  const attribute = (name: string) => inherited(xml, drawing, (node) => node.attributes[name]);
  const dash = numbers(attribute('DashPattern'));
  return [
    paint(xml, drawing, 'StrokeColor'),
    `stroke-width="${n(Number(attribute('LineWidth') ?? 0.353))}"`,
    `stroke-linecap="${(attribute('Cap') ?? 'Butt').toLowerCase().replace(/[^a-z]/g, '')}"`,
    `stroke-linejoin="${(attribute('Join') ?? 'Miter').toLowerCase().replace(/[^a-z]/g, '')}"`,
    dash.length > 0 ? `stroke-dasharray="${dash.map(n).join(' ')}"` : '',
  ].join(' ');
}

function pathObject(xml: Xml, drawing: Drawing): string {
  const data = pathData(at(xml, 'AbbreviatedData')?.text ?? '');
  if (data === '') return '';
  const fill = xml.attributes['Fill'] === 'true' ? paint(xml, drawing, 'FillColor') : 'fill="none"';
  const stroke = xml.attributes['Stroke'] === 'false' ? '' : strokeOf(xml, drawing);
  const rule = xml.attributes['Rule'] === 'Even-Odd' ? ' fill-rule="evenodd"' : '';
  return `<path d="${data}" ${fill} ${stroke}${rule}/>`;
}

function textObject(xml: Xml, drawing: Drawing): string {
  const size = Number(xml.attributes['Size'] ?? 0);
  if (!(size > 0)) return '';
  const font = drawing.resources.fonts.get(xml.attributes['Font'] ?? '');
  const bold = font?.bold === true || Number(xml.attributes['Weight'] ?? 400) >= 600;
  const fill = xml.attributes['Fill'] === 'false' ? 'fill="none"' : paint(xml, drawing, 'FillColor');
  const stroke = xml.attributes['Stroke'] === 'true' ? strokeOf(xml, drawing) : '';
  const hScale = Number(xml.attributes['HScale'] ?? 1) || 1;
  let x = 0;
  let y = 0;
  const lines = all(xml, 'TextCode').map((code) => {
    x = Number(code.attributes['X'] ?? x) || 0;
    y = Number(code.attributes['Y'] ?? y) || 0;
    const letters = Array.from(printable(code.text));
    const [dx, dy] = [deltas(code.attributes['DeltaX']), deltas(code.attributes['DeltaY'])];
    const [xs, ys] = [[x], [y]];
    letters.slice(1).forEach((_, i) => {
      xs.push((xs[i] ?? 0) + (dx[i] ?? (dx.length + dy.length === 0 ? size : 0)));
      ys.push((ys[i] ?? 0) + (dy[i] ?? 0));
    });
    if (letters.length === 0) return '';
    const flat = ys.every((value) => value === ys[0]);
    const place = `x="${xs.map((v) => n(v / hScale)).join(' ')}" y="${flat ? n(ys[0] ?? 0) : ys.map(n).join(' ')}"`;
    return `<text xml:space="preserve" ${place}>${escapeXml(letters.join(''))}</text>`;
  });
  const squeeze = hScale === 1 ? '' : ` transform="scale(${n(hScale)} 1)"`;
  const face = `font-family="${font?.family ?? 'Noto Serif SC'}" font-size="${n(size)}"${bold ? ' font-weight="700"' : ''}`;
  return `<g ${face} ${fill} ${stroke}${squeeze}>${lines.join('')}</g>`;
}

function imageObject(xml: Xml, drawing: Drawing): string {
  const address = drawing.picture(xml.attributes['ResourceID'] ?? '');
  // The picture fills the unit square; the object's CTM gives it its size.
  return address === undefined
    ? ''
    : `<image width="1" height="1" preserveAspectRatio="none" href="${address}"/>`;
}

function compositeObject(xml: Xml, drawing: Drawing, depth: number): string {
  const unit = drawing.resources.graphics.get(xml.attributes['ResourceID'] ?? '');
  return unit === undefined ? '' : drawAll(at(unit, 'Content')?.children ?? [], drawing, depth + 1);
}

function drawObject(xml: Xml, drawing: Drawing, depth: number): string {
  if (depth > MAX_DEPTH || xml.attributes['Visible'] === 'false') return '';
  if (xml.name === 'PageBlock' || xml.name === 'Layer') return drawAll(xml.children, drawing, depth + 1);
  const body =
    xml.name === 'TextObject'
      ? textObject(xml, drawing)
      : xml.name === 'PathObject'
        ? pathObject(xml, drawing)
        : xml.name === 'ImageObject'
          ? imageObject(xml, drawing)
          : xml.name === 'CompositeObject'
            ? compositeObject(xml, drawing, depth)
            : '';
  if (body === '') return '';
  const [x, y, w, h] = box(xml.attributes['Boundary']) ?? [0, 0, 0, 0];
  const ctm = numbers(xml.attributes['CTM']);
  const own =
    ctm.length === 6
      ? ` matrix(${ctm.map(n).join(' ')})`
      : xml.name === 'ImageObject'
        ? ` scale(${n(w)} ${n(h)})`
        : '';
  const alpha = Number(xml.attributes['Alpha'] ?? 255) / 255;
  return `<g transform="translate(${n(x)} ${n(y)})${own}"${alpha < 1 ? ` opacity="${n(Math.max(0, alpha))}"` : ''}>${body}</g>`;
}

/** Objects in painting order as SVG in millimetres. */
export function drawAll(objects: readonly Xml[], drawing: Drawing, depth = 0): string {
  return objects.map((object) => drawObject(object, drawing, depth)).join('');
}
