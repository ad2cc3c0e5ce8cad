/** Scripts and styles from static resources, each loaded once. Source: Component Library, "Platform Resource Loader". */
const loading = new Map<string, Promise<void>>();

function once(url: string, make: () => HTMLElement): Promise<void> {
  const known = loading.get(url);
  if (known !== undefined) return known;
  const promise = new Promise<void>((resolve, reject) => {
    const element = make();
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => reject(new Error(`Could not load ${url}`)));
    document.head.append(element);
  });
  loading.set(url, promise);
  promise.catch(() => loading.delete(url));
  return promise;
}

export const loadScript = (_component: unknown, url: string): Promise<void> =>
  once(url, () => Object.assign(document.createElement('script'), { src: url }));
export const loadStyle = (_component: unknown, url: string): Promise<void> =>
  once(url, () => Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }));
