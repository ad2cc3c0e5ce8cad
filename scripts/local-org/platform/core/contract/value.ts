/**
 * Values of Apex. `null` is Apex's null, `undefined` never travels. Boolean = boolean, Integer = number (int32), Long = bigint (64 bit),
 * String and Id = string (an Id always in its 18-character form), Double/Decimal/Date/Time/Datetime/Blob = immutable classes of
 * `platform/values`, collections = ApexList/ApexSet/ApexMap of `platform/collections`, records = SObjectValue of `data/records`,
 * enums, user instances and platform instances = objects.
 */
export type ApexValue = null | boolean | number | bigint | string | object;
export type ApexFunction = (...args: ApexValue[]) => ApexValue;
