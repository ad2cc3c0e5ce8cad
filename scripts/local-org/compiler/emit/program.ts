/** A compiled project as the runtime knows it: its classes linked, its triggers ready. */
import { Script as VmScript } from 'node:vm';
import {
  typeImages,
  type ClassShape,
  type MethodShape,
  type ProgramImage,
  type TriggerImage,
  type TypeImage,
  type TypeShape,
} from '../image/image.ts';
import type { IrField, IrUnit } from '../ir/ir.ts';
import type { Signatures } from '../signatures/index.ts';
import type { ApexValue, CompiledTrigger, Program, UserField, UserInstance, UserMethod, UserType } from '../../platform/core/contract.ts';
import { useSignatures } from '../../platform/core/derived.ts';
import { InvalidDependency } from '../../platform/core/error.ts';
import { registerLines } from '../../platform/core/stack.ts';
import { useTypes } from '../../platform/core/typeLookup.ts';
import { constantsOf, createRuntime, type ClassLink, type CompiledClass } from './runtime/index.ts';
import { makeStub, type StubAnswer } from './stub.ts';
import { emitAnonymous, type Script } from './types.ts';

export class CompiledProgram implements Program {
  /** The project's, and behind them those of the last anonymous block. */
  readonly types: UserType[] = [];
  private readonly ownTypes: number;
  /** The active ones. */
  readonly triggers: CompiledTrigger[] = [];
  readonly inactiveTriggers: CompiledTrigger[] = [];
  readonly failures: Program['failures'][number][];
  private readonly byName = new Map<string, UserType>();
  private readonly links = new Map<string, ClassLink>();
  private readonly hits = new Map<string, Uint8Array>();
  private readonly executable = new Map<string, Set<number>>();
  private readonly runtime: Record<string, unknown>;
  /** Stands in traces: `Class.acme.Foo.bar`. */
  private readonly namespace: string | undefined;

  constructor(image: ProgramImage, { signatures, namespace }: { readonly signatures: Signatures; readonly namespace: string | undefined }) {
    this.namespace = namespace;
    useSignatures((name) => signatures.type(name));
    this.runtime = createRuntime(
      (name) => this.link(name),
      (type) => signatures.type(type)?.constants ?? [],
    );
    this.failures = image.filter(({ isUsable }) => !isUsable).map(({ file, name, diagnostics }) => ({ file, typeName: name, diagnostics }));
    this.loadAll(image.flatMap(({ types }) => types));
    this.ownTypes = this.types.length;
    for (const { trigger, isActive } of image)
      if (trigger !== undefined) (isActive ? this.triggers : this.inactiveTriggers).push(this.trigger(trigger));
    useTypes({
      named: (name) => this.typeNamed(name),
      needed: (name) => this.typeNamed(name) ?? this.fail(name),
      platformSupertypes: (name) => {
        const type = signatures.type(name);
        return type === undefined
          ? []
          : [type.extends, ...type.implements].flatMap((parent) => (parent === undefined ? [] : [parent.name]));
      },
    });
  }

  typeNamed(name: string): UserType | undefined {
    return this.byName.get(name.toLowerCase());
  }

  executableLines(file: string): readonly number[] {
    return [...(this.executable.get(file) ?? [])].sort((a, b) => a - b);
  }

  coveredLines(file: string): ReadonlySet<number> {
    const hits = this.hits.get(file);
    return new Set(this.executableLines(file).filter((line) => hits?.[line] === 1));
  }

  /** Starts coverage anew. @return a function that adds the earlier lines again */
  setCoverageAside(): () => void {
    const before = [...this.hits].map(([file, hits]) => [file, hits.slice()] as const);
    for (const hits of this.hits.values()) hits.fill(0);
    return () => {
      for (const [file, known] of before)
        for (const line of this.executable.get(file) ?? []) if (known[line] === 1) this.hits.get(file)?.fill(1, line, line + 1);
    };
  }

