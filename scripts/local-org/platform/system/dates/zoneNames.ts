/** What time zones are called: `PST`, `Pacific Standard Time`. */
import { zoneOffsetMs } from '../../values/index.ts';
import { abbreviations } from './zoneAbbreviations.ts';

/** Errors: none; an unknown zone is called as it is written. */
export function zoneName(zone: string, utcMs: number, style: 'short' | 'long'): string {
  if (zone === 'GMT' || zone === 'UTC')
    return style === 'short' ? zone : zone === 'GMT' ? 'Greenwich Mean Time' : 'Coordinated Universal Time';
  if (/^GMT[+-]/.test(zone)) return zone;
  const name = ask(zone, utcMs, style);
  return style === 'short' && name.startsWith('GMT') ? (abbreviations.get(ask(zone, utcMs, 'long')) ?? name) : name;
}

/** What locales call a zone: `PST` in the United States, `GMT+9` elsewhere. */
export function localeZoneName(zone: string, utcMs: number): string {
  return zone === 'GMT' || /^GMT[+-]/.test(zone) ? zone : ask(zone, utcMs, 'short');
}

function ask(zone: string, utcMs: number, style: 'short' | 'long'): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style });
  return format.formatToParts(namedMoment(zone, utcMs)).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** The host has no names for the time before 1971 and long from now, Java uses today's names for all times: those moments are asked for the season of 2024 that has the same offset. */
function namedMoment(zone: string, utcMs: number): number {
  if (utcMs >= year1971 && utcMs < year2100) return utcMs;
  return [january2024, july2024].find((moment) => zoneOffsetMs(zone, moment) === zoneOffsetMs(zone, utcMs)) ?? january2024;
}
const year1971 = 31_536_000_000;
const year2100 = 4_102_444_800_000;
const january2024 = 1_705_320_000_000;
const july2024 = 1_721_044_800_000;

/** `+0100`, `+01:00`, `+01`: the offset with `separator`, or hours only when it is undefined. */
export function offsetText(offsetMs: number, separator: string | undefined): string {
  const minutes = Math.floor(Math.abs(offsetMs) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = `${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}`;
  return separator === undefined ? hours : `${hours}${separator}${two(minutes % 60)}`;
}
