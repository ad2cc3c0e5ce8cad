/** Source: Apex Reference Guide, "EncodingUtil Class". */
import { raise } from '../../core/error.ts';
import { definePlatformClass } from '../../core/registry.ts';
import { ApexBlob } from '../../values/index.ts';
import { charsetOf } from './charsets.ts';
import { strictStatics } from '../strict.ts';

/** As HTML forms do: a space is `+`, all but letters, digits and `.-*_` are `%XX`, one after the other in one piece. */
function urlEncode(text: string, charset: string): string {
  const { encode } = charsetOf(charset);
  return text.replace(/[^A-Za-z0-9.*_ -]+/gu, (run) => [...encode(run)].map(escaped).join('')).replaceAll(' ', '+');
}

const escaped = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** Errors: System.StringException in Java's words. Source: seen in an org. */
function urlDecode(text: string, charset: string): string {
  const { decode } = charsetOf(charset);
  return text.replaceAll('+', ' ').replace(/%(?:[0-9a-fA-F]{2}(?:%[0-9a-fA-F]{2})*|.{0,2})/gs, (run) => {
    if (run.length < 3) raise('System.StringException', 'URLDecoder: Incomplete trailing escape (%) pattern');
    if (!/^(%[0-9a-fA-F]{2})+$/.test(run))
      raise('System.StringException', `URLDecoder: Illegal hex characters in escape (%) pattern - ${wrongHex(run.slice(1))}`);
    return decode(Buffer.from(run.replaceAll('%', ''), 'hex'));
  });
}

/** What Java's `Integer.parseInt` says of two characters that are no hex digits: it reads a sign. */
function wrongHex(digits: string): string {
  return /^-[0-9a-fA-F]$/.test(digits) ? 'negative value' : `Error at index ${digits.search(/[^0-9a-fA-F]/)} in: "${digits}"`;
}

function convertFromHex(text: string): ApexBlob {
  if (text.length % 2 !== 0)
    raise('System.InvalidParameterValueException', `input string must be an even number of characters long, but was ${text.length}`);
  const wrong = text.search(/[^0-9a-fA-F]/);
  if (wrong >= 0) raise('System.InvalidParameterValueException', `Illegal hexadecimal character ${text[wrong]} at index ${wrong}`);
  return new ApexBlob(Buffer.from(text, 'hex'));
}

/** Blanks and `=` are passed over wherever they stand; bits that make no byte are dropped. Errors: System.StringException for what is no sign of base64. */
export function base64Decode(text: string): ApexBlob {
  const signs = text.replace(/[\s=]/g, '');
  const odd = /[^A-Za-z0-9+/]/u.exec(signs)?.[0];
  if (odd !== undefined) raise('System.StringException', `Unrecognized base64 character: ${odd}`);
  return new ApexBlob(Buffer.from(signs, 'base64'));
}

definePlatformClass({
  name: 'System.EncodingUtil',
  statics: strictStatics({
    base64Decode,
    base64Encode: (blob: ApexBlob) => Buffer.from(blob.bytes).toString('base64'),
    convertFromHex,
    convertToHex: (blob: ApexBlob) => Buffer.from(blob.bytes).toString('hex'),
    urlDecode,
    urlEncode,
  }),
});
