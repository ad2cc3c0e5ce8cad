/** Results as text. Source: MuleSoft Documentation, "DataWeave Formats": JSON, CSV, XML, plain text. */
import { ApexDecimal } from '../platform/values/index.ts';
import type { Format } from './ast.ts';
import { scriptError } from './lexer.ts';
import { DwObject, isArray, text, typeOf, type Value } from './values.ts';
import { writeXml } from './xml.ts';

export function writeText(value: Value, { type, properties }: Format): string {
  const isIndented = properties['indent'] !== 'false';
  switch (type) {
    case 'application/json':
    case 'json':
    case 'application/dw':
      return writeJson(value, { indent: isIndented ? '  ' : '', skipsNulls: (properties['skipNullOn'] ?? '') !== '' });
    case 'application/csv':
    case 'text/csv':
    case 'csv':
      return writeCsv(value, properties);
    case 'application/xml':
    case 'text/xml':
    case 'xml':
      return writeXml(value, isIndented, properties['writeDeclaration'] !== 'false');
    case 'text/plain':
      return text(value);
    default:
      return scriptError(`Unknown content type \`${type}\``);
  }
}

interface JsonStyle {
  readonly indent: string;
  readonly skipsNulls: boolean;
}
function writeJson(value: Value, style: JsonStyle, depth = 0): string {
  if (isArray(value))
    return group(
      '[',
      ']',
      value.filter((one) => !style.skipsNulls || one !== null).map((one) => writeJson(one, style, depth + 1)),
      style,
      depth,
    );
  if (value instanceof DwObject)
    return group(
      '{',
      '}',
      value.entries
        .filter(([key, one]) => key.name !== '@' && (!style.skipsNulls || one !== null))
        .map(([key, one]) => `${JSON.stringify(key.name)}:${style.indent === '' ? '' : ' '}${writeJson(one, style, depth + 1)}`),
      style,
      depth,
    );
  if (value === null || typeof value === 'boolean') return String(value);
  if (value instanceof ApexDecimal) return text(value);
  return typeof value === 'function' ? scriptError('Cannot coerce Function to String') : JSON.stringify(text(value));
}
function group(open: string, close: string, parts: readonly string[], { indent }: JsonStyle, depth: number): string {
  if (indent === '') return `${open}${parts.join(',')}${close}`;
  const inner = indent.repeat(depth + 1);
  return `${open}\n${parts.length === 0 ? inner : parts.map((part) => `${inner}${part}`).join(',\n')}\n${indent.repeat(depth)}${close}`;
}

function writeCsv(value: Value, properties: Format['properties']): string {
  const rows = isArray(value) ? value : [value];
  const separator = properties['separator'] ?? ',';
  const always = properties['quoteValues'] === 'true';
  const quoted = (field: string): string =>
    always || field.includes(separator) || /["\n\r]/.test(field) ? `"${field.replaceAll('"', String.raw`\"`)}"` : field;
  const objects = rows.map((row) => (row instanceof DwObject ? row : scriptError(`Cannot write ${typeOf(row)} as CSV`)));
  const names = objects[0]?.entries.map(([key]) => key.name) ?? [];
  const lines = objects.map((row) => names.map((name) => quoted(text(row.get(name) ?? null))).join(separator));
  return [...(properties['header'] === 'false' ? [] : [names.map(quoted).join(separator)]), ...lines].map((line) => `${line}\n`).join('');
}
