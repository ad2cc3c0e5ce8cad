/** A stub's class file as a platform type. */
import { Flag, type ClassFile, type ClassMember } from './classFile.ts';
import { apexName, SignatureReader } from './javaTypes.ts';
import type { FieldSignature, MethodSignature, PlatformType, SignatureParameter, SignatureType } from '../../language/signatures.ts';

export function platformTypeOf(file: ClassFile): PlatformType {
  const isEnum = file.superclass === 'java/lang/Enum';
  const header = file.signature === undefined ? undefined : new SignatureReader(file.signature);
  const typeParameters = header?.typeParameters() ?? [];
  const [superclass, ...interfaces] = header?.rest() ?? plainParents(file);
  const members = file.methods.filter((method) => (method.flags & Flag.SYNTHETIC) === 0 && !method.name.startsWith('<cl'));
  return {
    name: apexName(file.name),
    kind: isEnum ? 'enum' : (file.flags & Flag.INTERFACE) === 0 ? 'class' : 'interface',
    typeParameters,
    isAbstract: (file.flags & Flag.ABSTRACT) !== 0,
    ...(superclass === undefined || isNoneOfApex(superclass) ? {} : { extends: superclass }),
    constructors: members
      .filter((method) => method.name === '<init>' && (method.flags & Flag.PUBLIC) !== 0)
      .map((method) => ({ parameters: parametersOf(method) })),
    ...(isEnum
      ? { implements: [], methods: [], fields: [], constants: constantsOf(file) }
      : {
          implements: interfaces,
          methods: members.filter((method) => method.name !== '<init>').map(methodOf),
          fields: file.fields.map(fieldOf),
          constants: [],
        }),
  };
}

/** Of a class without type arguments anywhere. */
const plainParents = ({ superclass = 'java/lang/Object', interfaces }: ClassFile): readonly SignatureType[] =>
  [superclass, ...interfaces].map((name) => ({ name: apexName(name), args: [] }));
const isNoneOfApex = ({ name }: SignatureType): boolean => name === 'System.Object' || name.startsWith('java.');
const constantsOf = ({ fields }: ClassFile): readonly string[] =>
  fields.filter(({ flags }) => (flags & Flag.ENUM) !== 0).map(({ name }) => apexMember(name));

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
