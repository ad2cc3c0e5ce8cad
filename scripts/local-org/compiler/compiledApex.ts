/** A project's Apex as an org has it: its image, and its types for code that comes later. */
import { declareProject } from './check/declareProject.ts';
import type { World } from './check/types/world.ts';
import type { ImageCache } from './image/cache.ts';
import { imageOf, type ProgramImage } from './image/image.ts';
import { compileProject, type CompileInput, type ParsedFile } from './index.ts';

export interface ApexSources extends Omit<CompileInput, 'files'> {
  /** Parses them: an image does without. */
  readonly parse: () => readonly ParsedFile[];
}

/** What is the same for every org of the same sources. */
interface Compiled {
  readonly image: ProgramImage;
  declared?: Pick<World, 'types' | 'broken' | 'apiVersions'>;
}

/** A process that opens a project's org again, as tests do, finds it here. */
const recent = new Map<string, Compiled>();
const MOST_RECENT = 2;

export class CompiledApex {
  private readonly sources: ApexSources;
  private readonly compiled: Compiled;

  /** @param stamp changes with all that an image is made of. @param images where there may be one on disk. */
  constructor(sources: ApexSources, stamp: string, images: ImageCache) {
    this.sources = sources;
    this.compiled = recent.get(stamp) ?? this.open(stamp, images);
    recent.delete(stamp);
    recent.set(stamp, this.compiled);
    for (const old of [...recent.keys()].slice(0, -MOST_RECENT)) recent.delete(old);
  }

  get files(): ProgramImage {
    return this.compiled.image;
  }

  /** Every type with its members: an anonymous block is compiled against it. */
  get world(): World {
    const { parse, ...sources } = this.sources;
    this.compiled.declared ??= declareProject({ ...sources, files: parse() }).world;
    const { types, broken, apiVersions } = this.compiled.declared;
    return { ...sources, types, broken, apiVersions };
  }

  private open(stamp: string, images: ImageCache): Compiled {
    const kept = images.read(stamp);
    if (kept !== undefined) return { image: kept };
    const { parse, ...sources } = this.sources;
    const { world, files } = compileProject({ ...sources, files: parse() });
    const image = imageOf(files);
    images.write(stamp, image);
    return { image, declared: world };
  }
}
