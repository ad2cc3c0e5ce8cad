/** `/sobjects` and describe. */
import type { LocalOrg } from '../../../org.ts';
import { ok, type RestCall } from '../call.ts';
import { objectJson, objectSummary } from './describe.ts';
import type { Router } from '../router.ts';
import { Visible } from './visible.ts';

export function addObjects(router: Router, org: LocalOrg): void {
  const visible = new Visible(org);
  const told = <Result>(call: RestCall, work: () => Result): Result => org.transact('REST', work, { user: call.user });
  router.add('GET', '/sobjects', (call) =>
    ok({
      encoding: 'UTF-8',
      maxBatchSize: 200,
      sobjects: told(call, () =>
        [...visible.objects(call)].sort((a, b) => (a.name < b.name ? -1 : 1)).map((object) => objectSummary(object, call.base)),
      ),
    }),
  );
  router.add('GET', '/sobjects/:object', (call, [name = '']) => {
    const object = visible.object(call, name);
    return ok({ objectDescribe: told(call, () => objectSummary(object, call.base)), recentItems: [] });
  });
  router.add('GET', '/sobjects/:object/describe', (call, [name = '']) => {
    const object = visible.object(call, name);
    return ok(told(call, () => objectJson(visible, call, object)));
  });
}
