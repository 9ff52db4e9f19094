/** The table: what, its budget, what came out in each browser, and the verdict. */
import type { BrowserName } from '../driver/browser';
import { ROWS, type Row, type RowName, type Samples } from './row';
import { median, spread } from './sample';

/** What was measured, by browser. */
export type Measured = { [browser in BrowserName]?: Samples };

/** `near`: missed, but by no more than the run's own spread. */
export type Verdict = 'met' | 'near' | 'missed' | '';

/** One figure of one browser. */
export interface Figure {
  value: number;
  spread: number;
  samples: number[];
  verdict: Verdict;
}

/** A row with its figures. */
export interface Line extends Row {
  name: RowName;
  figures: { [browser in BrowserName]?: Figure };
}

/** The rows that were measured, in the order of the budgets. */
export function lines(measured: Measured): Line[] {
  const all = Object.entries(ROWS).map(([name, row]) => line(name as RowName, row, measured));
  return all.filter(({ figures }) => Object.keys(figures).length > 0);
}

/** What missed its budget by more than the run's spread. */
export function missed(table: Line[]): string[] {
  return table.flatMap(({ what, figures }) =>
    Object.entries(figures).flatMap(([browser, { verdict }]) => (verdict === 'missed' ? [`${browser}: ${what}`] : [])),
  );
}

/** For people. */
export function shown(table: Line[]): string {
  const cells = table.map(({ what, unit, most, figures }) => {
    const verdicts = Object.values(figures).map(({ verdict }) => verdict);
    return [what, most === undefined ? '' : `≤ ${written(most)} ${unit}`, figure(figures.chrome, unit), figure(figures.firefox, unit), worst(verdicts)];
  });
  const rows = [['what', 'budget', 'chrome', 'firefox', 'verdict'], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}

function line(name: RowName, row: Row, measured: Measured): Line {
  const figures: Line['figures'] = {};
  for (const [browser, all] of Object.entries(measured) as [BrowserName, Samples][]) {
    const samples = all[name];
    if (samples !== undefined) figures[browser] = judged(row, samples);
  }
  return { name, ...row, figures };
}

function judged({ of = median, most }: Row, samples: number[]): Figure {
  const value = of(samples);
  const noise = spread(samples);
  const over = most === undefined ? 0 : value - most;
  const verdict = most === undefined ? '' : over <= 0 ? 'met' : over <= noise ? 'near' : 'missed';
  return { value, spread: noise, samples, verdict };
}

function worst(verdicts: Verdict[]): Verdict {
  return (['missed', 'near', 'met'] as const).find((verdict) => verdicts.includes(verdict)) ?? '';
}

function figure(figure: Figure | undefined, unit: string): string {
  if (figure === undefined) return '';
  const noise = figure.samples.length > 1 ? ` ± ${written(figure.spread)}` : '';
  return `${written(figure.value)}${noise} ${unit}`;
}

/** Three figures, as people write them. */
function written(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}
