/** What time zones are called: `PST`, `Pacific Standard Time`. */
import { dayMs, zoneOffsetMs } from '../../values/index.ts';

const abbreviations: Readonly<Record<string, string>> = {
  'Coordinated Universal Time': 'UTC',
  'Greenwich Mean Time': 'GMT',
  'British Summer Time': 'BST',
  'Irish Standard Time': 'IST',
  'Western European Standard Time': 'WET',
  'Western European Summer Time': 'WEST',
  'Central European Standard Time': 'CET',
  'Central European Summer Time': 'CEST',
  'Eastern European Standard Time': 'EET',
  'Eastern European Summer Time': 'EEST',
  'Moscow Standard Time': 'MSK',
  'Israel Standard Time': 'IST',
  'Israel Daylight Time': 'IDT',
  'India Standard Time': 'IST',
  'Singapore Standard Time': 'SGT',
  'Hong Kong Standard Time': 'HKT',
  'China Standard Time': 'CST',
  'Japan Standard Time': 'JST',
  'Korean Standard Time': 'KST',
  'Australian Western Standard Time': 'AWST',
  'Australian Central Standard Time': 'ACST',
  'Australian Central Daylight Time': 'ACDT',
  'Australian Eastern Standard Time': 'AEST',
  'Australian Eastern Daylight Time': 'AEDT',
  'New Zealand Standard Time': 'NZST',
  'New Zealand Daylight Time': 'NZDT',
  'South Africa Standard Time': 'SAST',
  'East Africa Time': 'EAT',
  'West Africa Standard Time': 'WAT',
  'Brasilia Standard Time': 'BRT',
  'Argentina Standard Time': 'ART',
  'Gulf Standard Time': 'GST',
  'Pakistan Standard Time': 'PKT',
  'Indochina Time': 'ICT',
  'Western Indonesia Time': 'WIB',
  'Philippine Standard Time': 'PST',
};

/** Errors: none; an unknown zone is called as it is written. */
export function zoneName(zone: string, utcMs: number, style: 'short' | 'long'): string {
  if (zone === 'GMT' || zone === 'UTC')
    return style === 'short' ? zone : zone === 'GMT' ? 'Greenwich Mean Time' : 'Coordinated Universal Time';
  if (/^GMT[+-]/.test(zone)) return zone;
  const name = ask(zone, utcMs, style);
  return style === 'short' && name.startsWith('GMT') ? (abbreviations[ask(zone, utcMs, 'long')] ?? name) : name;
}

/** What locales call a zone: `PST` in the United States, `GMT+9` elsewhere. */
export function localeZoneName(zone: string, utcMs: number): string {
  return zone === 'GMT' || /^GMT[+-]/.test(zone) ? zone : ask(zone, utcMs, 'short');
}

function ask(zone: string, utcMs: number, style: 'short' | 'long'): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style });
  return format.formatToParts(namedMoment(zone, utcMs)).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/**
 * The host has no names for the time before 1971, Java uses today's names for all times: those moments are asked for 40 years later, in the
 * season that has the same offset.
 */
function namedMoment(zone: string, utcMs: number): number {
  if (utcMs >= 31_536_000_000) return utcMs;
  const later = utcMs + 14_610 * dayMs;
  return zoneOffsetMs(zone, later) === zoneOffsetMs(zone, utcMs) ? later : later + 182 * dayMs;
}

/** `+0100`, `+01:00`, `+01`: the offset with `separator`, or hours only when it is undefined. */
export function offsetText(offsetMs: number, separator: string | undefined): string {
  const minutes = Math.floor(Math.abs(offsetMs) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = `${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}`;
  return separator === undefined ? hours : `${hours}${separator}${two(minutes % 60)}`;
}
