/** Whole scripts: a header, `---`, a body. */
import { NotImplemented } from '../../platform/core/error.ts';
import type { Declaration, Format, Script } from '../ast.ts';
import { ExpressionReader } from './expressions.ts';

export class ScriptReader extends ExpressionReader {
  script(): Script {
    const inputs = new Map<string, Format>();
    const imports: Script['imports'][number][] = [];
    const declarations: Declaration[] = [];
    let output: Format | undefined;
    const hasHeader = this.has('---');
    while (hasHeader && !this.takes('---')) {
      if (this.takes('%')) {
        this.name();
        this.take('number');
      } else if (this.takes('input')) inputs.set(this.name(), this.format());
      else if (this.takes('output')) output = this.format();
      else if (this.takes('import')) imports.push(this.imported());
      else if (this.isAt('var') || this.isAt('fun')) declarations.push(this.declaration());
      else if (this.takes('type')) this.nameType();
      else if (this.takes('ns')) this.namespaces.set(this.name(), this.take('text').text);
      else throw new NotImplemented(`DataWeave header ${this.token.text}`);
    }
    const body = this.body();
    if (this.token.kind !== 'end') this.unexpected();
    return { inputs, output, imports, declarations, body };
  }

  protected imported(): Script['imports'][number] {
    if (this.takes('*')) {
      this.need('from');
      return { module: this.qualified(), names: 'all' };
    }
    const first = this.qualified();
    if (!this.isAt('from') && !this.isAt(',') && !this.isAt('as')) return { module: first, names: undefined };
    const names = [{ name: first, as: this.takes('as') ? this.name() : first }];
    while (this.takes(',')) {
      const name = this.name();
      names.push({ name, as: this.takes('as') ? this.name() : name });
    }
    this.need('from');
    return { module: this.qualified(), names };
  }

  /** `application/csv separator=";", header=false` */
  protected format(): Format {
    const { line } = this.token;
    let type = this.name();
    while (this.token.line === line && ['/', '-', '+', '.'].includes(this.token.text)) type += `${this.take('sign').text}${this.name()}`;
    const properties: Record<string, string> = {};
    while (this.token.line === line && this.token.kind === 'name' && this.next(1).text === '=') {
      const name = this.name();
      this.need('=');
      properties[name] = this.token.raw ?? this.token.text;
      this.at += 1;
      this.takes(',');
    }
    return { type, properties };
  }

  /** `type Price = String {format: "#.00"}`. */
  protected nameType(): void {
    const name = this.name();
    this.skipParameters();
    this.need('=');
    const type = this.type();
    this.named.set(name, { type, options: this.isAt('{') ? this.primary() : undefined });
  }
}
