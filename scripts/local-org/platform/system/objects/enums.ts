/** The enums that the value library itself needs to know. */
import { platformEnum, type PlatformEnumValue } from '../../core/platformEnum.ts';
import type { RoundingModeName } from '../../values/index.ts';

/** Source of the order: seen in an org. */
const roundingModes = [
  'UP',
  'DOWN',
  'CEILING',
  'FLOOR',
  'HALF_UP',
  'HALF_DOWN',
  'HALF_EVEN',
  'UNNECESSARY',
] as const satisfies readonly RoundingModeName[];
platformEnum('System.RoundingMode', roundingModes);

/** @return the rounding mode that an enum constant stands for. */
export function roundingModeOf(value: PlatformEnumValue): RoundingModeName {
  return value.name as RoundingModeName;
}

/** Token kinds of JSONParser. Source of the order: seen in an org. */
const jsonTokens = [
  'NOT_AVAILABLE',
  'START_OBJECT',
  'END_OBJECT',
  'START_ARRAY',
  'END_ARRAY',
  'FIELD_NAME',
  'VALUE_EMBEDDED_OBJECT',
  'VALUE_STRING',
  'VALUE_NUMBER_INT',
  'VALUE_NUMBER_FLOAT',
  'VALUE_TRUE',
  'VALUE_FALSE',
  'VALUE_NULL',
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
