/**
 * Words with a token of their own, and where each may still be a name.
 * Source: Apex Developer Guide, "Reserved Keywords"; which of them the compiler's front end enforces, word by word.
 */

/** Never a name in Apex. */
const RESERVED =
  'ABSTRACT AS ASC BREAK BULK BY CATCH CLASS COMMIT CONTINUE DELETE DESC DO ELSE ENUM EXTENDS FALSE FINAL FINALLY FOR FROM GLOBAL HAVING IF IMPLEMENTS IN INSERT INSTANCEOF INTERFACE ' +
  'LIKE LIMIT LIST MAP MERGE NEW NOT NULL NULLS ON OR AND OVERRIDE PRIVATE PROTECTED PUBLIC RETURN SELECT STATIC SUPER TESTMETHOD THIS THROW TRIGGER TRUE TRY UNDELETE UPDATE UPSERT ' +
  'USING VIRTUAL WEBSERVICE WHERE WHILE';
/** Names in Apex and not in queries. */
const RESERVED_IN_QUERIES =
  'AFTER BEFORE BIND COUNT CUBE EXCLUDES FIND FIRST GET INCLUDES JAVA LAST RETURNING ROLLUP SET SHARING TRANSIENT WITH WITHOUT';
/** Names in both. */
const FREE =
  'AT CASE CATEGORY ABOVE ABOVE_OR_BELOW BELOW DATA DEFAULT DISTANCE DIVISION END FIELDS FORMULA GEOLOCATION GROUP IMPORT OFFSET ORDER PACKAGE REFERENCE SWITCH THEN TYPEOF VIEW WHEN';

/** What the parser library reads as no part of a dotted name, though the platform does. */
const UNREADABLE =
  'ABSTRACT BREAK CATCH CLASS CONTINUE DELETE DO ELSE ENUM EXTENDS FINAL FINALLY FOR GLOBAL IF IMPLEMENTS INSERT INTERFACE MERGE NEW ON OVERRIDE PRIVATE PROTECTED PUBLIC RETURN ' +
  'STATIC TESTMETHOD THROW TRY UNDELETE UPDATE UPSERT VIRTUAL WEBSERVICE WHILE';

const words = (text: string): readonly string[] => text.split(' ');
const name = 'IDENTIFIER';

export const KEYWORDS: ReadonlySet<string> = new Set([...words(RESERVED), ...words(RESERVED_IN_QUERIES), ...words(FREE)]);
/** Types of tokens that are a name in Apex. */
export const NAMES: ReadonlySet<string> = new Set([name, ...words(RESERVED_IN_QUERIES), ...words(FREE)]);
/** Types of tokens that are a name in SOQL and SOSL. */
export const QUERY_NAMES: ReadonlySet<string> = new Set([name, 'COMMIT', ...words(FREE)]);
/** Types of tokens that name the object of a search. */
export const OBJECT_NAMES: ReadonlySet<string> = new Set([name, 'CASE', 'GROUP', 'ORDER']);
/** In front, in types, and behind a dot. */
export const UNREADABLE_FIRST: ReadonlySet<string> = new Set([...words(UNREADABLE), 'LIST', 'MAP', 'VOID']);
export const UNREADABLE_TYPES: ReadonlySet<string> = new Set([...words(UNREADABLE), 'FALSE', 'NULL', 'SUPER', 'THIS', 'TRUE', 'VOID']);
export const UNREADABLE_LATER: ReadonlySet<string> = new Set(['FALSE', 'TRUE', 'VOID']);
