/** The enums that the value library itself needs to know. */
import { platformEnum, type PlatformEnumValue } from '../../core/platformEnum.ts';
import type { RoundingModeName } from '../../values/index.ts';

const roundingModes = [
  'CEILING',
  'DOWN',
  'FLOOR',
  'HALF_DOWN',
  'HALF_EVEN',
  'HALF_UP',
  'UNNECESSARY',
  'UP',
] as const satisfies readonly RoundingModeName[];
platformEnum('System.RoundingMode', roundingModes);

/** @return the rounding mode that an enum constant stands for. */
export function roundingModeOf(value: PlatformEnumValue): RoundingModeName {
  return value.name as RoundingModeName;
}

/** Token kinds of JSONParser, in the platform's order. */
export const jsonTokens = [
  'END_ARRAY',
  'END_OBJECT',
  'FIELD_NAME',
  'NOT_AVAILABLE',
  'START_ARRAY',
  'START_OBJECT',
  'VALUE_EMBEDDED_OBJECT',
  'VALUE_FALSE',
  'VALUE_NULL',
  'VALUE_NUMBER_FLOAT',
  'VALUE_NUMBER_INT',
  'VALUE_STRING',
  'VALUE_TRUE',
] as const;
export type JsonTokenName = (typeof jsonTokens)[number];
platformEnum('System.JSONToken', jsonTokens);
platformEnum('System.LoggingLevel', ['NONE', 'INTERNAL', 'FINEST', 'FINER', 'FINE', 'DEBUG', 'INFO', 'WARN', 'ERROR']);
/** Source of the order: seen in an org. */
platformEnum('System.XmlTag', [
  'START_ELEMENT',
  'END_ELEMENT',
  'PROCESSING_INSTRUCTION',
  'CHARACTERS',
  'COMMENT',
  'SPACE',
  'START_DOCUMENT',
  'END_DOCUMENT',
  'ENTITY_REFERENCE',
  'ATTRIBUTE',
  'DTD',
  'CDATA',
  'NAMESPACE',
  'NOTATION_DECLARATION',
  'ENTITY_DECLARATION',
]);
platformEnum('System.ApplicationReadWriteMode', ['DEFAULT', 'READ_ONLY']);
