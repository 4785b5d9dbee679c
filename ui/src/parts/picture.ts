/** Elements that a picture never has; what a stranger could put there does not come in. Pixels come within the picture. */
const REFUSED =
  'script, foreignObject, style, image:not([href^="data:image/png;base64,"]), use[href^="http"], a, animate, set';

/** A chart's SVG text as a node of this document, without anything that could run or load. */
export function picture(svg: string): SVGSVGElement | null {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const root = parsed.documentElement;
  if (!(root instanceof SVGSVGElement)) return null;
  for (const element of root.querySelectorAll(REFUSED)) element.remove();
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const { name } of [...element.attributes]) {
      if (name.startsWith('on') || name === 'style') element.removeAttribute(name);
    }
  }
  for (const line of root.querySelectorAll('text')) turnAround(line);
  // Title and description are given beside the picture; inside they would show as a second tooltip.
  for (const element of root.querySelectorAll('title, desc')) element.remove();
  for (const name of ['role', 'aria-labelledby', 'aria-label', 'width', 'height']) root.removeAttribute(name);
  root.setAttribute('aria-hidden', 'true');
  root.setAttribute('focusable', 'false');
  return document.importNode(root, true);
}

const ISOLATED = /^\u2067([^]*)\u2069$/;
const MIRRORED: Record<string, string> = { start: 'end', end: 'start' };

/**
 * Charts mark lines from right to left with isolates, which every renderer of SVG files understands but
 * WebKit's; it understands the attribute, under which "start" is the right end of a line.
 */
function turnAround(line: Element): void {
  const text = ISOLATED.exec(line.textContent)?.[1];
  if (text === undefined) return;
  line.textContent = text;
  line.setAttribute('direction', 'rtl');
  const anchor = line.getAttribute('text-anchor') ?? 'start';
  line.setAttribute('text-anchor', MIRRORED[anchor] ?? anchor);
}
