/** What stands below `/services/data/vNN.N`. The more particular routes of a resource come before its rows. */
import type { LocalOrg } from '../../org.ts';
import { addUiApi } from '../uiApi/index.ts';
import { addAnalytics } from './analytics/index.ts';
import { runAnonymous } from './anonymous.ts';
import { ok } from './call.ts';
import { addComposite } from './composite.ts';
import { notFound } from './errors.ts';
import { limitsJson, recordCounts } from './limitsPage.ts';
import { addListViews } from './queries/listViews.ts';
import { Queries } from './queries/queries.ts';
import { addSearch } from './queries/search.ts';
import { addChanges } from './records/changes.ts';
import { addCollections } from './records/collections.ts';
import { addLayouts } from './records/layouts.ts';
import { addObjects } from './records/objects.ts';
import { addRows } from './records/rows.ts';
import { Router } from './router.ts';

export function routerOf(org: LocalOrg): Router {
  const router = new Router();
  const queries = new Queries(org);
  router.add('GET', '/', (call) =>
    ok({
      ...Object.fromEntries(
        ['sobjects', 'query', 'queryAll', 'search', 'parameterizedSearch', 'limits', 'composite', 'analytics', 'metadata', 'tooling'].map(
          (name) => [name, `${call.base}/${name}`],
        ),
      ),
      identity: `${call.origin}/id/${org.id}/${call.user.id}`,
    }),
  );
  router.add('GET', '/limits', (call) => ok(org.transact('REST', limitsJson, { user: call.user })));
  router.add('GET', '/limits/recordCount', (call) => ok(recordCounts(org, call)));
  router.add('GET', '/query', (call) => queries.run(call, false));
  router.add('GET', '/queryAll', (call) => queries.run(call, true));
  router.add('GET', '/query/:locator', (call, [locator = '']) => queries.more(call, locator));
  router.add('GET', '/tooling/query', (call) => queries.run(call, false, 'tooling'));
  router.add('GET', '/tooling/query/:locator', (call, [locator = '']) => queries.more(call, locator));
  router.add('GET', '/tooling/executeAnonymous', (call) => {
    const { log: _log, ...result } = runAnonymous(org, call.user, call.query.get('anonymousBody') ?? '');
    return ok(result);
  });
  addSearch(router, org);
  addUiApi(router, org);
  for (const path of ['/tooling/sobjects/ApexLog/:id/Body', '/sobjects/ApexLog/:id/Body']) {
    router.add('GET', path, (_call, [id = '']) => {
      const body = org.debugLogs?.read(id);
      if (body === undefined) throw notFound();
      return { status: 200, body, type: 'text/plain; charset=utf-8' };
    });
  }
  addObjects(router, org);
  addLayouts(router, org);
  addChanges(router, org);
  addListViews(router, org);
  addAnalytics(router, org);
  addRows(router, org, queries);
  addCollections(router, org, queries);
  addComposite(router, org);
  return router;
}
