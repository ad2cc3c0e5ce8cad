/** Loads every platform class that is built. */
import './collections/platform.ts';
import './exceptions/platform.ts';
import './system/binary.ts';
import './system/boolean.ts';
import './system/datetimeClass.ts';
import './system/decimal.ts';
import './system/double.ts';
import './system/enums.ts';
import './system/integer.ts';
import './system/json.ts';
import './system/long.ts';
import './system/matcher.ts';
import './system/math.ts';
import './system/objects.ts';
import './system/pattern.ts';
import './system/string.ts';
import './system/systemClass.ts';
