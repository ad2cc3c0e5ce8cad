/** Describe: objects and fields. Source: Apex Reference Guide, Schema namespace. */
import { useDescribe } from '../../../platform/core/describeHook.ts';
import { data } from '../../current.ts';
import { fieldSetNamed } from './fieldSets.ts';
import { FieldDescribe } from './fields.ts';
import { ObjectDescribe } from './objects.ts';
import { fieldTokenNamed, objectToken } from './tokens.ts';

export { FieldToken, objectToken } from './tokens.ts';

useDescribe((what, objectName, fieldName) => {
  const schema = data().schema.get(objectName);
  switch (what) {
    case 'sobject-type':
      return objectToken(schema);
    case 'sobject-describe':
      return new ObjectDescribe(schema);
    case 'field-set':
      return fieldSetNamed(schema, fieldName ?? '');
    case 'field-token':
      return fieldTokenNamed(schema, fieldName ?? '');
    case 'field-describe':
      return new FieldDescribe(fieldTokenNamed(schema, fieldName ?? ''));
  }
});
