import { ApexList, ApexSet } from '../../collections/index.ts';
import type { ApexValue } from '../../core/contract.ts';
import { raise } from '../../core/error.ts';
import { ApexDecimal, ApexDouble } from '../../values/index.ts';
import { compactLayout, jsonString, PrettyLayout } from './layout.ts';
import { JsonWriter, scalarText } from './write.ts';

interface Level {
  readonly kind: 'object' | 'array' | 'root';
  count: number;
  /** A name is written, its value is not. */
  isNamed: boolean;
}

/** System.JSONGenerator: JSON written piece by piece. Errors: System.JSONException for a piece in the wrong place. */
export class ApexJsonGenerator {
  isClosed = false;
  private readonly isPretty: boolean;
  private readonly levels: Level[] = [{ kind: 'root', count: 0, isNamed: false }];
  private text = '';

  constructor(isPretty: boolean) {
    this.isPretty = isPretty;
  }

  /** Closes what is open. */
  close(): void {
    while (this.levels.length > 1) this.writeEnd(this.level.kind as 'object' | 'array');
    this.isClosed = true;
  }

  getAsString(): string {
    this.close();
    return this.text;
  }

  writeStart(kind: 'object' | 'array'): void {
    this.startValue(kind === 'object' ? 'start an object' : 'start an array');
    this.text += kind === 'object' ? '{' : '[';
    this.levels.push({ kind, count: 0, isNamed: false });
  }

  writeEnd(kind: 'object' | 'array'): void {
    const { level } = this;
    if (level.kind !== kind)
      raise('System.JSONException', `Current context not an ${kind === 'array' ? 'ARRAY' : kind} but ${level.kind.toUpperCase()}`);
    this.levels.pop();
    if (this.isPretty) this.text += kind === 'array' || level.count === 0 ? ' ' : this.lineBreak();
    this.text += kind === 'object' ? '}' : ']';
  }

  writeFieldName(name: string): void {
    const { level } = this;
    if (level.kind !== 'object' || level.isNamed || this.isClosed)
      raise('System.JSONException', 'Can not write a field name, expecting a value');
    if (level.count > 0) this.text += ',';
    if (this.isPretty) this.text += this.lineBreak();
    this.text += jsonString(name);
    level.isNamed = true;
  }

  writeField(name: string, value: ApexValue): void {
    this.writeFieldName(name);
    this.writeValue(value);
  }

  writeValue(value: ApexValue): void {
    this.startValue(actOf(value));
    const layout = this.isPretty ? new PrettyLayout(this.objectDepth) : compactLayout;
    this.text += new JsonWriter(layout).write(value);
  }

  private get level(): Level {
    return this.levels.at(-1) as Level;
  }

  private get objectDepth(): number {
    return this.levels.filter(({ kind }) => kind === 'object').length;
  }

  private lineBreak(): string {
    return `\n${'  '.repeat(this.objectDepth)}`;
  }

  private startValue(act: string): void {
    const { level } = this;
    if (this.isClosed) raise('System.JSONException', 'Generator is closed');
    if (level.kind === 'object' && !level.isNamed) raise('System.JSONException', `Can not ${act}, expecting field name`);
    if (level.isNamed) this.text += this.isPretty ? ' : ' : ':';
    if (level.kind === 'array') this.text += (level.count > 0 ? ',' : '') + (this.isPretty ? ' ' : '');
    if (level.kind === 'root' && level.count > 0) this.text += ' ';
    level.count++;
    level.isNamed = false;
  }
}

/** What the generator is about to do, in Jackson's words. Source: github.com/FasterXML/jackson-1, WriterBasedGenerator. */
function actOf(value: ApexValue): string {
  switch (typeof value) {
    case 'boolean':
      return 'write boolean value';
    case 'number':
    case 'bigint':
      return 'write number';
    case 'object':
      return actOfObject(value);
    default:
      return 'write text value';
  }
}

function actOfObject(value: object | null): string {
  if (value === null) return 'write null value';
  if (value instanceof ApexDecimal || value instanceof ApexDouble) return 'write number';
  if (value instanceof ApexList || value instanceof ApexSet) return 'start an array';
  return scalarText(value) === undefined ? 'start an object' : 'write text value';
}
