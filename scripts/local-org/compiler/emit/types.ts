/** Classes, interfaces, enums, triggers and anonymous blocks as scripts. */
import type { Conversion } from '../../language/conversions.ts';
import type { IrAlias, IrClass, IrConstructor, IrInherited, IrMethod, IrType, IrUnit } from '../ir/ir.ts';
import { STATEMENTS } from './statements/index.ts';
import { isInitialisationSeen } from './staticInit.ts';
import { VALUES } from './values/index.ts';
import { Writer } from './writer.ts';
import type { SourceLine } from '../../platform/core/stack.ts';

export interface Script {
  /** Name of the script in stack traces. */
  readonly name: string;
  readonly code: string;
  readonly places: readonly (SourceLine | undefined)[];
  /** Apex lines that hold statements. */
  readonly executable: readonly number[];
}

const newWriter = (): Writer => new Writer({ values: VALUES, statements: STATEMENTS });

/** The script of a class returns its JavaScript class. */
export function emitClass(type: IrClass): Script {
  const w = newWriter();
  const base =
    type.superclass === undefined ? 'rt.Instance' : type.superclass.kind === 'user' ? w.classOf(type.superclass) : 'rt.UserException';
  w.line(`const X=class extends ${base}{`);
  for (const field of type.fields) if (!field.isStatic) w.line(`${field.jsName}=null;`);
  for (const method of type.methods) if (!method.isAbstract) emitMethod(w, type, method);
  for (const constructor of type.constructors) emitConstructor(w, type, constructor);
  w.method = `Class.${type.name}.<init>`;
  w.line(`$init_${jsIdentifier(type.name)}(){`);
  w.body(type.instanceInit);
  w.line('}');
  emitStatics(w, type);
  w.line('};');
  w.line(`X.$bridges=${JSON.stringify(type.bridges)};`);
  for (const { key, methodKey, isStatic } of type.bridges)
    w.line(
      `X.prototype[${JSON.stringify(key)}]=${isStatic ? '' : `X.prototype.${methodKey}??`}function(...a){return ${isStatic ? 'X' : 'this'}.${methodKey}(...a)};`,
    );
  for (const alias of type.aliases) w.line(aliasText(alias));
  for (const method of type.inherited) w.line(inheritedText(method));
  w.line('return X;');
  return { name: type.name, ...w.finish(), executable: [...w.executable] };
}

function jsIdentifier(name: string): string {
  return name.toLowerCase().replaceAll('.', '$');
}

function emitMethod(w: Writer, type: IrClass, method: IrMethod): void {
  w.method = `Class.${type.name}.${method.name}`;
  if (method.annotations.some(({ name }) => name === 'future')) {
    emitFuture(w, type, method);
    return;
  }
  w.line(`${method.isStatic ? 'static ' : ''}${method.methodKey}(${method.parameters.map(({ jsName }) => jsName).join(',')}){`);
  if (method.isStatic) emitFirstUse(w, type);
  if (method.body !== undefined) w.body(method.body);
  w.line('}');
}

/** Initialises the class on first use, where the moment is observable. */
function emitFirstUse(w: Writer, type: IrClass): void {
  if (isInitialisationSeen(type)) w.line('X.$s();');
}

/** A call of a future method enqueues it; the body is a method beside it, which the job calls. */
function emitFuture(w: Writer, type: IrClass, method: IrMethod): void {
  const names = method.parameters.map(({ jsName }) => jsName).join(',');
  w.line(
    `static ${method.methodKey}(${names}){rt.future(${JSON.stringify(type.name)},${JSON.stringify(method.methodKey)},[${names}]);return null;}`,
  );
  w.line(`static ${method.methodKey}$now(${names}){`);
  emitFirstUse(w, type);
  if (method.body !== undefined) w.body(method.body);
  w.line('}');
}

