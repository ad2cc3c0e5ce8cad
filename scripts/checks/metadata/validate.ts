/** Compares an XML tree with the Metadata API's types. */
import type { Finding } from '../check.ts';
import type { MetadataTypes, Property, ValueType } from '../../local-org/http/rest/metadata/schema/types.ts';
import type { XmlNode } from '../../local-org/http/rest/metadata/schema/tree.ts';

/** Elements that every type of the source format may have although the type does not name them. */
const EVERYWHERE = new Set(['fullName', 'apiVersion', 'status']);
/** Values that the platform takes although the published types lack them. */
const OPEN_TYPES = new Set(['AnyType']);

export function validate(file: string, root: XmlNode, types: MetadataTypes): readonly Finding[] {
  const known = types(root.tag);
  if (known === undefined)
    return [
      { file, line: root.line, problem: `${root.tag} is no type of the Metadata API`, mend: 'Correct the name of the first element.' },
    ];
  return inside(file, root, root.tag, types);
}

function inside(file: string, node: XmlNode, typeName: string, types: MetadataTypes): readonly Finding[] {
  if (OPEN_TYPES.has(typeName)) return [];
  const properties = types(typeName);
  if (properties === undefined) return [];
  const seen = new Set<string>();
  const found = node.children.flatMap((child): readonly Finding[] => {
    const property = properties.get(child.tag);
    if (property === undefined)
      return EVERYWHERE.has(child.tag)
        ? []
        : [
            {
              file,
              line: child.line,
              problem: `${typeName} has no element ${child.tag}${nearest(child.tag, properties)}`,
              mend: 'Correct or remove the element.',
            },
          ];
    const isRepeated = seen.has(child.tag) && !property.isMany;
    seen.add(child.tag);
    return [
      ...(isRepeated
        ? [{ file, line: child.line, problem: `${child.tag} stands twice in ${typeName}`, mend: 'Keep one of the two.' }]
        : []),
      ...value(file, child, property.type, types),
    ];
  });
  const missing = [...properties].filter(([name, { isRequired }]) => isRequired && !seen.has(name) && !EVERYWHERE.has(name));
  return [
    ...found,
    ...missing.map(([name]) => ({ file, line: node.line, problem: `${typeName} needs the element ${name}`, mend: 'Add it.' })),
  ];
}

function value(file: string, node: XmlNode, type: ValueType, types: MetadataTypes): readonly Finding[] {
  const wrong = (wanted: string): readonly Finding[] => [
    { file, line: node.line, problem: `${node.tag} is "${node.text}", but takes ${wanted}`, mend: 'Correct the value.' },
  ];
  switch (type.kind) {
    case 'flag':
      return node.text === 'true' || node.text === 'false' ? [] : wrong('true or false');
    case 'number':
      return Number.isFinite(Number(node.text)) && node.text !== '' ? [] : wrong('a number');
    case 'choice':
      return type.of.includes(node.text) ? [] : wrong(`one of ${type.of.slice(0, 12).join(', ')}${type.of.length > 12 ? ', ...' : ''}`);
    case 'object':
      return inside(file, node, type.name, types);
    case 'text':
      return [];
  }
}

const nearest = (tag: string, properties: ReadonlyMap<string, Property>): string => {
  const same = [...properties.keys()].find((name) => name.toLowerCase() === tag.toLowerCase());
  return same === undefined ? '' : `: it is ${same}`;
};
