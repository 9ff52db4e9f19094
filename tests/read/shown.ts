/** What Nod read, for people and for programs. */

import type { Report } from '../../extension/src/generated/messages';

/** The object that `cargo xtask read --json` prints; `null` where something is unknown. */
export function asObject(report: Report, url: string, brand?: string): object {
  const comments = report.comments.map((mark, index) => {
    const { key, parent, depth, author, handle, text, time, written, own, state } = mark;
    return { key, parent, depth, author, handle, text, time, written, own, state, reason: report.reasons[index] ?? null };
  });
  const { findings, milliseconds } = report;
  return { url, site: report.site, brand: report.brand?.name ?? brand ?? null, comments, findings, milliseconds };
}

/** A line for each comment: state, author, text, why. */
export function asTable(report: Report): string {
  const rows = report.comments.map((mark, index) => [
    mark.state,
    '  '.repeat(mark.depth) + (mark.author ?? '(nobody)'),
    mark.text.replaceAll('\n', ' '),
    report.reasons[index] ?? '',
  ]);
  const widths = [15, 26, 60, 60];
  const lines = [['state', 'author', 'text', 'why'], ...rows].map((row) => row.map((cell, column) => fitted(cell, widths[column] ?? 20)).join('  ').trimEnd());
  const findings = report.findings.map(({ code, count }) => `finding: ${code} (${count})`);
  const about = `${report.site ?? 'no site'}, answering as ${report.brand?.name ?? '(nobody)'}${report.confirmed || !report.brand ? '' : ' (not confirmed)'}`;
  return [about, ...lines, ...findings].join('\n');
}

function fitted(text: string, width: number): string {
  const letters = [...text];
  return letters.length > width ? `${letters.slice(0, width - 1).join('')}…` : text + ' '.repeat(width - letters.length);
}
