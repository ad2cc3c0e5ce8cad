/** Java type signatures to Apex type names. Source: The Java Virtual Machine Specification, 4.7.9.1 "Signatures". */
import type { SignatureType } from '../../language/signatures.ts';

/** The folder of the stubs inside their jars. */
export const ROOT = 'com/nawforce/runforce/';
/** Java types that the stubs use for Apex types which Java does not have. */
const STAND_INS: Readonly<Record<string, string>> = {
  'java/lang/Object': 'System.Object',
  'java/lang/String': 'System.String',
  'com/nawforce/runforce/Internal/Object$': 'System.Object',
  'com/nawforce/runforce/Internal/Any$': 'System.Object',
  'com/nawforce/runforce/Internal/Null$': 'System.Object',
  'com/nawforce/runforce/Internal/SObjectType$': 'Schema.SObjectType',
  'com/nawforce/runforce/Internal/RecordSet$': 'System.List',
  'com/nawforce/runforce/Internal/DescribeSObjectResult$': 'Schema.DescribeSObjectResult',
};

/** Namespaces whose folder is spelled otherwise than the platform spells them. Source: what orgs print. */
const SPELLED: Readonly<Record<string, string>> = { Compression: 'compression', Wave: 'wave' };
export const namespaceOf = (folder: string): string => SPELLED[folder] ?? folder;

/** `com/nawforce/runforce/Messaging/InboundEmail$Header` is `Messaging.InboundEmail.Header`; a trailing `$` only keeps a reserved word apart. */
export function apexName(javaName: string): string {
  const standIn = STAND_INS[javaName];
  if (standIn !== undefined) return standIn;
  if (!javaName.startsWith(ROOT)) return javaName.replaceAll('/', '.');
  const name = javaName.slice(ROOT.length).replace(/\$$/, '').replaceAll(/[/$]/g, '.');
  return name.replace(/^\w+(?=\.)/, namespaceOf).replace(/^(SObjects|SObjectStubs)\./, '');
}

/** One pass over a signature text. */
export class SignatureReader {
  private offset = 0;
  private readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  /** `<K:Ljava/lang/Object;V:...>` of a class: `['K', 'V']`. */
  typeParameters(): readonly string[] {
    if (this.text[this.offset] !== '<') return [];
    this.offset += 1;
    const names: string[] = [];
    while (this.text[this.offset] !== '>') {
      const colon = this.text.indexOf(':', this.offset);
      names.push(this.text.slice(this.offset, colon));
      this.offset = colon;
      while (this.text[this.offset] === ':') {
        this.offset += 1;
        if (this.text[this.offset] !== ':') this.type();
      }
    }
    this.offset += 1;
    return names;
  }

  /** Any further types up to the end: superclass and interfaces. */
  rest(): readonly SignatureType[] {
    const types: SignatureType[] = [];
    while (this.offset < this.text.length) types.push(this.type() ?? OBJECT);
    return types;
  }

  /** `(Ljava/lang/String;)V`; a returned `undefined` type is void. */
  method(): { readonly parameters: readonly SignatureType[]; readonly returns: SignatureType | undefined } {
    this.typeParameters();
    this.offset += 1;
    const parameters: SignatureType[] = [];
    while (this.text[this.offset] !== ')') parameters.push(this.type() ?? OBJECT);
    this.offset += 1;
    return { parameters, returns: this.type() };
  }

  /** `undefined` for void. An array is a list. */
  type(): SignatureType | undefined {
    const tag = this.text[this.offset];
    this.offset += 1;
    switch (tag) {
      case 'L':
        return this.classType();
      case 'T': {
        const end = this.text.indexOf(';', this.offset);
        const name = this.text.slice(this.offset, end);
        this.offset = end + 1;
        return { name, args: [] };
      }
      case '[':
        return { name: 'System.List', args: [this.type() ?? OBJECT] };
      case 'V':
        return undefined;
      case 'Z':
        return { name: 'System.Boolean', args: [] };
      case 'J':
        return { name: 'System.Long', args: [] };
      case 'D':
        return { name: 'System.Double', args: [] };
      default:
        return { name: 'System.Integer', args: [] };
    }
  }

  private classType(): SignatureType {
    let name = '';
    const args: SignatureType[] = [];
    for (;;) {
      const character = this.text[this.offset] ?? ';';
      this.offset += 1;
      if (character === ';') return { name: apexName(name), args };
      if (character === '<') {
        while (this.text[this.offset] !== '>') args.push(this.argument());
        this.offset += 1;
      } else if (character === '.') {
        name += '$';
      } else {
        name += character;
      }
    }
  }

  private argument(): SignatureType {
    const wildcard = this.text[this.offset];
    if (wildcard === '*') {
      this.offset += 1;
      return OBJECT;
    }
    if (wildcard === '+' || wildcard === '-') this.offset += 1;
    return this.type() ?? OBJECT;
  }
}

const OBJECT: SignatureType = { name: 'System.Object', args: [] };
