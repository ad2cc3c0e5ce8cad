import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringEscapeUtils;
import org.apache.commons.lang3.StringUtils;

/** Prints texts changed and asked as JSON lines: [method, text, arguments..., result]. The platform's String methods are Apache Commons'; "error" stands for an exception. */
@SuppressWarnings("deprecation")
public class Strings {
    static final String[] TEXTS = {
        "", " ", "a", "abc", "Abc Def", "ABC", "  padded  ", "foo bar foo", "fooBARbaz", "ASFLicense", "foo200Bar", "a,b;c", "it's \"quoted\" \\ /", "<a href='x'>T&C</a>", "caf\u00e9 \u00c9T\u00c9", "stra\u00dfe", "\u01c5ungla",
        "\ud83d\ude00 smile \ud83d\udc4d", "e\u0301a\u0300", "\t\n\r\f\b", "\u00a0nbsp\u00a0", "\u2028line", "12 34", "12.5", "\u0661\u0662", "aaa", "abcabcabc", "x=1&y=2", "&amp;&lt;&#65;&#x42;&nbsp;&bogus;&euro;", "\\u0041\\n\\t\\101\\'", "\"a,b\"", "\"a\"\"b\"", "line1\nline2",
        "Hello, World!", "-_-", "\u20ac100", "\u0130stanbul \u0131", "\uff21\uff42", "\u00bd\u00b2", "a\u0000b", "This is a rather long sentence to cut",
    };
    static final String[] PARTS = {"", "a", "FOO", "\u00e9", "\ud83d\ude00", ", ;"};
    static final String[] OTHERS = {"", "abc", "fooBARbaz", "\ud83d\ude00 smile", "stra\u00dfe", "12.5"};
    static final int[] INDEXES = {-1, 0, 1, 4, 8, 20};

    public static void main(String[] arguments) {
        for (String text : TEXTS) {
            alone(text);
            for (String part : PARTS) withPart(text, part);
            for (int index : INDEXES) withIndex(text, index);
            for (String other : OTHERS) withOther(text, other);
        }
    }

    static void alone(String text) {
        line("capitalize", text, () -> StringUtils.capitalize(text));
        line("uncapitalize", text, () -> StringUtils.uncapitalize(text));
        line("deleteWhitespace", text, () -> StringUtils.deleteWhitespace(text));
        line("normalizeSpace", text, () -> StringUtils.normalizeSpace(text));
        line("reverse", text, () -> StringUtils.reverse(text));
        line("swapCase", text, () -> StringUtils.swapCase(text));
        line("toLowerCase", text, () -> text.toLowerCase(java.util.Locale.ENGLISH));
        line("toUpperCase", text, () -> text.toUpperCase(java.util.Locale.ENGLISH));
        line("trim", text, () -> text.trim());
        line("hashCode", text, () -> text.hashCode());
        line("length", text, () -> text.length());
        line("containsWhitespace", text, () -> StringUtils.containsWhitespace(text));
        line("isAllLowerCase", text, () -> StringUtils.isAllLowerCase(text));
        line("isAllUpperCase", text, () -> StringUtils.isAllUpperCase(text));
        line("isAlpha", text, () -> StringUtils.isAlpha(text));
        line("isAlphaSpace", text, () -> StringUtils.isAlphaSpace(text));
        line("isAlphanumeric", text, () -> StringUtils.isAlphanumeric(text));
        line("isAlphanumericSpace", text, () -> StringUtils.isAlphanumericSpace(text));
        line("isAsciiPrintable", text, () -> StringUtils.isAsciiPrintable(text));
        line("isNumeric", text, () -> StringUtils.isNumeric(text));
        line("isNumericSpace", text, () -> StringUtils.isNumericSpace(text));
        line("isWhitespace", text, () -> StringUtils.isWhitespace(text));
        line("splitByCharacterType", text, () -> StringUtils.splitByCharacterType(text));
        line("splitByCharacterTypeCamelCase", text, () -> StringUtils.splitByCharacterTypeCamelCase(text));
        line("escapeCsv", text, () -> StringEscapeUtils.escapeCsv(text));
        line("unescapeCsv", text, () -> StringEscapeUtils.unescapeCsv(text));
        line("escapeEcmaScript", text, () -> StringEscapeUtils.escapeEcmaScript(text));
        line("unescapeEcmaScript", text, () -> StringEscapeUtils.unescapeEcmaScript(text));
        line("escapeHtml3", text, () -> StringEscapeUtils.escapeHtml3(text));
        line("unescapeHtml3", text, () -> StringEscapeUtils.unescapeHtml3(text));
        line("escapeHtml4", text, () -> StringEscapeUtils.escapeHtml4(text));
        line("unescapeHtml4", text, () -> StringEscapeUtils.unescapeHtml4(text));
        line("escapeJava", text, () -> StringEscapeUtils.escapeJava(text));
        line("unescapeJava", text, () -> StringEscapeUtils.unescapeJava(text));
        line("escapeXml", text, () -> StringEscapeUtils.escapeXml(text));
        line("unescapeXml", text, () -> StringEscapeUtils.unescapeXml(text));
    }

