/** What the page remembers in this browser: the chosen app, a list's view. */
export function remember<Value>(name: string): { get(): Value | undefined; set(value: Value): void } {
  const key = `localorg:${name}`;
  return {
    get: () => {
      const text = localStorage.getItem(key);
      return text === null ? undefined : (JSON.parse(text) as Value);
    },
    set: (value) => localStorage.setItem(key, JSON.stringify(value)),
  };
}
