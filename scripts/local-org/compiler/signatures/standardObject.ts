/** A stub's class file as a standard object: scalar fields, record fields (parents) and record arrays (children). */
import { Flag, type ClassFile } from './classFile.ts';
import { apexName } from './javaTypes.ts';
import type { StandardField, StandardObject } from '../../language/signatures.ts';
import { COMPOUND_TYPES } from './supplement/compoundTypes.ts';

const SCALAR = /^Lcom\/nawforce\/runforce\/System\/(\w+);$/;
const PARENT = /^Lcom\/nawforce\/runforce\/(?:SObjects|SObjectStubs)\/(\w+);$/;
const CHILDREN = /^\[Lcom\/nawforce\/runforce\/(?:SObjects|SObjectStubs)\/(\w+);$/;

export function standardObjectOf(file: ClassFile): StandardObject {
  const fields: StandardField[] = [];
  const parents: { name: string; object: string }[] = [];
  const children: { name: string; object: string }[] = [];
  for (const field of file.fields) {
    if ((field.flags & Flag.STATIC) !== 0) continue;
    const name = field.name.replace(/\$$/, '');
    const scalar = SCALAR.exec(field.signature)?.[1];
    const parent = PARENT.exec(field.signature)?.[1];
    const child = CHILDREN.exec(field.signature)?.[1];
    if (scalar === 'SObject') parents.push({ name, object: 'Name' });
    else if (scalar !== undefined) fields.push({ name, type: `System.${scalar}` });
    else if (parent !== undefined) parents.push({ name, object: parent });
    else if (child !== undefined) children.push({ name, object: child });
  }
  const fieldNames = new Set(fields.map(({ name }) => name.toLowerCase()));
  const isCompound = ({ name, object }: { name: string; object: string }): boolean =>
    object in COMPOUND_TYPES && !fieldNames.has(`${name.toLowerCase()}id`);
  return {
    name: apexName(file.name),
    fields,
    compounds: parents.filter(isCompound).map(({ name, object }) => ({ name, type: COMPOUND_TYPES[object] ?? object })),
    parents: parents.filter((parent) => !isCompound(parent)),
    children,
  };
}
