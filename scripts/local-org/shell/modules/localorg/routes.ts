/** Page references and addresses. Source: Lightning Web Components Developer Guide, "PageReference Types". */

export interface PageReference {
  readonly type: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly state: Readonly<Record<string, string | undefined>>;
}
/** As components give it. */
export interface PageReferenceInput {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly state?: Readonly<Record<string, string | undefined>>;
}

type Attributes = Readonly<Record<string, string>>;
/** Type > path; `objectOf` finds the object of a record by its Id when a component does not name it. */
const PATHS: Readonly<Record<string, (attributes: Attributes) => string>> = {
  standard__recordPage: ({ objectApiName, recordId = '', actionName = 'view' }) =>
    objectApiName === undefined ? `/lightning/r/${recordId}/${actionName}` : `/lightning/r/${objectApiName}/${recordId}/${actionName}`,
  standard__recordRelationshipPage: ({ objectApiName = '', recordId = '', relationshipApiName = '', actionName = 'view' }) =>
    `/lightning/r/${objectApiName}/${recordId}/related/${relationshipApiName}/${actionName}`,
  standard__objectPage: ({ objectApiName = '', actionName = 'home' }) => `/lightning/o/${objectApiName}/${actionName}`,
  standard__navItemPage: ({ apiName = '' }) => `/lightning/n/${apiName}`,
  standard__component: ({ componentName = '' }) => `/lightning/cmp/${componentName}`,
  standard__app: ({ appTarget = '' }) => `/lightning/app/${appTarget}`,
  standard__namedPage: ({ pageName = 'home' }) => `/lightning/page/${pageName}`,
  standard__search: () => '/lightning/search',
  localorg__setup: ({ node = 'Home' }) => `/lightning/setup/${node}/home`,
};

/** Errors: throws for a type that is not built. */
export function toUrl({ type, attributes = {}, state = {} }: PageReferenceInput): string {
  if (type === 'standard__webPage') return String(attributes['url'] ?? '');
  const path = PATHS[type];
  if (path === undefined) throw new Error(`not implemented: page references of type ${type}`);
  const nested = attributes['pageRef'];
  const query = new URLSearchParams(
    Object.entries(state).flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, String(value)]])),
  ).toString();
  const own = path(attributes as Attributes);
  if (type === 'standard__app' && nested !== undefined) return `${own}${toUrl(nested as PageReferenceInput).replace(/^\/lightning/, '')}`;
  return query === '' ? own : `${own}?${query}`;
}

const ID = /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/;

/** What an address shows; `/001...` is the record, as links in emails name it. An address that is none of ours is a page of type `localorg__unknown`. */
export function fromUrl(url: URL): PageReference {
  const state = Object.fromEntries(url.searchParams);
  const [first, ...parts] = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent);
  const page = (type: string, attributes: Readonly<Record<string, string | undefined>>): PageReference => ({ type, attributes, state });
  if (first === undefined) return page('standard__namedPage', { pageName: 'home' });
  if (ID.test(first) && parts.length === 0) return page('standard__recordPage', { recordId: first, actionName: 'view' });
  if (first !== 'lightning') return page('localorg__unknown', { path: url.pathname });
  const [kind, a, b, c, d] = parts;
  switch (kind) {
    case 'r':
      if (c === 'related')
        return page('standard__recordRelationshipPage', {
          objectApiName: a,
          recordId: b,
          relationshipApiName: d,
          actionName: parts[5] ?? 'view',
        });
      return ID.test(a ?? '') && (b === undefined || ['view', 'edit', 'clone'].includes(b))
        ? page('standard__recordPage', { recordId: a, actionName: b ?? 'view' })
        : page('standard__recordPage', { objectApiName: a, recordId: b, actionName: c ?? 'view' });
    case 'o':
      return page('standard__objectPage', { objectApiName: a, actionName: b ?? 'home' });
    case 'n':
      return page('standard__navItemPage', { apiName: a });
    case 'cmp':
      return page('standard__component', { componentName: a });
    case 'app': {
      const inner = parts.slice(2);
      return inner.length === 0
        ? page('standard__app', { appTarget: a })
        : {
            type: 'standard__app',
            attributes: { appTarget: a, pageRef: fromUrl(new URL(`/lightning/${inner.join('/')}${url.search}`, url)) },
            state,
          };
    }
    case 'page':
      return page('standard__namedPage', { pageName: a ?? 'home' });
    case 'search':
      return page('standard__search', {});
    case 'setup':
      return page('localorg__setup', { node: a ?? 'Home' });
    case undefined:
      return page('standard__namedPage', { pageName: 'home' });
    default:
      return page('localorg__unknown', { path: url.pathname });
  }
}