    static void withPart(String text, String part) {
        line("contains", text, () -> text.contains(part), part);
        line("containsAny", text, () -> StringUtils.containsAny(text, part), part);
        line("containsIgnoreCase", text, () -> StringUtils.containsIgnoreCase(text, part), part);
        line("containsNone", text, () -> StringUtils.containsNone(text, part), part);
        line("containsOnly", text, () -> StringUtils.containsOnly(text, part), part);
        line("countMatches", text, () -> StringUtils.countMatches(text, part), part);
        line("endsWith", text, () -> text.endsWith(part), part);
        line("endsWithIgnoreCase", text, () -> StringUtils.endsWithIgnoreCase(text, part), part);
        line("startsWith", text, () -> text.startsWith(part), part);
        line("startsWithIgnoreCase", text, () -> StringUtils.startsWithIgnoreCase(text, part), part);
        line("indexOf", text, () -> text.indexOf(part), part);
        line("indexOfAny", text, () -> StringUtils.indexOfAny(text, part), part);
        line("indexOfAnyBut", text, () -> StringUtils.indexOfAnyBut(text, part), part);
        line("indexOfIgnoreCase", text, () -> StringUtils.indexOfIgnoreCase(text, part), part);
        line("lastIndexOf", text, () -> text.lastIndexOf(part), part);
        line("lastIndexOfIgnoreCase", text, () -> StringUtils.lastIndexOfIgnoreCase(text, part), part);
        line("remove", text, () -> StringUtils.remove(text, part), part);
        line("removeEnd", text, () -> StringUtils.removeEnd(text, part), part);
        line("removeEndIgnoreCase", text, () -> StringUtils.removeEndIgnoreCase(text, part), part);
        line("removeStart", text, () -> StringUtils.removeStart(text, part), part);
        line("removeStartIgnoreCase", text, () -> StringUtils.removeStartIgnoreCase(text, part), part);
        line("replace", text, () -> text.replace(part, "<$1>"), part, "<$1>");
        line("substringAfter", text, () -> StringUtils.substringAfter(text, part), part);
        line("substringAfterLast", text, () -> StringUtils.substringAfterLast(text, part), part);
        line("substringBefore", text, () -> StringUtils.substringBefore(text, part), part);
        line("substringBeforeLast", text, () -> StringUtils.substringBeforeLast(text, part), part);
        line("substringBetween", text, () -> StringUtils.substringBetween(text, part), part);
        line("repeat", text, () -> StringUtils.repeat(text, part, 3), part, 3);
        line("center", text, () -> StringUtils.center(text, 8, part), 8, part);
        line("leftPad", text, () -> StringUtils.leftPad(text, 8, part), 8, part);
        line("rightPad", text, () -> StringUtils.rightPad(text, 8, part), 8, part);
        line("overlay", text, () -> StringUtils.overlay(text, part, 1, 3), part, 1, 3);
    }

