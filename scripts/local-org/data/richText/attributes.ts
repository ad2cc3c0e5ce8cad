/**
 * Attributes of rich text: keeps the supported ones, without scripts.
 * Source: Lightning Component Reference, "Formatted Rich Text" (attributes); results of orgs (order, addresses, what links and cells get).
 */
import { decoded, escapedValue } from './references.ts';

const SUPPORTED = new Set(
  (
    'accept action align alt autocomplete background bgcolor border cellpadding cellspacing checked cite class clear color cols colspan coords ' +
    'data-fileid datetime default dir disabled download enctype face for headers height hidden high href hreflang id ismap label lang list loop ' +
    'low max maxlength media method min multiple name noshade novalidate nowrap open optimum pattern placeholder poster preload pubdate radiogroup ' +
    'readonly rel required rev reversed rows rowspan scope selected shape size span spellcheck src srclang start step style summary tabindex target ' +
    'title type usemap valign value width wrap'
  ).split(' '),
);
const ADDRESSES = new Set(['href', 'src', 'background', 'cite', 'action', 'poster']);
const SAFE_ADDRESS = /^(?:(?:https?|mailto|ftp|tel|sms):|[/#?]|\.\.?\/|\{!|data:image\/)/i;
const DANGEROUS_STYLE = /url\s*\(|expression\s*\(|javascript:|@import|behaviou?r\s*:/i;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** @param text what stands in a tag behind its name. @return the same, cleaned, with a blank before each. */
export function cleanAttributes(tag: string, text: string): string {
  const values = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (SUPPORTED.has(key) && !values.has(key)) values.set(key, cleanValue(key, decoded(double ?? single ?? bare ?? '')));
  }
  complete(tag, values);
  return [...values].map(([name, value]) => ` ${name}="${escapedValue(value)}"`).join('');
}

/** The style stands behind the others; links open elsewhere; cells say how far they span. */
function complete(tag: string, values: Map<string, string>): void {
  const style = values.get('style') ?? '';
  values.delete('style');
  if (style !== '') values.set('style', style);
  if (tag === 'a' && values.has('href')) values.set('target', '_blank');
  if (tag === 'td' || tag === 'th') for (const span of ['colspan', 'rowspan']) if (!values.has(span)) values.set(span, '1');
}

function cleanValue(name: string, value: string): string {
  if (name === 'style') return cleanStyle(value);
  return !ADDRESSES.has(name) || SAFE_ADDRESS.test(value.replace(/[\u0000-\u0020]/g, '')) ? value : '';
}

function cleanStyle(value: string): string {
  return value
    .split(';')
    .filter((part) => part.includes(':') && !DANGEROUS_STYLE.test(part))
    .map((part) => `${part.slice(0, part.indexOf(':')).trim().toLowerCase()}: ${part.slice(part.indexOf(':') + 1).trim()};`)
    .join(' ');
}
