/** Cursors in JSON are represented by a name, under which the server keeps their rows. */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';

const PREFIX = '0r8';
const cursorsByOrg = new WeakMap<object, object[]>();

function cursorsOfOrg(): object[] {
  const { org } = transaction();
  const known = cursorsByOrg.get(org) ?? [];
  cursorsByOrg.set(org, known);
  return known;
}

export function nameOfCursor(cursor: object): string {
  const cursors = cursorsOfOrg();
  const known = cursors.indexOf(cursor);
  const number = known === -1 ? cursors.push(cursor) : known + 1;
  return `${PREFIX}${String(number).padStart(15, '0')}`;
}

/** Returns a cursor that can't be read where this org has none of this name. */
export function cursorNamed<Kind extends object>(name: ApexValue, kind: new (name: string) => Kind): Kind {
  const named = String(name);
  const cursor = named.startsWith(PREFIX) ? cursorsOfOrg()[Number(named.slice(PREFIX.length)) - 1] : undefined;
  return cursor instanceof kind ? cursor : new kind(named);
}