    static void withIndex(String text, int index) {
        line("abbreviate", text, () -> StringUtils.abbreviate(text, index), index);
        line("abbreviate", text, () -> StringUtils.abbreviate(text, index, 8), 8, index);
        line("center", text, () -> StringUtils.center(text, index), index);
        line("left", text, () -> StringUtils.left(text, index), index);
        line("right", text, () -> StringUtils.right(text, index), index);
        line("mid", text, () -> StringUtils.mid(text, index, 3), index, 3);
        line("repeat", text, () -> StringUtils.repeat(text, index), index);
        line("substring", text, () -> text.substring(index), index);
        line("substring", text, () -> text.substring(1, index), 1, index);
        line("charAt", text, () -> (int) text.charAt(index), index);
        line("codePointAt", text, () -> text.codePointAt(index), index);
        line("codePointBefore", text, () -> text.codePointBefore(index), index);
        line("codePointCount", text, () -> text.codePointCount(0, index), 0, index);
        line("offsetByCodePoints", text, () -> text.offsetByCodePoints(0, index), 0, index);
        line("offsetByCodePoints", text, () -> text.offsetByCodePoints(text.length(), -index), text.length(), -index);
        line("indexOf", text, () -> text.indexOf("a", index), "a", index);
        line("indexOfIgnoreCase", text, () -> StringUtils.indexOfIgnoreCase(text, "A", index), "A", index);
        line("lastIndexOf", text, () -> text.lastIndexOf("a", index), "a", index);
        line("lastIndexOf", text, () -> text.lastIndexOf("", index), "", index);
        line("lastIndexOfIgnoreCase", text, () -> StringUtils.lastIndexOfIgnoreCase(text, "A", index), "A", index);
        line("indexOfChar", text, () -> text.indexOf(97, index), 97, index);
        line("lastIndexOfChar", text, () -> text.lastIndexOf(97, index), 97, index);
        line("overlay", text, () -> StringUtils.overlay(text, "zz", index, 2), "zz", index, 2);
    }

    static void withOther(String text, String other) {
        line("difference", text, () -> StringUtils.difference(text, other), other);
        line("indexOfDifference", text, () -> StringUtils.indexOfDifference(text, other), other);
        line("compareTo", text, () -> text.compareTo(other), other);
        line("equalsIgnoreCase", text, () -> text.equalsIgnoreCase(other), other);
        line("getLevenshteinDistance", text, () -> StringUtils.getLevenshteinDistance(text, other), other);
        line("getLevenshteinDistance", text, () -> StringUtils.getLevenshteinDistance(text, other, 4), other, 4);
    }

    static void line(String method, String text, Supplier<Object> work, Object... parameters) {
        Object result;
        try {
            result = work.get();
        } catch (IllegalArgumentException | IndexOutOfBoundsException error) {
            result = "error";
        }
        String shown = Arrays.stream(parameters).map((parameter) -> json(parameter) + ",").collect(Collectors.joining());
        System.out.println("[" + json(method) + "," + json(text) + "," + shown + json(result) + "]");
    }

    static String json(Object value) {
        if (value instanceof String) return quote((String) value);
        if (value instanceof String[]) return Arrays.stream((String[]) value).map(Strings::quote).collect(Collectors.joining(",", "[", "]"));
        return String.valueOf(value);
    }

    static String quote(String text) {
        StringBuilder result = new StringBuilder("\"");
        for (char character : text.toCharArray()) {
            if (character == '"' || character == '\\') result.append('\\').append(character);
            else if (character < ' ' || character > '~') result.append(String.format("\\u%04x", (int) character));
            else result.append(character);
        }
        return result.append('"').toString();
    }
}
