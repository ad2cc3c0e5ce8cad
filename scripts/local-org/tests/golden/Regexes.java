import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Prints java.util.regex as JSON lines: [kind, pattern, input, result...]. */
public class Regexes {
    static final String[] PATTERNS = {
        "a", "a*", "a+?", "(a)(b)?", "[abc]+", "[^abc]+", "[a-z&&[^aeiou]]+", "[a-c[x-z]]+", "\\d+", "\\D+", "\\w+", "\\W", "\\s+", "\\S+", "^\\w+", "\\w+$", "(?m)^\\w+$", "(?i)FOO|bar", "(?i:f)oo", "f(?i)OO",
        "(\\w+)\\s\\1", "(?<first>\\w)(?<second>\\w)", "\\bfoo\\b", "\\Bo", "a{2}", "a{2,}", "a{1,2}", "x*+x", "(?>a+)b", "a++b", "(?=foo)f", "foo(?!bar)", "(?<=\\$)\\d+", "(?<!\\$)\\b\\d+", ".", "(?s).+", ".+",
        "\\.", "\\Qa.b\\E", "\\Q[x]\\E+", "[\\w.-]+@[\\w.-]+", "\\p{Lu}+", "\\p{L}+", "\\P{L}+", "\\p{Punct}", "\\p{Alpha}+", "\\p{IsLatin}+", "[\\p{Lu}\\d]+", "\\t|\\n", "\\x41", "\\u00e9", "\\R", "\\h+", "a|b|",
        "(a|ab)(c|bcd)(d*)", "\\A\\w", "\\w\\z", "\\w\\Z", "[\\s\\S]", "[-a]", "[a-]", "[]a]", "[\\]]", "(?x) a b # c", "\\$", "[$]", "^$", "", ",", ";|,", "\\s*,\\s*", "(?i)é", "(?iu)É", "[A-Z](?=[a-z])", "<[^>]+>",
        "(?:a(b))+", "\\e|\\a", "\\cA", "\\0101", "[a&&b]", "[\\[\\]]", "a{,2}", "(", ")", "[a", "*", "a**", "(?<x", "\\", "(?z)", "a{2,1}", "\\p{Foo}", "[b-a]", "(?<n>a)(?<n>b)", "\\k<q>", "\\q", "[[:alpha:]]+",
    };
    static final String[] INPUTS = {
        "", "a", "aab", "foo bar foo", "Foo FOO fOO", "abcd", "xxx", "joe.x@mail.com, ann@x.org", "$100 and 200", "line1\nline2\r\nline3\n", "caf\u00e9 \u00c9T\u00c9", "a.b[x]x]", "<b>hi</b>", "the the end", "  spaced\tout  ", "1,2;3 , 4,,", "-]a-", "ab12CD",
    };

    public static void main(String[] arguments) {
        for (String pattern : PATTERNS) {
            Pattern compiled;
            try {
                compiled = Pattern.compile(pattern);
            } catch (PatternSyntaxException error) {
                System.out.println("[\"error\"," + quote(pattern) + "," + quote(error.getDescription()) + "," + error.getIndex() + "]");
                continue;
            }
            for (String input : INPUTS) run(compiled, input);
        }
    }

    static void run(Pattern pattern, String input) {
        String head = quote(pattern.pattern()) + "," + quote(input);
        Matcher matcher = pattern.matcher(input);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            StringBuilder groups = new StringBuilder(matcher.start() + "," + matcher.end());
            for (int group = 1; group <= matcher.groupCount(); group++) groups.append(",").append(quote(matcher.group(group)));
            found.add("[" + groups + "]");
        }
        System.out.println("[\"find\"," + head + ",[" + String.join(",", found) + "]]");
        System.out.println("[\"matches\"," + head + "," + pattern.matcher(input).matches() + "," + pattern.matcher(input).lookingAt() + "]");
        System.out.println("[\"replace\"," + head + "," + quote(pattern.matcher(input).replaceAll("<$0>")) + "," + quote(pattern.matcher(input).replaceFirst("\\$")) + "]");
        for (int limit : new int[] {0, 2, -1}) {
            List<String> parts = new ArrayList<>();
            for (String part : pattern.split(input, limit)) parts.add(quote(part));
            System.out.println("[\"split\"," + head + "," + limit + ",[" + String.join(",", parts) + "]]");
        }
    }

    static String quote(String text) {
        if (text == null) return "null";
        StringBuilder result = new StringBuilder("\"");
        for (char character : text.toCharArray()) {
            if (character == '"' || character == '\\') result.append('\\').append(character);
            else if (character < ' ' || character > '~') result.append(String.format("\\u%04x", (int) character));
            else result.append(character);
        }
        return result.append('"').toString();
    }
}
