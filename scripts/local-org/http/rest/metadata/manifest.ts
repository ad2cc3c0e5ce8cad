/** The components in a manifest: `package.xml` and destructive changes. Source: Metadata API Developer Guide, "Sample package.xml Manifest Files". */
import { many, text, texts, type Xml } from '../../../data/project/xml.ts';

export interface Named {
  readonly type: string;
  /** `*` for all of the type. */
  readonly fullName: string;
}

/** @param manifest the content of its root element, or the corresponding part of a call */
export function named(manifest: Xml): readonly Named[] {
  return many(manifest, 'types').flatMap((types) =>
    texts(types, 'members').map((member) => ({ type: text(types, 'name') ?? '', fullName: member.replace(/\/$/, '') })),
  );
}
