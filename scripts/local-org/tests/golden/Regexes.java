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
        "(?i)[a-c]+", "(?i)[^a-c]+", "(?i)straße", "(?iu)STRASSE|ß", "(?u)é", "(?i)[É]", "(?iu)[É]", "(?d)^.+$", "(?dm)^.*$", "(?ms)^.*$", "(?x)[a b]+", "(?x)a\\ b", "(?x)\\#.", "(?-i)a", "(?i-m:A)a", "(?im)^foo|o$",
        "(?<word>[a-z]+) \\k<word>", "(a)(?<n>b)?\\2?", "(?:(a)|b)\\1?", "((a)(b))+", "(?<y>\\d)|(?<z>[a-z])", "(x(y)?)*z?", "([a-z])([a-z])\\2\\1", "(a|b)*c", "(?:a|ab)(?:c|bcd)", "(a+)+b", "(?:x?){3}", "(a{0,2}){2}",
        "a*+a", "a?+b", "a{1,2}+b", ".*+", "\\w++\\d", "(?>a|ab)c", "(?>\\d+)\\.", "x{0}", "x{0,0}y?", "\\d{2,3}?", "\\w{2,}+",
        "(?<=a)b", "(?<=ab?)c", "(?<=^|,)[^,]*", "(?<![a-z])\\d", "(?<!a|b)c", "(?=.*\\d)(?=.*[a-z]).+", "(?!.*foo).+", "(?=(a+))a", "\\b(?=\\w{3}\\b)\\w+", "(?<=(a))b", "(?<=\\s)\\w",
        "[a-c&&b-d]+", "[a-z&&[^m-p]]+", "[^a-z&&[^0-9]]+", "[a-d[m-p]]+", "[a-z&&[def]]", "[[a-f][0-9]]+", "[\\w&&[^\\d_]]+", "[a-z&&[aeiou]&&[a-i]]+", "[^\\W\\d]+", "[\\D&&\\w]+", "[&&a]", "[a-]+", "[+--]+", "[.\\-_]+", "[\\^a]", "[a^]", "[\\\\]", "[(){}|?*+.$]+", "[\\x30-\\x39]+", "[\\u0061-\\u0063]+", "[\\Q[]\\E]+", "[\\t\\n]+", "[ -~]+", "[^ -~]+",
        "\\p{Lower}+", "\\p{Upper}+", "\\p{Alnum}+", "\\p{Digit}+", "\\p{Space}+", "\\p{XDigit}+", "\\p{Cntrl}", "\\p{Graph}+", "\\p{Print}+", "\\p{Blank}+", "\\p{ASCII}+", "\\p{L}\\p{M}*", "\\p{Sc}", "\\p{Zs}", "\\p{Pd}|\\p{Ps}|\\p{Pe}", "\\p{N}+", "\\p{Nd}+", "\\p{S}", "\\p{InGreek}", "\\p{IsAlphabetic}+", "\\p{IsDigit}+", "\\p{javaLowerCase}+", "\\p{javaUpperCase}+", "\\p{javaWhitespace}", "\\pL+", "\\PL+", "\\p{IsL}+", "\\p{gc=Lu}", "\\p{script=Latin}+", "\\p{sc=Latn}+", "\\p{IsCyrillic}", "\\p{block=BasicLatin}+", "\\p{blk=Basic Latin}+", "\\p{LC}+", "(?i)\\p{Lower}+", "(?i)\\p{Lu}+", "[\\p{L}&&[^\\p{Lu}]]+", "\\p{InLatin-1 Supplement}", "\\p{In Greek}", "\\p{IsWhiteSpace}", "\\p{IsPunctuation}",
        "\\v+", "\\H+", "\\V+", "\\X", "\\0", "\\08", "\\x{1F600}", "\\x{61}", "\\uD83D\\uDE00", "\\c@", "\\z", "$", "^", "\\Z", "(?m)$", "(?m)^", "\\b", "\\B",
        "^([\\w.%+-]+)@([\\w-]+\\.)+[A-Za-z]{2,}$", "^\\s+|\\s+$", "(\\d+),(\\d+)", "\\{(\\d+)\\}", "\\$\\{(\\w+)\\}", "(?<=[a-z])(?=[A-Z])", "[^A-Za-z0-9]", "(^|_)([a-z])", "\\|", "\\.", "\\s", "'", "(?i)<br\\s*/?>", "&(?!amp;)", "^.{0,5}", ".{3}", "(.)\\1", "^(?:\\+?1)?[ -.]?\\(?(\\d{3})\\)?", "(\\w+)(?:\\s+(\\w+))?", "^$|x",
        "a|*", "a{1", "a{,", "{", "}", "a}", "]", "x{2}{3}", "a+*", "a?*", "a+++", "(?", "(?<", "(?<>a)", "(?<1a>b)", "(?P<n>a)", "(?=a", "[", "[]", "[^]", "[a-\\d]", "[z-a]", "[a&&", "\\x", "\\xg1", "\\u12", "\\p{", "\\p{L", "\\pX", "\\c", "\\Qabc", "\\E", "\\1", "(a)\\2", "\\k<n>", "\\k", "\\8", "\\y", "\\j", "\\_", "\\-", "\\ ", "\\é", "(?i", "(?y)", "(?<=a*)b", "(?<=a+)b", "(?<!a*)b", "(?<=a{1,3})b", "(*)", "(|a)", "()", "||", "(?:)", "(?#c)", "a{99999999999}", "a{2147483648}", "(?<a_b>x)", "((", "a))", "[\\b]", "[\\B]", "[\\R]", "[\\X]", "[\\z]", "(?<n>a)(?<N>b)",
        "^(\\d*)?[a-z]", "(a*)?b", "(a*)??b", "(?:(a)|b*)?c", "(x?)?(y*)?z?", "((a)?)?b", "(\\d*)?+\\W", "(|o)?o", "(?i:(f?)o*)??o",
        "\\G\\w", "\\G[a-z](\\w)?", "(?<=\\G\\w{3})", "\\Ga|b", "o\\G", "\\w*\\G", "\\G\\s*(\\S+)",
    };
    static final String[] INPUTS = {
        "", "a", "aab", "foo bar foo", "Foo FOO fOO", "abcd", "xxx", "joe.x@mail.com, ann@x.org", "$100 and 200", "line1\nline2\r\nline3\n", "caf\u00e9 \u00c9T\u00c9", "a.b[x]x]", "<b>hi</b>", "the the end", "  spaced\tout  ", "1,2;3 , 4,,", "-]a-", "ab12CD", "aabb abba", "x\r\ny\u2028z", "\ud83d\ude00!\ud83d\ude00", "a\u00a0b_c\u20ac5", "fooBarBaz_qux", "+1 (555) 123-4567", "{0} ${name} a|b", "\u03b1\u0434 stra\u00dfe", "\t#x y\n",
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
            for (int index = 0; index < INPUTS.length; index++) run(compiled, INPUTS[index], index % 4 == 0);
        }
    }

    static void run(Pattern pattern, String input, boolean isWhole) {
        String head = quote(pattern.pattern()) + "," + quote(input);
        Matcher matcher = pattern.matcher(input);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            if (matcher.start() > 0 && Character.isSurrogatePair(input.charAt(matcher.start() - 1), matcher.start() < input.length() ? input.charAt(matcher.start()) : ' ')) return;
            StringBuilder groups = new StringBuilder(matcher.start() + "," + matcher.end());
            for (int group = 1; group <= matcher.groupCount(); group++) groups.append(",").append(quote(matcher.group(group)));
            found.add("[" + groups + "]");
        }
        System.out.println("[\"find\"," + head + ",[" + String.join(",", found) + "]]");
        System.out.println("[\"matches\"," + head + "," + pattern.matcher(input).matches() + "," + pattern.matcher(input).lookingAt() + "]");
        if (isWhole) System.out.println("[\"replace\"," + head + "," + quote(pattern.matcher(input).replaceAll("<$0>")) + "," + quote(pattern.matcher(input).replaceFirst("\\$")) + "]");
        if (!isWhole) return;
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
