import type { ApexType, PrimitiveName } from '../../../language/types.ts';
import type { ApexValue } from '../../core/contract.ts';
import { raise } from '../../core/error.ts';
import { platformEnumConstant } from '../../core/platformEnum.ts';
import { ApexDecimal, maxInteger, minInteger, setScale } from '../../values/index.ts';
import { withoutPlaces, withPlaces } from './misshapen.ts';
import type { Manner } from './manner.ts';
import { readTyped } from './read.ts';
import { readScalar } from './scalars.ts';
import { JsonScanner, type JsonTokenValue } from './scanner.ts';
import { readTree } from './tree.ts';

/** System.JSONParser: JSON read token by token. */
export class ApexJsonParser {
  current: JsonTokenValue | undefined;
  lastCleared: JsonTokenValue | undefined;
  private readonly text: string;
  private readonly scanner: JsonScanner;
  private taken = 0;
  /** Names that stand open: one for each object or array that is being read, and the last one read. */
  private readonly names: (string | null)[] = [null];

  constructor(text: string) {
    this.text = text;
    this.scanner = new JsonScanner(text, 'parser');
  }

  next(): JsonTokenValue | undefined {
    if (this.current?.kind === 'START_OBJECT' || this.current?.kind === 'START_ARRAY') this.names.push(null);
    this.current = this.scanner.next();
    this.taken++;
    if (this.current?.kind === 'FIELD_NAME') this.names[this.names.length - 1] = this.current.text;
    if (this.current?.kind === 'END_OBJECT' || this.current?.kind === 'END_ARRAY') this.names.pop();
    return this.current;
  }

  /** The next token that is no field name. */
  nextValue(): JsonTokenValue | undefined {
    return this.next()?.kind === 'FIELD_NAME' ? this.next() : this.current;
  }

  clear(): void {
    this.lastCleared = this.current;
    this.current = undefined;
  }

  get currentName(): string | null {
    return this.names.at(-1) ?? null;
  }

  /** From the start of an object or array to its end. */
  skipChildren(): void {
    if (this.current?.kind !== 'START_OBJECT' && this.current?.kind !== 'START_ARRAY') return;
    for (let depth = 1; depth > 0;) {
      const kind = this.next()?.kind;
      if (kind === 'START_OBJECT' || kind === 'START_ARRAY') depth++;
      if (kind === 'END_OBJECT' || kind === 'END_ARRAY' || kind === undefined) depth--;
    }
  }

  /** The current value as a type; its last token is then cleared. */
  readAs(type: ApexType, manner: Manner): ApexValue {
    const token = this.current?.kind === 'FIELD_NAME' || this.current === undefined ? this.nextValue() : this.current;
    const before = this.taken - 1;
    const tree = readTree(token, () => this.next());
    this.clear();
    return withPlaces(this.text, tree, before, () => readTyped(tree, type, manner));
  }

  /** The current token as a primitive. Errors: System.JSONException when it is of another kind. */
  valueAs(name: PrimitiveName): ApexValue {
    const { current } = this;
    const wantsNumber = NUMBERS.has(name);
    if (current === undefined || (wantsNumber && !isNumber(current)))
      this.refuse(`Current token (${current?.kind ?? 'null'}) not numeric, can not use numeric value accessors`);
    if (wantsNumber) return this.number(current.text, name);
    if (name === 'Boolean') return this.truth(current);
    if (current.kind !== 'VALUE_STRING' && current.kind !== 'FIELD_NAME')
      raise('System.JSONException', `Illegal value for ${name.toLowerCase()}: ${current.text}`);
    return withoutPlaces(() => readScalar({ kind: 'string', text: current.text }, name));
  }

  private truth({ kind }: JsonTokenValue): boolean {
    if (kind !== 'VALUE_TRUE' && kind !== 'VALUE_FALSE') this.refuse(`Current token (${kind}) not of boolean type`);
    return kind === 'VALUE_TRUE';
  }

  /** Whole numbers are cut off before the point. */
  private number(text: string, name: PrimitiveName): ApexValue {
    const isWhole = name === 'Integer' || name === 'Long';
    const whole = isWhole && !/^-?\d+$/.test(text) ? setScale(ApexDecimal.parse(text), 0, 'DOWN') : undefined;
    const digits = whole?.toPlainText() ?? text;
    if (name === 'Integer' && (Number(digits) < minInteger || Number(digits) > maxInteger))
      this.refuse(`Numeric value (${text}) out of range of int`);
    return withoutPlaces(() => readScalar({ kind: 'number', text: digits, isWhole }, name));
  }

  private refuse(message: string): never {
    raise('System.JSONException', `${message} at ${this.scanner.placeReached()}`);
  }
}

const NUMBERS: ReadonlySet<PrimitiveName> = new Set(['Integer', 'Long', 'Double', 'Decimal']);
const isNumber = ({ kind }: JsonTokenValue): boolean => kind === 'VALUE_NUMBER_INT' || kind === 'VALUE_NUMBER_FLOAT';

/** @return the enum constant of a token's kind; null when there is no token. */
export function tokenConstant(token: JsonTokenValue | undefined): ApexValue {
  return token === undefined ? null : (platformEnumConstant('System.JSONToken', token.kind) as ApexValue);
}
