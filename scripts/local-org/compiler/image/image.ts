/** A compiled project as plain data: the scripts of its types and triggers, and what the runtime must know of each. Unlike the checked tree, it is small enough to be kept on disk. */
import { emitClass, emitPlainType, emitTrigger, withInner, type Script } from '../emit/types.ts';
import type { CompiledFile } from '../index.ts';
import type { IrClass, IrConstructor, IrEnum, IrInterface, IrMethod, IrType, IrUnit } from '../ir/ir.ts';

export type MethodShape = Omit<IrMethod, 'body'>;
export type ConstructorShape = Pick<IrConstructor, 'access' | 'isTestVisible' | 'methodKey' | 'parameters'>;
export type ClassShape = Pick<IrClass, 'kind' | 'name' | 'access' | 'superclass' | 'interfaces' | 'isAbstract' | 'isTest' | 'sharing'> &
  Pick<IrClass, 'fields' | 'annotations' | 'range'> & {
    readonly methods: readonly MethodShape[];
    readonly constructors: readonly ConstructorShape[];
  };
/** A type without its bodies. */
export type TypeShape = ClassShape | IrInterface | IrEnum;

export interface TypeImage {
  readonly file: string;
  readonly shape: TypeShape;
  readonly script: Script;
}
export interface TriggerImage {
  readonly name: string;
  readonly file: string;
  readonly object: string;
  readonly events: readonly string[];
  readonly script: Script;
}
export interface FileImage extends Pick<CompiledFile, 'file' | 'name' | 'isActive' | 'diagnostics'> {
  /** It has no errors. */
  readonly isUsable: boolean;
  /** Outer types before those inside them. */
  readonly types: readonly TypeImage[];
  readonly trigger?: TriggerImage;
}
export type ProgramImage = readonly FileImage[];

export const imageOf = (files: readonly CompiledFile[]): ProgramImage => files.map(fileImage);

function fileImage({ file, name, isActive, diagnostics, unit, standIn }: CompiledFile): FileImage {
  const trigger = unit ?? standIn;
  return {
    file,
    name,
    isActive,
    diagnostics,
    isUsable: unit !== undefined,
    types: unit === undefined ? [] : typeImages(unit),
    ...(trigger?.kind === 'trigger' ? { trigger: triggerImage(trigger) } : {}),
  };
}

/** The types of a unit, those inside others too. */
export function typeImages(unit: IrUnit): readonly TypeImage[] {
  const types = unit.kind === 'class' ? [unit.type] : unit.types;
  return types
    .flatMap((type) => [...withInner(type)])
    .map((type) => ({ file: unit.file, shape: shapeOf(type), script: type.kind === 'class' ? emitClass(type) : emitPlainType(type) }));
}

function triggerImage(unit: Extract<IrUnit, { kind: 'trigger' }>): TriggerImage {
  const { name, file, object, events } = unit;
  return { name, file, object, events, script: emitTrigger(unit) };
}

function shapeOf(type: IrType): TypeShape {
  if (type.kind !== 'class') return type;
  const { kind, name, access, superclass, interfaces, isAbstract, isTest, sharing, fields, annotations, range } = type;
  return {
    ...{ kind, name, access, interfaces, isAbstract, isTest, sharing, fields, annotations, range },
    ...(superclass === undefined ? {} : { superclass }),
    methods: type.methods.map(({ body: _, ...method }) => method),
    constructors: type.constructors.map(({ body: _, delegate: _delegate, range: _range, ...constructor }) => constructor),
  };
}
