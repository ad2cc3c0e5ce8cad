/** Characters, strings and numbers, in `class A { void m() { ... } }`. */
import { row, type Row } from '../row.ts';

export const SIGNS: readonly Row[] = [
  row(
    'String a = "b";',
    `1:33 Unrecognized symbol '"', which is not a valid Apex identifier.`,
    `1:35 Unrecognized symbol '"', which is not a valid Apex identifier.`,
  ),
  row('a = b # c;', "1:28 Found punctuation symbol or operator '#' that isn't valid in Apex.", "1:30 Extra ';', at 'c'."),
  row('a = b % c;', "1:28 Found punctuation symbol or operator '%' that isn't valid in Apex.", "1:30 Extra ';', at 'c'."),
  row("a = 'b;", "1:26 Missing closing quote character ' on string.", "1:33 Unexpected token '<EOF>'."),
  row(
    "a = '''b''';",
    `1:29 Unexpected symbol 'b', was expecting '\\n'.`,
    `1:33 Unexpected symbol ';', was expecting '\\n'.`,
    "1:35 Unexpected token '}'.",
  ),
  row('a = 5. ;', "1:28 Unrecognized symbol ' ', which is not a valid Apex identifier.", "1:27 Unexpected token '.'."),
  row('a = 12.b;', "1:29 Unrecognized symbol 'b', which is not a valid Apex identifier.", "1:28 Unexpected token '.'."),
  row(
    'Integer é = 1;',
    "1:30 Invalid identifier 'é'. Apex identifiers must start with an ASCII letter (a-z or A-Z) followed by any number of ASCII letters (a-z or A-Z), digits (0 - 9), '_'.",
  ),
  row(
    'a = 2020-13-01;',
    "1:26 Invalid Date '2020-1'. If you are trying to do subtraction adding spaces around the '-' sign(s) will help. Apex dates must be of the form YYYY-mm-DD. YYYY must be a year (AD) 0001-9999. mm must be a month 01-12. DD must be a day 01-31.",
  ),
  row(
    'a = b ? 10:30 : c;',
    "1:30 Invalid Time '10:30'. Apex times must be of the form HH:MM:SS.NNNzOFFSET. HH must be 00-23, MM must be 00-59, and SS must be 00-59. .NNN is optional and is the milliseconds within the second 000-999. OFFSET is the timezone offset and has an optional + or - followed by HHMM or HH:MM.",
    "1:36 Unexpected token ':'.",
  ),
  row(
    'a = 2020-01-01T10:00;',
    "1:26 Invalid DateTime '2020-01-01T10:00'. Apex DateTimes must be of the form YYYY-mm-DDtHH:MM:SS.NNNzOFFSET. YYYY must be a year (AD) 0001-9999. mm must be a month 01-12. DD must be a day 01-31. HH must be 00-23, MM must be 00-59, and SS must be 00-59. .NNN is optional and is the milliseconds within the second 000-999. OFFSET is the timezone offset and has an optional + or - followed by HHMM or HH:MM.",
    "1:42 Unexpected token ';'.",
  ),
  row(`a = 'b\\qc';`, `1:26 Illegal string literal: Invalid string literal 'b\\qc'. Illegal character sequence \\q' in string literal.`),
  row(
    `a = 'b\\u00zz';`,
    `1:26 Illegal string literal: Invalid string literal 'b\\u00zz'. Illegal unicode sequence. \\u00zz' in string literal.`,
  ),
  row(
    `a = 'b\\u00';`,
    `1:26 Illegal string literal: Invalid string literal 'b\\u00'. Illegal unicode sequence. Less than four hex digits \\b\\u00' in string literal.`,
  ),
  row('a = 99999999999;', '1:26 Illegal integer'),
  row('a = 99999999999999999999L;', '1:26 Illegal long'),
  row('a = 1.5f;', "1:29 Extra ';', at 'f'."),
  row('a = 0x1F;', "1:27 Extra ';', at 'x1F'."),
  row('a = b \\ c;', `1:28 Unrecognized symbol '\\', which is not a valid Apex identifier.`, "1:30 Extra ';', at 'c'."),
  row(
    'a = `b`;',
    "1:26 Found punctuation symbol or operator '`' that isn't valid in Apex.",
    "1:28 Found punctuation symbol or operator '`' that isn't valid in Apex.",
  ),
  row("a = 'it's';", "1:31 Missing closing quote character ' on string.", "1:30 Missing ';' at 's'", "1:37 Expecting ';' but was: '<EOF>'"),
  row(
    'a = [SELECT a FROM b WHERE c = 2020-13-01];',
    "1:53 Invalid Date '2020-1'. If you are trying to do subtraction adding spaces around the '-' sign(s) will help. Apex dates must be of the form YYYY-mm-DD. YYYY must be a year (AD) 0001-9999. mm must be a month 01-12. DD must be a day 01-31.",
    "1:60 Missing ']' at '-'",
    "1:63 Extra ';', at ']'.",
  ),
  row(
    'a = [SELECT a FROM b WHERE c = 2020-01-32];',
    "1:53 Invalid Date '2020-01-3'. If you are trying to do subtraction adding spaces around the '-' sign(s) will help. Apex dates must be of the form YYYY-mm-DD. YYYY must be a year (AD) 0001-9999. mm must be a month 01-12. DD must be a day 01-31.",
  ),
  row(
    'a = [SELECT a FROM b WHERE c > 2020-01-01T25:00:00Z];',
    "1:53 Invalid DateTime '2020-01-01T2'. Apex DateTimes must be of the form YYYY-mm-DDtHH:MM:SS.NNNzOFFSET. YYYY must be a year (AD) 0001-9999. mm must be a month 01-12. DD must be a day 01-31. HH must be 00-23, MM must be 00-59, and SS must be 00-59. .NNN is optional and is the milliseconds within the second 000-999. OFFSET is the timezone offset and has an optional + or - followed by HHMM or HH:MM.",
    "1:67 Invalid Time '00:00'. Apex times must be of the form HH:MM:SS.NNNzOFFSET. HH must be 00-23, MM must be 00-59, and SS must be 00-59. .NNN is optional and is the milliseconds within the second 000-999. OFFSET is the timezone offset and has an optional + or - followed by HHMM or HH:MM.",
    "1:66 Expecting ']' but was: ':'",
    "1:73 Extra ';', at ']'.",
  ),
  row('a = [SELECT a FROM b WHERE c = 10:20:30Z];'),
  row(
    'a = [SELECT a FROM b WHERE c = 2020-01-00];',
    "1:53 Invalid Date '2020-01-0'. If you are trying to do subtraction adding spaces around the '-' sign(s) will help. Apex dates must be of the form YYYY-mm-DD. YYYY must be a year (AD) 0001-9999. mm must be a month 01-12. DD must be a day 01-31.",
  ),
  row(
    'a = [SELECT a FROM b WHERE c = 2020-01-4x];',
    "1:53 Invalid Date '2020-01-'. If you are trying to do subtraction adding spaces around the '-' sign(s) will help. Apex dates must be of the form YYYY-mm-DD. YYYY must be a year (AD) 0001-9999. mm must be a month 01-12. DD must be a day 01-31.",
    "1:63 Missing 'IDENTIFIER' at ']'",
  ),
  row(
    'a = 25:00; b = 23:5; c = 29:10;',
    "1:37 Invalid Time '23:5'. Apex times must be of the form HH:MM:SS.NNNzOFFSET. HH must be 00-23, MM must be 00-59, and SS must be 00-59. .NNN is optional and is the milliseconds within the second 000-999. OFFSET is the timezone offset and has an optional + or - followed by HHMM or HH:MM.",
    "1:28 Expecting ';' but was: ':'",
    "1:41 Unexpected token ';'.",
    "1:49 Expecting ';' but was: ':'",
  ),
  row(
    'a = [SELECT a FROM b WHERE c = 2020-01-01T23:60:00Z];',
    "1:53 Invalid DateTime '2020-01-01T23:'. Apex DateTimes must be of the form YYYY-mm-DDtHH:MM:SS.NNNzOFFSET. YYYY must be a year (AD) 0001-9999. mm must be a month 01-12. DD must be a day 01-31. HH must be 00-23, MM must be 00-59, and SS must be 00-59. .NNN is optional and is the milliseconds within the second 000-999. OFFSET is the timezone offset and has an optional + or - followed by HHMM or HH:MM.",
    "1:69 Expecting ']' but was: ':'",
    "1:72 Missing ';' at 'Z'",
    "1:73 Extra ';', at ']'.",
  ),
  row(
    'a = [SELECT a FROM b WHERE c = 2020-01-01T];',
    "1:53 Invalid DateTime '2020-01-01T'. Apex DateTimes must be of the form YYYY-mm-DDtHH:MM:SS.NNNzOFFSET. YYYY must be a year (AD) 0001-9999. mm must be a month 01-12. DD must be a day 01-31. HH must be 00-23, MM must be 00-59, and SS must be 00-59. .NNN is optional and is the milliseconds within the second 000-999. OFFSET is the timezone offset and has an optional + or - followed by HHMM or HH:MM.",
    "1:64 Unexpected token ']'.",
  ),
  row(
    'a = [SELECT a FROM b WHERE c = 2020-01-01T1:00:00Z];',
    "1:53 Invalid DateTime '2020-01-01T1'. Apex DateTimes must be of the form YYYY-mm-DDtHH:MM:SS.NNNzOFFSET. YYYY must be a year (AD) 0001-9999. mm must be a month 01-12. DD must be a day 01-31. HH must be 00-23, MM must be 00-59, and SS must be 00-59. .NNN is optional and is the milliseconds within the second 000-999. OFFSET is the timezone offset and has an optional + or - followed by HHMM or HH:MM.",
    "1:66 Invalid Time '00:00'. Apex times must be of the form HH:MM:SS.NNNzOFFSET. HH must be 00-23, MM must be 00-59, and SS must be 00-59. .NNN is optional and is the milliseconds within the second 000-999. OFFSET is the timezone offset and has an optional + or - followed by HHMM or HH:MM.",
  ),
  row(
    'a = [SELECT a FROM b WHERE c = 2020-00-01];',
    "1:53 Invalid Date '2020-0'. If you are trying to do subtraction adding spaces around the '-' sign(s) will help. Apex dates must be of the form YYYY-mm-DD. YYYY must be a year (AD) 0001-9999. mm must be a month 01-12. DD must be a day 01-31.",
    "1:60 Missing ']' at '-'",
    "1:63 Extra ';', at ']'.",
  ),
  row(
    'a = [SELECT a FROM b WHERE c = 2020-2-01];',
    "1:53 Invalid Date '2020-'. If you are trying to do subtraction adding spaces around the '-' sign(s) will help. Apex dates must be of the form YYYY-mm-DD. YYYY must be a year (AD) 0001-9999. mm must be a month 01-12. DD must be a day 01-31.",
    "1:59 Missing ']' at '-'",
    "1:62 Extra ';', at ']'.",
  ),
  row(
    'a = [SELECT a FROM b WHERE c = 2020-01-01T10:00:00];',
    "1:53 Invalid DateTime '2020-01-01T10:00:00'. Apex DateTimes must be of the form YYYY-mm-DDtHH:MM:SS.NNNzOFFSET. YYYY must be a year (AD) 0001-9999. mm must be a month 01-12. DD must be a day 01-31. HH must be 00-23, MM must be 00-59, and SS must be 00-59. .NNN is optional and is the milliseconds within the second 000-999. OFFSET is the timezone offset and has an optional + or - followed by HHMM or HH:MM.",
    "1:72 Unexpected token ']'.",
  ),
  row('a = [SELECT a FROM b WHERE c = 2020-01-01T10:00:00.000+0000];'),
  row(
    'a = [SELECT a FROM b WHERE c = 2020-01-01T10:00:00.12Z];',
    "1:53 Invalid DateTime '2020-01-01T10:00:00.12Z'. Apex DateTimes must be of the form YYYY-mm-DDtHH:MM:SS.NNNzOFFSET. YYYY must be a year (AD) 0001-9999. mm must be a month 01-12. DD must be a day 01-31. HH must be 00-23, MM must be 00-59, and SS must be 00-59. .NNN is optional and is the milliseconds within the second 000-999. OFFSET is the timezone offset and has an optional + or - followed by HHMM or HH:MM.",
    "1:76 Unexpected token ']'.",
  ),
];
