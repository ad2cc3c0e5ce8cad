/** `/sobjects` and describe. */
import type { LocalOrg } from '../../org.ts';
import { ok, type RestCall } from './call.ts';
import { objectJson, objectSummary } from './describe.ts';
import type { Router } from './router.ts';
import { Saves } from './saves.ts';

export function addObjects(router: Router, org: LocalOrg): void {
  const saves = new Saves(org);
  const told = <Result>(call: RestCall, work: () => Result): Result => org.transact('REST', work, { user: call.user });
  router.add('GET', '/sobjects', (call) => ok({ encoding: 'UTF-8', maxBatchSize: 200, sobjects: told(call, () => [...org.data.schema.all()].sort((a, b) => (a.name < b.name ? -1 : 1)).map((object) => objectSummary(object, call.base))) }));
  router.add('GET', '/sobjects/:object', (call, [name = '']) => {
    const object = saves.object(name);
    return ok({ objectDescribe: told(call, () => objectSummary(object, call.base)), recentItems: [] });
  });
  router.add('GET', '/sobjects/:object/describe', (call, [name = '']) => {
    const object = saves.object(name);
    return ok(told(call, () => objectJson(org.data, object, call.base)));
  });
}
