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

type Attributes = Readonly<Record<string, string | undefined>>;
/** Paths by page type. */
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

/** The page of an address; `/001...` is the record, as in links of emails. Unknown addresses are pages of type `localorg__unknown`. */
export function fromUrl(url: URL): PageReference {
  const state = Object.fromEntries(url.searchParams);
  const [first, ...parts] = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent);
  const page = (type: string, attributes: Attributes): PageReference => ({ type, attributes, state });
  if (first === undefined) return page('standard__namedPage', { pageName: 'home' });
  if (ID.test(first) && parts.length === 0) return page('standard__recordPage', { recordId: first, actionName: 'view' });
  const [kind, ...rest] = parts;
  if (first !== 'lightning') return page('localorg__unknown', { path: url.pathname });
  if (kind === undefined) return page('standard__namedPage', { pageName: 'home' });
  if (kind === 'app' && rest.length > 1) return pageOfApp(rest, url);
  const read = READERS[kind];
  return read === undefined ? page('localorg__unknown', { path: url.pathname }) : page(...read(rest));
}

/** `/lightning/app/<app>/...`: a page within an app. */
function pageOfApp([appTarget, ...inner]: readonly string[], url: URL): PageReference {
  const pageRef = fromUrl(new URL(`/lightning/${inner.join('/')}${url.search}`, url));
  return { type: 'standard__app', attributes: { appTarget, pageRef }, state: Object.fromEntries(url.searchParams) };
}

type Read = (parts: readonly string[]) => readonly [type: string, attributes: Attributes];
/** The page types of the paths `/lightning/<kind>/...`, by kind. */
const READERS: Readonly<Partial<Record<string, Read>>> = {
  r: recordPage,
  o: ([objectApiName, actionName = 'home']) => ['standard__objectPage', { objectApiName, actionName }],
  n: ([apiName]) => ['standard__navItemPage', { apiName }],
  cmp: ([componentName]) => ['standard__component', { componentName }],
  app: ([appTarget]) => ['standard__app', { appTarget }],
  page: ([pageName = 'home']) => ['standard__namedPage', { pageName }],
  search: () => ['standard__search', {}],
  setup: ([node = 'Home']) => ['localorg__setup', { node }],
};

/** `<object>/<id>/<action>`, `<object>/<id>/related/<relationship>/<action>`, or `<id>/<action>` without the object. */
function recordPage([first, second, third, fourth, fifth]: readonly string[]): ReturnType<Read> {
  if (third === 'related')
    return [
      'standard__recordRelationshipPage',
      { objectApiName: first, recordId: second, relationshipApiName: fourth, actionName: fifth ?? 'view' },
    ];
  if (ID.test(first ?? '') && (second === undefined || ['view', 'edit', 'clone'].includes(second)))
    return ['standard__recordPage', { recordId: first, actionName: second ?? 'view' }];
  return ['standard__recordPage', { objectApiName: first, recordId: second, actionName: third ?? 'view' }];
}
