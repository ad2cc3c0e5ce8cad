/** Texts as bytes of a charset by Java's names. Source: Java API, java.nio.charset.Charset; seen in an org. */
import { NotImplemented, raise } from '../../core/error.ts';

export interface Charset {
  readonly encode: (text: string) => Buffer;
  readonly decode: (bytes: Buffer) => string;
}

const UNKNOWN = '?'.charCodeAt(0);

const utf8: Charset = { encode: (text) => Buffer.from(text, 'utf8'), decode: (bytes) => bytes.toString('utf8') };

/** One byte a character: those below `size` mean their code. */
function ofCodes(size: number): Charset {
  return {
    encode: (text) => Buffer.from([...text].map((character) => (codeOf(character) < size ? codeOf(character) : UNKNOWN))),
    decode: (bytes) => [...bytes].map((byte) => (byte < size ? String.fromCharCode(byte) : '\ufffd')).join(''),
  };
}

const codeOf = (character: string): number => character.codePointAt(0) as number;

/** Above the controls it is ISO-8859-1; five bytes mean nothing. Source: unicode.org, CP1252.TXT. */
const WESTERN =
  '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178';
const FIRST_CONTROL = 0x80;
const LAST_CONTROL = 0x9f;

const isControl = (code: number): boolean => code >= FIRST_CONTROL && code <= LAST_CONTROL;

const western: Charset = {
  encode: (text) => Buffer.from([...text].map(westernByte)),
  decode: (bytes) => [...bytes].map((byte) => (isControl(byte) ? WESTERN[byte - FIRST_CONTROL] : String.fromCharCode(byte))).join(''),
};

function westernByte(character: string): number {
  const place = character === '\ufffd' ? -1 : WESTERN.indexOf(character);
  if (place >= 0) return place + FIRST_CONTROL;
  const code = codeOf(character);
  return code < 256 && !isControl(code) ? code : UNKNOWN;
}

const littleEndian: Charset = {
  encode: (text) => Buffer.from(text, 'utf16le'),
  decode: (bytes) => new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes),
};
const bigEndian: Charset = {
  encode: (text) => littleEndian.encode(text).swap16(),
  decode: (bytes) => new TextDecoder('utf-16be', { ignoreBOM: true }).decode(bytes),
};
const utf16: Charset = {
  encode: (text) => Buffer.concat([Buffer.from([0xfe, 0xff]), bigEndian.encode(text)]),
  decode: (bytes) => (bytes[0] === 0xff && bytes[1] === 0xfe ? littleEndian : bigEndian).decode(bytes).replace(/^\ufeff/, ''),
};

const named: Readonly<Record<string, Charset>> = {
  'UTF-8': utf8,
  UTF8: utf8,
  'ISO-8859-1': ofCodes(256),
  LATIN1: ofCodes(256),
  'US-ASCII': ofCodes(128),
  ASCII: ofCodes(128),
  'WINDOWS-1252': western,
  CP1252: western,
  'UTF-16': utf16,
  'UTF-16BE': bigEndian,
  'UTF-16LE': littleEndian,
};

/** Errors: System.StringException for a name that is none. */
export function charsetOf(name: string): Charset {
  const known = named[name.trim().toUpperCase().replace(/^UTF_/, 'UTF-')];
  return known ?? ofHost(name.trim()) ?? raise('System.StringException', `Encoding ${name} is not supported`);
}

/** Others the host can read; what it reads of one byte or two tells how they are written. */
function ofHost(name: string): Charset | undefined {
  try {
    const decoder = new TextDecoder(name);
    return { decode: (bytes) => decoder.decode(bytes), encode: (text) => written(text, decoder.encoding, name) };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** They change what bytes mean on the way, or need four of them. */
const NOT_WRITTEN: ReadonlySet<string> = new Set(['iso-2022-jp', 'gb18030']);
const bytesByCharacter = new Map<string, ReadonlyMap<string, readonly number[]>>();

function written(text: string, encoding: string, name: string): Buffer {
  if (NOT_WRITTEN.has(encoding)) throw new NotImplemented(`EncodingUtil.urlEncode in ${name}`);
  const known = bytesByCharacter.get(encoding) ?? readBackwards(encoding);
  bytesByCharacter.set(encoding, known);
  return Buffer.from([...text].flatMap((character) => known.get(character) ?? [UNKNOWN]));
}

function readBackwards(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const found = new Map<string, readonly number[]>();
  const note = (bytes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== '\ufffd' && !found.has(text)) found.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte++) note([byte]);
  for (let first = 0x80; first < 256; first++) for (let second = 0; second < 256; second++) note([first, second]);
  return found;
}
