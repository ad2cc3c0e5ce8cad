import type { Settings } from '../../state/settings.ts';
import type { CustomField } from '../../state/customField.ts';

/** The key of a custom field: its name without white space, in brackets, letters as they are. Source: API reference, 6.1. */
export const fieldKey = (name: string): string => `[${name.replace(/\s+/g, '')}]`;

/** The key of a field where subscribers are read. The sources disagree about its form, so it is a setting. */
export const readKey = (field: CustomField, spelling: Settings['fieldKeys']): string =>
  spelling === 'bracketed' ? field.key : spelling === 'bare' ? field.key.slice(1, -1) : field.name;
