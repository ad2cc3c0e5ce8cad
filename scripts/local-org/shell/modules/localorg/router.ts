/** Where the page is: the address bar as page references. */
import { fromUrl, toUrl, type PageReference, type PageReferenceInput } from 'localorg/routes';

type Listener = (reference: PageReference) => void;
const listeners = new Set<Listener>();
let current = fromUrl(new URL(location.href));

export const currentPage = (): PageReference => current;

/** Called now and at every change. @return stops it. */
export function onPage(listener: Listener): () => void {
  listeners.add(listener);
  listener(current);
  return () => listeners.delete(listener);
}

/** A web page opens in a tab of its own; all else changes what is shown. */
export function navigate(reference: PageReferenceInput, replace = false): void {
  const url = toUrl(reference);
  if (reference.type === 'standard__webPage' && !url.startsWith('/lightning')) {
    window.open(url, '_blank', 'noopener');
    return;
  }
  go(url, replace);
}

export function go(url: string, replace = false): void {
  const target = new URL(url, location.href);
  if (replace || target.href === location.href) history.replaceState({}, '', target);
  else history.pushState({}, '', target);
  announce();
}

/** Another address for what is shown already: nobody is told. */
export function rename(url: string): void {
  history.replaceState({}, '', url);
  current = fromUrl(new URL(location.href));
}

function announce(): void {
  current = fromUrl(new URL(location.href));
  for (const listener of listeners) listener(current);
}

window.addEventListener('popstate', announce);

/** A plain click on a link into Lightning changes the page without loading it; with a modifier the browser does what it always does. */
document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (
    link === undefined ||
    (link.target !== '' && link.target !== '_self') ||
    link.origin !== location.origin ||
    !link.pathname.startsWith('/lightning') ||
    link.hasAttribute('download')
  )
    return;
  event.preventDefault();
  go(link.href);
});
