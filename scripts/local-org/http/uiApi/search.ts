/** Search over the objects that a user works with. Source: Salesforce Help, "Search for Records": results come by object. */
import { text } from '../../data/project/xml.ts';
import { columnJson, usualColumns } from './columns.ts';
import { recordPage, searched } from './pages.ts';
import type { UserView } from './view.ts';

const STANDARD = ['Account', 'Contact', 'Lead', 'Campaign', 'Opportunity', 'Case'];
const EACH = 5;
const SHORTEST = 2;

/** Objects with a tab, and the standard ones. */
export function searchJson(view: UserView, term: string): unknown {
  if (term.trim().length < SHORTEST) return { term, results: [] };
  const tabs = [...(view.org.project.metadata.get('tab') ?? [])]
    .filter(([, xml]) => text(xml, 'customObject') === 'true')
    .map(([name]) => name);
  const results = [...tabs, ...STANDARD].flatMap((name) => {
    const object = view.org.data.schema.find(name);
    if (object === undefined || !view.access.object(object).read || searched(view, object, term) === '') return [];
    const columns = usualColumns(view, object);
    const page = recordPage(view, object, '', {
      fields: [],
      optionalFields: columns.map((field) => field.name),
      sortBy: undefined,
      pageSize: EACH,
      pageToken: undefined,
      search: term,
    });
    return page['count'] === 0
      ? []
      : [
          {
            objectApiName: object.name,
            label: object.labelPlural,
            displayColumns: columns.map((field) => columnJson(view, object, field)),
            ...page,
          },
        ];
  });
  return { term, results };
}
