/** Values of restricted picklists of users that are accepted although describes do not list them: an org may enable more. */
import { EMAIL_ENCODINGS } from '../../schema/standard/choices/userChoices.ts';

/** `zh_CN`, `sr_Latn_RS`, `en_US_EURO` */
const LOCALE = /^([a-z]{2,3})(_[A-Za-z]+)*$/;

export function isUnlistedChoice(object: string, field: string, value: string): boolean {
  return object === 'User' && CHOICES[field]?.(value) === true;
}
/** Beyond the list, fixed offsets only: `UTC` is refused. Source: results of an org. */
const isTimeZone = (value: string): boolean => /^Etc\/(UTC|GMT(\+([1-9]|1[0-2])|-([1-9]|1[0-4])))$/.test(value);
const CHOICES: Readonly<Record<string, (value: string) => boolean>> = {
  TimeZoneSidKey: isTimeZone,
  LocaleSidKey: isLocale,
  LanguageLocaleKey: isLocale,
  EmailEncodingKey: (value) => EMAIL_ENCODINGS.some((encoding) => encoding.toLowerCase().startsWith(`${value.toLowerCase()}=`)),
};

function isLocale(value: string): boolean {
  const language = LOCALE.exec(value)?.[1];
  return language !== undefined && new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined;
}
