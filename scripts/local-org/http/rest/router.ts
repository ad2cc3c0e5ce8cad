/** Finds the handler of a path. `:name` stands for one part, `*` at the end for the rest. */
import type { Handler, RestAnswer, RestCall } from './call.ts';
import { errorAnswer } from './errorAnswer.ts';
import { notFound, RestError } from './errors.ts';

interface Route {
  readonly method: string;
  readonly parts: readonly string[];
  readonly handle: Handler;
}

export class Router {
  private readonly routes: Route[] = [];

  add(method: string, pattern: string, handle: Handler): void {
    this.routes.push({ method, parts: split(pattern), handle });
  }

  /** Errors become answers. */
  dispatch(call: RestCall): RestAnswer {
    const parts = split(call.path);
    const matching = this.routes.flatMap((route) => {
      const params = match(route.parts, parts);
      return params === undefined ? [] : [{ route, params }];
    });
    try {
      const found = matching.find(({ route }) => route.method === call.method);
      if (found !== undefined) return found.route.handle(call, found.params);
      if (matching.length === 0) throw notFound();
      throw new RestError(
        405,
        'METHOD_NOT_ALLOWED',
        `HTTP Method '${call.method}' not allowed. Allowed are ${[...new Set(matching.map(({ route }) => route.method))].join(',')}`,
      );
    } catch (error) {
      return errorAnswer(error);
    }
  }
}

function split(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '');
}

function match(pattern: readonly string[], parts: readonly string[]): readonly string[] | undefined {
  const params: string[] = [];
  for (const [index, expected] of pattern.entries()) {
    if (expected === '*') return [...params, parts.slice(index).map(decodeURIComponent).join('/')];
    const part = parts[index];
    if (part === undefined) return undefined;
    if (expected.startsWith(':')) params.push(decodeURIComponent(part));
    else if (expected.toLowerCase() !== part.toLowerCase()) return undefined;
  }
  return parts.length === pattern.length ? params : undefined;
}
