/** What orgs say of names in queries, at compile time and at run time. Source: SOQL and SOSL Reference; the texts of orgs. */
const REFER = 'Please reference your WSDL or the describe call for the appropriate names.';
const CUSTOM_FIELD = `If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${REFER}`;

export function noSuchColumn(name: string, entity: string): string {
  return `No such column '${name}' on entity '${entity}'. ${CUSTOM_FIELD}`;
}
/** Of TYPEOF. */
export function noSuchRelation(name: string, entity: string): string {
  return `No such relation '${name}' on entity '${entity}'. ${CUSTOM_FIELD}`;
}
export function notUnderstood(name: string, place: 'field path' | 'FROM part of query call'): string {
  return `Didn't understand relationship '${name}' in ${place}. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${REFER}`;
}
export function notSupported(object: string): string {
  return `sObject type '${object}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${REFER}`;
}
export function followedTwice(relationship: string): string {
  return `Cannot follow the same aggregate relationship twice: ${relationship}`;
}
export function notPolymorphic(path: string): string {
  return `TYPEOF operand '${path}' is not a polymorphic relationship field`;
}
/** Source: SOQL and SOSL Reference, "Understanding Relationship Query Limitations". */
export const MOST_PARENTS = 5;
export const TOO_MANY_PARENTS = `cannot query foreign key relationships more than ${String(MOST_PARENTS)} levels away from the root SObject`;
