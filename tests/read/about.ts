/** The first comment of a report that Nod saved. */

/** What a report is of. */
export interface About {
  site: string;
  /** Where the page stood, without what would name it. */
  address: string;
  /** Of the Nod that wrote it. */
  version: string;
}

/** What a page says of itself; nothing where it is no report. */
export function aboutReport(html: string): About | undefined {
  const [, about] = /^<!-- nod-report (\{.*\}) -->$/m.exec(html.slice(0, 4096)) ?? [];
  return about === undefined ? undefined : (JSON.parse(about) as About);
}
