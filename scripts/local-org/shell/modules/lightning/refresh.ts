/** Refreshing what components show. Source: Lightning Web Components Developer Guide, "Refresh Component Data": a RefreshEvent goes to the nearest container, whose handlers run from the outside in. */
export const REFRESH_ERROR = 'RefreshError';
export const REFRESH_COMPLETE = 'RefreshComplete';
export const REFRESH_COMPLETE_WITH_ERRORS = 'RefreshCompleteWithErrors';

export class RefreshEvent extends Event {
  constructor() {
    super('lightning__refresh', { bubbles: true, composed: true, cancelable: true });
  }
}

type Handler = () => Promise<unknown>;
interface Container {
  readonly element: Element;
  readonly notify: (refreshing: Promise<string>) => void;
  readonly listener: (event: Event) => void;
}
const containers = new Map<number, Container>();
const handlers = new Map<number, { readonly element: Element; readonly handler: Handler }>();
let lastId = 0;

/** A component's own element. */
const elementOf = (context: unknown): Element =>
  ((context as { readonly template?: { readonly host?: Element } }).template?.host ?? context) as Element;

export function registerRefreshContainer(context: unknown, notify: Container['notify'] = () => undefined): number {
  const element = elementOf(context);
  const listener = (event: Event): void => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    notify(refreshWithin(element));
  };
  lastId += 1;
  containers.set(lastId, { element, notify, listener });
  element.addEventListener('lightning__refresh', listener);
  return lastId;
}
export function unregisterRefreshContainer(id: number): void {
  const container = containers.get(id);
  container?.element.removeEventListener('lightning__refresh', container.listener);
  containers.delete(id);
}
export function registerRefreshHandler(context: unknown, handler: Handler): number {
  lastId += 1;
  handlers.set(lastId, { element: elementOf(context), handler });
  return lastId;
}
export function unregisterRefreshHandler(id: number): void {
  handlers.delete(id);
}

async function refreshWithin(element: Element): Promise<string> {
  const inside = [...handlers.values()]
    .filter((one) => isWithin(one.element, element))
    .sort((a, b) => depthOf(a.element) - depthOf(b.element));
  const answers = await Promise.all(
    inside.map(({ handler }) =>
      handler().then(
        (answer) => answer ?? REFRESH_COMPLETE,
        () => REFRESH_ERROR,
      ),
    ),
  );
  return answers.every((answer) => answer === REFRESH_COMPLETE || answer === true) ? REFRESH_COMPLETE : REFRESH_COMPLETE_WITH_ERRORS;
}

function isWithin(element: Element, container: Element): boolean {
  for (let node: Node | null = element; node !== null; node = parentOf(node)) if (node === container) return true;
  return false;
}
function depthOf(element: Element): number {
  let depth = 0;
  for (let node: Node | null = element; node !== null; node = parentOf(node)) depth += 1;
  return depth;
}
const parentOf = (node: Node): Node | null => node.parentNode ?? (node as ShadowRoot).host ?? null;
