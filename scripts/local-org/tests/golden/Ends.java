import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prints Matcher.hitEnd and requireEnd as JSON lines: [pattern, input, after matches, after lookingAt, after each find until one fails]; each is [hitEnd, requireEnd]. */
public class Ends {
    static final String[] PATTERNS = {
        "cat", "a*", "a+", "a+?", "a{2}", "a{2,3}", "a?b", "(ab)*", "(a|ab)c", "(?:a|b)+", "[a-c]+d?", "\\d+", "\\w+\\s", "^a", "(?m)^b", "b$", "(?m)b$", "b\\z", "b\\Z", "\\bb\\b", "\\B", "(a)\\1", "(\\w)\\1", "(?=ab)a", "a(?!b)", "(?<=a)b", "(?>a+)b", "a++", "a*+b", ".", ".*",
        "(?s).*x", "x|y|", "abc|abd", "\\d{4}-\\d{2}", "[^,]*,", "\\s*$", "(?i)CAT", "", "(a*)b", "a.c", "(?d)b$", "a??", "(?:ab){2}", "\\Qa.b\\E",
    };
    static final String[] INPUTS = {"", "a", "aa", "aaa", "ab", "abc", "abab", "ca", "cat", "cats", "b", "ab\n", "a\nb", "a\nb\n", "12", "2024-05", "x,y", "aab", "a b", "b\r\n"};

    public static void main(String[] arguments) {
        for (String pattern : PATTERNS) {
            Pattern compiled = Pattern.compile(pattern);
            for (String input : INPUTS) {
                Matcher whole = compiled.matcher(input);
                whole.matches();
                Matcher here = compiled.matcher(input);
                here.lookingAt();
                List<String> found = new ArrayList<>();
                Matcher next = compiled.matcher(input);
                boolean isFound;
                do {
                    isFound = next.find();
                    found.add(ends(next));
                } while (isFound);
                System.out.println("[" + Regexes.quote(pattern) + "," + Regexes.quote(input) + "," + ends(whole) + "," + ends(here) + ",[" + String.join(",", found) + "]]");
            }
        }
    }

    static String ends(Matcher matcher) {
        return "[" + matcher.hitEnd() + "," + matcher.requireEnd() + "]";
    }
}
