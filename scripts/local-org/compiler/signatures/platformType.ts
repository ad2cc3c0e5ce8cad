/** A stub's class file as a platform type. */
import { Flag, type ClassFile, type ClassMember } from './classFile.ts';
import { apexName, SignatureReader } from './javaTypes.ts';
import type { FieldSignature, MethodSignature, PlatformType, SignatureParameter, SignatureType } from './model.ts';

export function platformTypeOf(file: ClassFile): PlatformType {
  const isEnum = file.superclass === 'java/lang/Enum';
  const header = file.signature === undefined ? undefined : new SignatureReader(file.signature);
  const typeParameters = header?.typeParameters() ?? [];
  const parents: readonly SignatureType[] =
    header?.rest() ?? [file.superclass ?? 'java/lang/Object', ...file.interfaces].map((name) => ({ name: apexName(name), args: [] }));
  const [superclass, ...interfaces] = parents;
  const members = file.methods.filter((method) => (method.flags & Flag.SYNTHETIC) === 0 && !method.name.startsWith('<cl'));
  return {
    name: apexName(file.name),
    kind: isEnum ? 'enum' : (file.flags & Flag.INTERFACE) === 0 ? 'class' : 'interface',
    typeParameters,
    isAbstract: (file.flags & Flag.ABSTRACT) !== 0,
    ...(superclass === undefined || superclass.name === 'System.Object' || superclass.name.startsWith('java.')
      ? {}
      : { extends: superclass }),
    implements: isEnum ? [] : interfaces,
    constructors: members
      .filter((method) => method.name === '<init>' && (method.flags & Flag.PUBLIC) !== 0)
      .map((method) => ({ parameters: parametersOf(method) })),
    methods: isEnum ? [] : members.filter((method) => method.name !== '<init>').map(methodOf),
    fields: isEnum ? [] : file.fields.map(fieldOf),
    constants: isEnum ? file.fields.filter((field) => (field.flags & Flag.ENUM) !== 0).map((field) => apexMember(field.name)) : [],
  };
}

function methodOf(method: ClassMember): MethodSignature {
  const { returns } = new SignatureReader(method.signature).method();
  return {
    name: apexMember(method.name),
    isStatic: (method.flags & Flag.STATIC) !== 0,
    isAbstract: (method.flags & Flag.ABSTRACT) !== 0,
    ...(returns === undefined ? {} : { returns }),
    parameters: parametersOf(method),
  };
}

function parametersOf(method: ClassMember): readonly SignatureParameter[] {
  return new SignatureReader(method.signature)
    .method()
    .parameters.map((type, index) => ({ name: method.parameterNames[index] ?? `value${String(index)}`, type }));
}

function fieldOf(field: ClassMember): FieldSignature {
  return {
    name: apexMember(field.name),
    type: new SignatureReader(field.signature).type() ?? { name: 'System.Object', args: [] },
    isStatic: (field.flags & Flag.STATIC) !== 0,
    isFinal: (field.flags & Flag.FINAL) !== 0,
  };
}

/** The stubs write a trailing `$` where Java has another use for the name (`toString$`, `equals$`). */
function apexMember(name: string): string {
  return name.replace(/\$$/, '');
}
