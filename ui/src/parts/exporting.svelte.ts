import type { Look, Scale, Size } from '../api/types.gen';

export type Format = 'svg' | 'png' | 'csv';

export const FORMATS: Format[] = ['png', 'svg', 'csv'];
export const LOOKS: Look[] = ['light', 'dark', 'print'];
export const SIZES: Size[] = ['screen', 'slide', 'column', 'post', 'wide-post'];
export const SCALES: Scale[] = ['1', '2', '300dpi'];
const FACTORS: Record<Scale, number> = { '1': 1, '2': 2, '300dpi': 300 / 96 };

/** How charts leave the machine; kept, because the next one mostly goes to the same place. */
class Exporting {
  format = $state<Format>('png');
  look = $state<Look>('light');
  size = $state<Size>('screen');
  scale = $state<Scale>('2');
}

export const exporting = new Exporting();

/** How many pixels so many units of a drawing become. */
export function pixels(units: number, scale: Scale): number {
  return Math.ceil(units * FACTORS[scale]);
}
