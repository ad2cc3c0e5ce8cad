/** Reads the declarations of a Java class file: names, flags, signatures, parameter names. No code. Source: The Java Virtual Machine Specification, chapter 4. */

export interface ClassFile {
  readonly flags: number;
  /** Internal names: `com/nawforce/runforce/System/String`. */
  readonly name: string;
  readonly superclass: string | undefined;
  readonly interfaces: readonly string[];
  /** Generic signature of the class, when it has one. */
  readonly signature: string | undefined;
  readonly fields: readonly ClassMember[];
  readonly methods: readonly ClassMember[];
}
export interface ClassMember {
  readonly flags: number;
  readonly name: string;
  /** The generic signature where there is one, else the descriptor. */
  readonly signature: string;
  readonly parameterNames: readonly string[];
}
export const Flag = {
  PUBLIC: 0x0001,
  STATIC: 0x0008,
  FINAL: 0x0010,
  INTERFACE: 0x0200,
  ABSTRACT: 0x0400,
  SYNTHETIC: 0x1000,
  ENUM: 0x4000,
} as const;

type Constant = { readonly text: string } | { readonly classIndex: number } | undefined;

export function readClassFile(bytes: Buffer): ClassFile {
  return new Reader(bytes).classFile();
}

class Reader {
  private offset = 8;
  private readonly bytes: Buffer;
  private readonly pool: Constant[] = [undefined];
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  classFile(): ClassFile {
    this.readPool();
    const flags = this.u2();
    const name = this.className(this.u2()) ?? '';
    const superclass = this.className(this.u2());
    const interfaces = this.times(this.u2(), () => this.className(this.u2()) ?? '');
    const fields = this.times(this.u2(), () => this.member());
    const methods = this.times(this.u2(), () => this.member());
    let signature: string | undefined;
    this.attributes((attribute) => {
      if (attribute === 'Signature') signature = this.text(this.u2());
    });
    return { flags, name, superclass, interfaces, signature, fields, methods };
  }

  private member(): ClassMember {
    const flags = this.u2();
    const name = this.text(this.u2());
    let signature = this.text(this.u2());
    let parameterNames: readonly string[] = [];
    this.attributes((attribute) => {
      if (attribute === 'Signature') signature = this.text(this.u2());
      if (attribute === 'MethodParameters') {
        parameterNames = this.times(this.u1(), () => {
          const parameter = this.text(this.u2());
          this.offset += 2;
          return parameter;
        });
      }
    });
    return { flags, name, signature, parameterNames };
  }

  private attributes(read: (name: string) => void): void {
    for (let left = this.u2(); left > 0; left -= 1) {
      const name = this.text(this.u2());
      const length = this.bytes.readUInt32BE(this.offset);
      this.offset += 4;
      const end = this.offset + length;
      read(name);
      this.offset = end;
    }
  }

  private readPool(): void {
    const count = this.u2();
    for (let index = 1; index < count; index += 1) {
      const tag = this.u1();
      switch (tag) {
        case 1: {
          const length = this.u2();
          this.pool[index] = { text: this.bytes.toString('utf8', this.offset, this.offset + length) };
          this.offset += length;
          break;
        }
        case 7:
          this.pool[index] = { classIndex: this.u2() };
          break;
        case 5:
        case 6: // long and double take two places
          this.offset += 8;
          index += 1;
          break;
        case 8:
        case 16:
        case 19:
        case 20:
          this.offset += 2;
          break;
        case 15:
          this.offset += 3;
          break;
        default:
          this.offset += 4;
      }
    }
  }

  private className(index: number): string | undefined {
    const constant = this.pool[index];
    return constant !== undefined && 'classIndex' in constant ? this.text(constant.classIndex) : undefined;
  }

  private text(index: number): string {
    const constant = this.pool[index];
    return constant !== undefined && 'text' in constant ? constant.text : '';
  }

  private times<Value>(count: number, read: () => Value): Value[] {
    return Array.from({ length: count }, read);
  }

  private u1(): number {
    const value = this.bytes.readUInt8(this.offset);
    this.offset += 1;
    return value;
  }

  private u2(): number {
    const value = this.bytes.readUInt16BE(this.offset);
    this.offset += 2;
    return value;
  }
}
