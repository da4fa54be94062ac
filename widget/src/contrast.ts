/** Contrast as WCAG 2.2 counts it; colours are `#rgb` or `#rrggbb`. */
type Rgb = [number, number, number];

export function parse(colour: string | null | undefined): Rgb | undefined {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(colour?.trim() ?? '')?.[1];
  if (!hex) return;
  const step = hex.length / 3;
  return [0, 1, 2].map((i) => parseInt(hex.substr(i * step, step).repeat(3 - step || 1).slice(0, 2), 16)) as Rgb;
}

export function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((v) => ((v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Light text where it reads, black where it does not: one of the two always reaches 4.5. */
export const textOn = (accent: Rgb): string => (contrast(accent, [255, 255, 255]) >= 4.5 ? '#fff' : '#000');

/** The accent as text: itself where it reads on this paper, else moved towards the ink until it does. */
export function readable(accent: Rgb, paper: Rgb, ink: Rgb): string {
  let mixed = accent;
  for (let share = 0.1; contrast(mixed, paper) < 4.5 && share <= 1; share += 0.1)
    mixed = accent.map((v, i) => Math.round(v + (ink[i]! - v) * share)) as Rgb;
  return '#' + mixed.map((v) => v.toString(16).padStart(2, '0')).join('');
}
