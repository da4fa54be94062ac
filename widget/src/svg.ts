const SVG = 'http://www.w3.org/2000/svg';

/** A 24-grid line icon, built node by node: no markup is ever parsed. */
export function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

/** A door standing ajar in its frame. */
export const DOOR = 'M3 20h18M6 20V4h12v16M6 4l7 3v16l-7-3M10 12v2';
export const CROSS = 'M6 6l12 12M18 6L6 18';
export const BACK = 'M14.5 5.5L8 12l6.5 6.5';
export const SEND = 'M12 19V5.5M6 11.5l6-6 6 6';