/** Unlike in Java, fields have their values before the superclass is constructed, so that methods it calls find them. */
function emitConstructor(w: Writer, type: IrClass, constructor: IrConstructor): void {
  w.method = `Class.${type.name}.<init>`;
  w.line(`${constructor.methodKey}(${constructor.parameters.map(({ jsName }) => jsName).join(',')}){`);
  emitFirstUse(w, type);
  const { delegate } = constructor;
  if (delegate?.which === 'this') {
    w.line(`X.prototype.${delegate.methodKey}.call(this${delegate.args.length === 0 ? '' : `,${w.list(delegate.args)}`});`, delegate.range);
  } else {
    w.line(`this.$init_${jsIdentifier(type.name)}();`);
    if (delegate?.isOfPlatform === true) w.line(`rt.give(this,[${w.list(delegate.args)}]);`, delegate.range);
    else if (delegate !== undefined) w.line(`super.${delegate.methodKey}(${w.list(delegate.args)});`, delegate.range);
  }
  w.body(constructor.body);
  w.line('return this;}');
}

/** Statics live as long as their transaction: `$s()` gives those of the running one, initialised on first use. */
function emitStatics(w: Writer, type: IrClass): void {
  w.method = `Class.${type.name}.<clinit>`;
  const slots = type.fields.filter(({ isStatic }) => isStatic).map(({ jsName }) => `${jsName}:null`);
  w.line(
    `static $e=-1;static $v=null;static $s(){if(X.$e===rt.running.epoch)return X.$v;return rt.statics(X,()=>({${slots.join(',')}}),X.$clinit);}`,
  );
  w.line('static $clinit(){');
  w.body(type.staticInit);
  w.line('}');
}

/** An enum's or interface's script. */
export function emitPlainType(type: Exclude<IrType, IrClass>): Script {
  const w = newWriter();
  w.line('const X=class extends rt.Instance{');
  w.line('};');
  if (type.kind === 'enum') {
    w.line(`X.$constants=rt.enumConstants(X,${JSON.stringify(type.constants)});`);
    w.line('X.values=()=>rt.enumValues(X);X.valueOf=(name)=>rt.enumValueOf(X,name);');
  }
  w.line('return X;');
  return { name: type.name, ...w.finish(), executable: [...w.executable] };
}

/** The script of a trigger returns the function to run. */
export function emitTrigger(unit: Extract<IrUnit, { kind: 'trigger' }>): Script {
  const w = newWriter();
  w.method = `Trigger.${unit.name}`;
  w.line('return function(){');
  w.body(unit.body);
  w.line('};');
  return { name: unit.name, ...w.finish(), executable: [...w.executable] };
}

export function emitAnonymous(unit: Extract<IrUnit, { kind: 'anonymous' }>): Script {
  const w = newWriter();
  w.method = 'AnonymousBlock';
  w.line('return function(){');
  w.body(unit.body);
  w.line('};');
  return { name: 'AnonymousBlock', ...w.finish(), executable: [...w.executable] };
}

/** A type and all its inner types. */
export function* withInner(type: IrType): IterableIterator<IrType> {
  yield type;
  if (type.kind === 'class') for (const inner of type.inner) yield* withInner(inner);
}

function aliasText({ from, to, isStatic, parameters, result }: IrAlias): string {
  const converted = (conversion: Conversion | undefined, value: string): string =>
    conversion === undefined ? value : `rt.convert(${JSON.stringify(conversion)},${value})`;
  const names = parameters.map((_conversion, index) => `a${String(index)}`);
  const given = names.map((name, index) => converted(parameters[index], name));
  return `X.prototype[${JSON.stringify(from)}]=function(${names.join(',')}){return ${converted(result, `${isStatic ? 'X' : 'this'}[${JSON.stringify(to)}](${given.join(',')})`)}};`;
}

function inheritedText({ from, owner, name, signature }: IrInherited): string {
  const member = `rt.inheritedMember(${[owner, name, signature].map((text) => JSON.stringify(text)).join(',')},a.length)`;
  return `X.prototype[${JSON.stringify(from)}]=function(...a){return ${member}(this,...a)};`;
}