  /** Makes an anonymous block runnable. Its types live until the next one. */
  anonymous(unit: Extract<IrUnit, { kind: 'anonymous' }>): () => void {
    for (const type of this.types.splice(this.ownTypes)) this.byName.delete(type.name.toLowerCase());
    this.loadAll(typeImages(unit));
    return this.evaluate(unit.file, emitAnonymous(unit)) as () => void;
  }

  private link(name: string): ClassLink {
    const known = this.links.get(name);
    if (known !== undefined) return known;
    const link = missingClass(() => this.whyMissing(name));
    this.links.set(name, link);
    return link;
  }

  private loadAll(types: readonly TypeImage[]): void {
    const pending = new Map(types.map((type) => [type.shape.name.toLowerCase(), type]));
    for (const name of [...pending.keys()]) this.load(name, pending);
  }

  /** Superclasses first: `extends` needs them when the script runs. */
  private load(name: string, pending: Map<string, TypeImage>): void {
    const found = pending.get(name);
    if (found === undefined) return;
    pending.delete(name);
    try {
      this.loadType(found, pending);
    } catch (error) {
      // a superclass that does not compile takes its subclasses along
      if (!(error instanceof InvalidDependency)) throw error;
      const { line, column } = found.shape.range;
      this.failures.push({ file: found.file, typeName: found.shape.name, diagnostics: [{ line, column, message: error.message }] });
    }
  }

  private loadType({ shape, file, script }: TypeImage, pending: Map<string, TypeImage>): void {
    if (shape.kind === 'class' && shape.superclass?.kind === 'user') this.load(shape.superclass.name.toLowerCase(), pending);
    const compiled = this.evaluate(file, script) as CompiledClass;
    const name = shape.name.toLowerCase();
    Object.defineProperty(this.link(name), 'c', { value: compiled, configurable: true });
    const described = describeType(shape, file, compiled, this);
    Object.assign(compiled.prototype, { $type: described });
    this.byName.set(name, described);
    this.types.push(described);
  }

  private fail(name: string): never {
    throw new InvalidDependency(this.whyMissing(name.toLowerCase()));
  }

  private whyMissing(name: string): string {
    const failure = this.failures.find(({ typeName }) => typeName.toLowerCase() === name.split('.')[0]);
    const [first] = failure?.diagnostics ?? [];
    return `Dependent class is invalid and needs recompilation: ${failure?.file.endsWith('.trigger') === true ? 'Trigger' : 'Class'} ${failure?.typeName ?? name}${first === undefined ? '' : ` : line ${String(first.line)}, column ${String(first.column)}: ${first.message}`}`;
  }

  private trigger({ name, file, object, events, script }: TriggerImage): CompiledTrigger {
    return { name, file, object, events, run: this.evaluate(file, script) as () => void };
  }

  private evaluate(file: string, script: Script): unknown {
    registerLines(
      script.name,
      script.places.map((place) =>
        place === undefined || this.namespace === undefined
          ? place
          : { ...place, method: place.method.replace('.', `.${this.namespace}.`) },
      ),
    );
    const lines = this.executable.get(file) ?? new Set<number>();
    for (const line of script.executable) lines.add(line);
    this.executable.set(file, lines);
    const size = Math.max(...lines, 0) + 1;
    const before = this.hits.get(file);
    // inner classes share the file's table: made large enough once
    const hits = before ?? new Uint8Array(Math.max(size, 20000));
    this.hits.set(file, hits);
    const make = new VmScript(script.code, { filename: `apex:${script.name}` }).runInThisContext() as (
      rt: object,
      hits: Uint8Array,
    ) => unknown;
    return make(this.runtime, hits);
  }
}

/** A placeholder for a class that is not loaded, or does not compile: using it throws the reason. */
function missingClass(why: () => string): ClassLink {
  return Object.defineProperty({ c: undefined }, 'c', {
    configurable: true,
    get: () => {
      throw new InvalidDependency(why());
    },
  });
}

