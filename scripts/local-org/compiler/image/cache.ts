/** Images on disk, one for each project: it is compiled again only when its sources, its metadata or the compiler change. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ProgramImage } from './image.ts';

/** Compiling a small project is as fast as reading its image, and tests create thousands of them. */
const FEWEST_FILES = 20;
const WEEK_MS = 7 * 24 * 3_600_000;

interface Kept {
  readonly stamp: string;
  readonly image: ProgramImage;
}

export class ImageCache {
  readonly path: string;

  /** @param project which one: its folders and how it is compiled. */
  constructor(folder: string, project: string) {
    this.path = join(folder, createHash('sha256').update(project).digest('hex'));
  }

  /** @return undefined when there is none with this stamp, or none that can be read. */
  read(stamp: string): ProgramImage | undefined {
    try {
      const kept = deserialize(readFileSync(this.path)) as Kept;
      return kept.stamp === stamp ? kept.image : undefined;
    } catch {
      return undefined; // absent or damaged: compiled anew
    }
  }

  /** Another process may be reading the file. */
  write(stamp: string, image: ProgramImage): void {
    if (image.length < FEWEST_FILES) return;
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      const partial = `${this.path}.${String(process.pid)}`;
      writeFileSync(partial, serialize({ stamp, image } satisfies Kept));
      renameSync(partial, this.path);
      this.removeOld();
    } catch {
      return; // a read-only checkout works without the cache
    }
  }

  /** Removes images that have not been written for long. */
  private removeOld(): void {
    const folder = dirname(this.path);
    for (const name of readdirSync(folder))
      if (Date.now() - statSync(join(folder, name)).mtimeMs > WEEK_MS) rmSync(join(folder, name), { force: true });
  }
}
