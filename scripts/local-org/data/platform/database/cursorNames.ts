/** Cursors in JSON are represented by a name, under which the server keeps their rows. */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { raise } from '../../../platform/core/error.ts';

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

/** Errors: System.FatalCursorException where this org has no such cursor. */
export function cursorNamed<Kind extends object>(name: ApexValue, kind: new (...given: never[]) => Kind): Kind {
  const cursor = typeof name === 'string' && name.startsWith(PREFIX) ? cursorsOfOrg()[Number(name.slice(PREFIX.length)) - 1] : undefined;
  return cursor instanceof kind ? cursor : raise('System.FatalCursorException', `Cursor not found: ${String(name)}`);
}
