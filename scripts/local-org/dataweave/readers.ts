/** Inputs as values. Source: MuleSoft Documentation, "DataWeave Formats"; Apex Developer Guide, "DataWeave in Apex". */
import { parseDelimited } from '../data/project/csv.ts';
import { ApexDecimal } from '../platform/values/index.ts';
import type { Format } from './ast.ts';
import { scriptError } from './lexer.ts';
import { DwKey, DwObject, object, type Value } from './values.ts';
import { readXml } from './xml.ts';

export function readText(source: string, { type, properties }: Format): Value {
  switch (type) {
    case 'application/json':
    case 'json':
      return readJson(source);
    case 'application/csv':
    case 'text/csv':
    case 'csv':
      return readCsv(source, properties);
    case 'application/xml':
    case 'text/xml':
    case 'xml':
      return readXml(source);
    case 'text/plain':
    case 'application/java':
    case 'application/apex':
      return source;
    default:
      return scriptError(`Unknown content type \`${type}\``);
  }
}

/** Numbers keep their digits. */
function readJson(source: string): Value {
  const marked = source.replaceAll(/"(?:\\.|[^"\\])*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (part) =>
    part.startsWith('"') ? part : `{"${NUMBER}":"${part}"}`,
  );
  try {
    return fromJson(JSON.parse(marked));
  } catch (cause) {
    if (cause instanceof SyntaxError) return scriptError(`Unexpected character while reading JSON: ${cause.message}`);
    throw cause;
  }
}
const NUMBER = '\uE000number';
function fromJson(value: unknown): Value {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(fromJson);
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
  const [only] = entries;
  if (only?.[0] === NUMBER) return ApexDecimal.parse(String(only[1]));
  return new DwObject(entries.map(([name, one]) => [new DwKey(name), fromJson(one)] as const));
}

function readCsv(source: string, properties: Format['properties']): Value {
  const rows = parseDelimited(source, properties['separator'] ?? ',', properties['quote'] ?? '"');
  const hasHeader = properties['header'] !== 'false';
  const [first = []] = rows;
  const names = hasHeader ? first : first.map((_none, index) => `column_${String(index)}`);
  return rows.slice(hasHeader ? 1 : 0).map((row) => object(Object.fromEntries(names.map((name, index) => [name, row[index] ?? '']))));
}
