import java.util.regex.Pattern;

/** Prints replaceAll and replaceFirst with references to groups as JSON lines: [pattern, replacement, input, all or null for an error, first]. */
public class Replacements {
    static final String[][] PATTERNS = {
        {"(\\w)(\\d)?", "a1 b c22"}, {"(\\w+)@(\\w+)", "ann@x, joe@y"}, {"(?<year>\\d{4})-(?<month>\\d\\d)", "2024-05 and 1999-12"}, {"x", "axbx"}, {"", "abc"}, {"(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)", "abcdefghijk!"}, {"(a)|(b)", "ab"}, {"\\s+", " a  b "},
    };
    static final String[] REPLACEMENTS = {"", "-", "$0", "[$1]", "[$2$1]", "$1$1", "\\$1", "\\\\", "a\\b", "${year}", "${month}/${year}", "$10", "$11", "$12", "$3", "$", "$x", "${", "${nope}", "\\", "$1a", "<$0>$0"};

    public static void main(String[] arguments) {
        for (String[] pair : PATTERNS) {
            for (String replacement : REPLACEMENTS) {
                String all = attempt(() -> Pattern.compile(pair[0]).matcher(pair[1]).replaceAll(replacement));
                String first = attempt(() -> Pattern.compile(pair[0]).matcher(pair[1]).replaceFirst(replacement));
                System.out.println("[" + Regexes.quote(pair[0]) + "," + Regexes.quote(replacement) + "," + Regexes.quote(pair[1]) + "," + all + "," + first + "]");
            }
        }
    }

    static String attempt(java.util.function.Supplier<String> work) {
        try {
            return Regexes.quote(work.get());
        } catch (IllegalArgumentException | IndexOutOfBoundsException error) {
            return "null";
        }
    }
}
