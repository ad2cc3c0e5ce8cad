/** Hot reload: watches the bundles' files, builds the changed bundle alone, and tells open pages. */
import { relative, resolve, sep } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { watchFolders } from '../../watchFolders.ts';
import type { ComponentBuild } from '../build/components.ts';

/** Editors write a file in several steps. */
const SETTLE_MS = 60;

export class Changes {
  private readonly build: ComponentBuild;
  private readonly report: (line: string) => void;
  private readonly pages = new Set<FastifyReply['raw']>();
  private readonly stops: (() => void)[] = [];
  private readonly waiting = new Map<string, NodeJS.Timeout>();
  constructor(build: ComponentBuild, report: (line: string) => void) {
    this.build = build;
    this.report = report;
  }

  addRoute(server: FastifyInstance): void {
    server.get('/page/changes', (request, reply) => {
      reply.hijack();
      reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      reply.raw.write(': open\n\n');
      this.pages.add(reply.raw);
      request.raw.on('close', () => this.pages.delete(reply.raw));
    });
  }

  watch(folders: readonly string[]): void {
    for (const folder of folders) {
      this.stops.push(
        watchFolders([folder], (path) => {
          const [bundle, ...rest] = relative(resolve(folder), path).split(sep);
          if (bundle === undefined || rest.length === 0 || rest[0] === '__tests__' || !/\.(ts|js|html|css|xml)$/.test(rest.at(-1) ?? ''))
            return;
          clearTimeout(this.waiting.get(bundle));
          this.waiting.set(
            bundle,
            setTimeout(() => void this.rebuild(bundle), SETTLE_MS),
          );
        }),
      );
    }
  }

  close(): void {
    for (const stop of this.stops) stop();
    for (const timer of this.waiting.values()) clearTimeout(timer);
    for (const page of this.pages) page.end();
  }

  private async rebuild(bundle: string): Promise<void> {
    const started = performance.now();
    try {
      await this.build.build(`c/${bundle}`);
      this.report(`Built ${bundle} in ${String(Math.round(performance.now() - started))} ms.`);
      this.tell('built', bundle);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.report(`${bundle} does not compile: ${message}`);
      this.tell('failed', message);
    }
  }

  private tell(event: string, data: unknown): void {
    for (const page of this.pages) page.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }
}
