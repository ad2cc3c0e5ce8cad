/** Values of restricted picklists of users that are accepted although describes do not list them: an org may enable more. */
import { EMAIL_ENCODINGS } from '../../schema/standard/choices/userChoices.ts';

/** `zh_CN`, `sr_Latn_RS`, `en_US_EURO` */
const LOCALE = /^([a-z]{2,3})(_[A-Za-z]+)*$/;

export function isUnlistedChoice(object: string, field: string, value: string): boolean {
  return object === 'User' && CHOICES[field]?.(value) === true;
}
const CHOICES: Readonly<Record<string, (value: string) => boolean>> = {
  TimeZoneSidKey: isTimeZone,
  LocaleSidKey: isLocale,
  LanguageLocaleKey: isLocale,
  EmailEncodingKey: (value) => EMAIL_ENCODINGS.some((encoding) => encoding.toLowerCase().startsWith(`${value.toLowerCase()}=`)),
};

/** Places and fixed offsets of the time zone database, but no abbreviations: `UTC` is refused. Source: results of an org; public tests that save users in Europe/Madrid. */
function isTimeZone(value: string): boolean {
  if (!value.includes('/')) return false;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function isLocale(value: string): boolean {
  const language = LOCALE.exec(value)?.[1];
  return language !== undefined && new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined;
}
