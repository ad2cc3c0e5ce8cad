/** What the page remembers in this browser for its user: the chosen app, a list's view. */
import { context } from 'localorg/context';

export function remember<Value>(name: string): { get(): Value | undefined; set(value: Value): void } {
  const key = `localorg:${context.user.id}:${name}`;
  return {
    get: () => {
      const text = localStorage.getItem(key);
      return text === null ? undefined : (JSON.parse(text) as Value);
    },
    set: (value) => localStorage.setItem(key, JSON.stringify(value)),
  };
}
