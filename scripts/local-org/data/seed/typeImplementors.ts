/**
 * Rows of ApexTypeImplementor: which visible classes implement which interfaces.
 * Source: Object Reference, "ApexTypeImplementor".
 */
import type { ApexType } from '../../language/types.ts';
import type { UserType } from '../../platform/core/contract.ts';
import type { Rows, Values } from '../store/rows.ts';

export type Implementor = Pick<UserType, 'kind' | 'name' | 'access' | 'isAbstract' | 'interfaces'>;

export function seedImplementors(rows: Rows, types: readonly Implementor[], namespace: string | undefined): void {
  const seen = new Set(types.filter(({ access }) => access === 'public' || access === 'global').map(({ name }) => name));
  const classes = types.filter(({ kind, name }) => kind === 'class' && seen.has(name) && seen.has(outerOf(name)));
  const ids = new Map(rows.store.all('SELECT "Id", "Name" FROM "ApexClass"').map(({ Id: id, Name: name }) => [String(name), String(id)]));
  rows.store.run('DELETE FROM "ApexTypeImplementor"', []);
  rows.addAll(
    'ApexTypeImplementor',
    classes.flatMap(({ name, isAbstract, interfaces }) =>
      interfaces.map((type): Values => {
        const { InterfaceName: interfaceName, ...defined } = interfaceOf(type, ids, namespace);
        return {
          ApexClassId: ids.get(outerOf(name)),
          ClassName: name,
          ClassNamespacePrefix: namespace,
          InterfaceName: interfaceName,
          ...defined,
          IsConcrete: !isAbstract,
          DurableId: `${String(interfaceName)}-${name}`,
        };
      }),
    ),
  );
}

const outerOf = (name: string): string => name.split('.')[0] ?? name;

/** `Database.Batchable<SObject>` is Batchable of Database. */
function interfaceOf(type: ApexType, ids: ReadonlyMap<string, string>, namespace: string | undefined): Values {
  if (type.kind === 'platform') {
    const [space = '', ...name] = type.name.split('.');
    return { InterfaceName: name.join('.'), InterfaceNamespacePrefix: space };
  }
  const name = type.kind === 'user' ? type.name : '';
  return { InterfaceName: name, InterfaceNamespacePrefix: namespace, InterfaceApexClassId: ids.get(outerOf(name)) };
}
