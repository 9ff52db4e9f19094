/** The languages in which printed times are read: each with the tags whose words count as its own. */
export const LANGUAGES = {
  ar: ['ar', 'ar-EG', 'ar-SA', 'ar-MA', 'ar-LB'],
  bg: ['bg'],
  cs: ['cs'],
  da: ['da'],
  de: ['de', 'de-AT', 'de-CH'],
  el: ['el'],
  en: ['en', 'en-GB', 'en-AU', 'en-IN'],
  es: ['es', 'es-MX', 'es-AR', 'es-US'],
  fi: ['fi'],
  fr: ['fr', 'fr-CH', 'fr-BE'],
  he: ['he'],
  hi: ['hi'],
  hu: ['hu'],
  id: ['id'],
  it: ['it', 'it-CH'],
  ja: ['ja'],
  ko: ['ko'],
  nb: ['nb', 'nn'],
  nl: ['nl', 'nl-BE'],
  pl: ['pl'],
  pt: ['pt', 'pt-PT'],
  ro: ['ro'],
  ru: ['ru'],
  sk: ['sk'],
  sv: ['sv'],
  th: ['th'],
  tr: ['tr'],
  uk: ['uk'],
  vi: ['vi'],
  zh: ['zh', 'zh-TW', 'zh-HK'],
} as const satisfies { [language in string]: readonly string[] };

/** Large units last. */
export const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];

export const STYLES = ['long', 'short', 'narrow'] as const;
