/** Images on disk, one a project: what has been compiled once is not compiled again before its sources, its metadata or the compiler change. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ProgramImage } from './image.ts';

/** Small projects are compiled as fast as their image is read, and tests make thousands of them. */
const FEWEST_FILES = 20;

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

  /** Others may read it meanwhile. */
  write(stamp: string, image: ProgramImage): void {
    if (image.length < FEWEST_FILES) return;
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      const partial = `${this.path}.${String(process.pid)}`;
      writeFileSync(partial, serialize({ stamp, image } satisfies Kept));
      renameSync(partial, this.path);
    } catch {
      return; // a read-only checkout works without the cache
    }
  }
}
