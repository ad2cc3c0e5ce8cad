/** Which of the two design systems the page wears: a cookie of this browser. Source: Salesforce Help, "Themes and Branding" (Cosmos is SLDS 2). */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ShellContext } from '../modules/localorg/context.ts';

const COOKIE = /(?:^|;\s*)theme=(slds[12])(?:;|$)/;

/** `?theme=slds2` shows one page in the other theme. */
export function themeOf(request: FastifyRequest): ShellContext['theme'] {
  const asked = new URL(request.url, 'http://local').searchParams.get('theme') ?? COOKIE.exec(request.headers.cookie ?? '')?.[1];
  return asked === 'slds2' ? 'slds2' : 'slds1';
}

export function addThemeRoute(server: FastifyInstance): void {
  server.post<{ Body: { readonly theme: string } }>('/page/theme', async (request, reply) =>
    reply
      .header('set-cookie', `theme=${request.body.theme === 'slds2' ? 'slds2' : 'slds1'}; Path=/; Max-Age=31536000; SameSite=Strict`)
      .code(204)
      .send(),
  );
}