function describeType(type: TypeShape, file: string, compiled: CompiledClass, program: CompiledProgram): UserType {
  const shared = {
    name: type.name,
    file,
    access: type.access,
    annotations: type.annotations,
    allocate: () => new compiled(),
    stub: (answer: StubAnswer) => makeStub(program, type, compiled, answer),
    constants: type.kind === 'enum' ? constantsOf(compiled) : [],
  };
  if (type.kind !== 'class') {
    return {
      kind: type.kind,
      ...shared,
      interfaces: type.kind === 'interface' ? type.interfaces : [],
      isAbstract: true,
      isTest: false,
      sharing: 'none',
      fields: [],
      methods: type.kind === 'interface' ? type.methods.map((method) => methodOf(method, compiled)) : [],
      constructors: [],
      construct: () => new compiled(),
    };
  }
  return {
    kind: 'class',
    ...shared,
    ...(type.superclass === undefined ? {} : { superclass: type.superclass }),
    interfaces: type.interfaces,
    isAbstract: type.isAbstract,
    isTest: type.isTest,
    sharing: type.sharing,
    fields: [...inheritedFields(type, program), ...type.fields.map((field) => fieldOf(field, type, compiled))],
    methods: type.methods
      .filter(({ name, methodKey }) => methodKey.startsWith(`m$${name.toLowerCase()}`))
      .map((method) => methodOf(method, compiled)),
    constructors: type.constructors.map(({ methodKey: _, ...constructor }) => constructor),
    construct: (constructor, args) => {
      const index = type.constructors.findIndex(({ parameters }) => parameters === constructor.parameters);
      const key = type.constructors[index]?.methodKey ?? 'm$new';
      const instance = new compiled();
      instance[key]?.(...args);
      return instance;
    },
  };
}

/** A type's fields with those of its superclasses: job state and JSON need them all. */
function inheritedFields(type: ClassShape, program: CompiledProgram): readonly UserField[] {
  const parent = type.superclass?.kind === 'user' ? program.typeNamed(type.superclass.name) : undefined;
  return parent === undefined ? [] : parent.fields.filter(({ isStatic }) => !isStatic);
}

/** The fields of a compiled object, by their names in JavaScript. */
function slotsOf(instance: object): Record<string, ApexValue> {
  return instance as Record<string, ApexValue>;
}

/** The methods of a compiled object or class, by their keys. */
function functionsOf(owner: object): Readonly<Record<string, (...args: readonly ApexValue[]) => ApexValue>> {
  return owner as Readonly<Record<string, (...args: readonly ApexValue[]) => ApexValue>>;
}

function fieldOf(field: IrField, { name: declaredIn }: ClassShape, compiled: CompiledClass): UserField {
  const slots = (instance: UserInstance | null): Record<string, ApexValue> =>
    instance === null || field.isStatic ? compiled.$s() : slotsOf(instance);
  const read = (instance: UserInstance | null): ApexValue => slots(instance)[field.jsName] ?? null;
  const write = (instance: UserInstance | null, value: ApexValue): void => {
    slots(instance)[field.jsName] = value;
  };
  const { getterKey, setterKey } = field;
  return {
    name: field.name,
    declaredIn,
    type: field.type,
    isStatic: field.isStatic,
    isTransient: field.isTransient,
    isProperty: field.isProperty,
    access: field.access,
    annotations: field.annotations,
    read: getterKey === undefined ? read : (instance) => functionsOf(instance ?? compiled)[getterKey]?.() ?? null,
    write: setterKey === undefined ? write : (instance, value) => void functionsOf(instance ?? compiled)[setterKey]?.(value),
    slot: { read, write },
  };
}

function methodOf(method: MethodShape, compiled: CompiledClass): UserMethod {
  const run =
    (key: string) =>
    (target: UserInstance | null, args: readonly ApexValue[]): ApexValue =>
      functionsOf(target ?? compiled)[key]?.(...args) ?? null;
  const isFuture = method.annotations.some(({ name }) => name === 'future');
  return {
    name: method.name,
    isStatic: method.isStatic,
    isTestMethod: method.isTestMethod,
    access: method.access,
    annotations: method.annotations,
    parameters: method.parameters.map(({ name, type }) => ({ name, type })),
    returns: method.returns,
    line: method.range.line,
    key: method.methodKey,
    call: run(method.methodKey),
    callBody: run(isFuture ? `${method.methodKey}$now` : method.methodKey),
  };
}
