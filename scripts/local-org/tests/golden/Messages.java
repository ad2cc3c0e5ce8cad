import java.text.MessageFormat;
import java.util.Locale;

/** Prints MessageFormat over texts as JSON lines: [pattern, text or null for an error]. The arguments are always a, b and c. */
public class Messages {
    static final String[] PATTERNS = {
        "", "plain", "{0}", "{0} {1} {2}", "{2}{1}{0}", "{0}{0}", "it's {0}", "it''s {0}", "'{0}' {0}", "'{'{0}'}'", "{3}", "{10} {0}", "a { 0 } b", "'quoted {0}", "{0} '", "''{0}''", "{0", "{x}", "{}",
        "0}", "{0}}", "}{0}", "'''{0}'''", "{0}''", "don''t {1}", "100% {0}", "{-1}", "{0} {1", "{0,number}", "{0,date}", "{0,number,#.##}", "{0,choice,0#none|1#one}", "{{0}}", "{0}{", "a'b'c{0}", "{0 }", "{ 0 , number }", "{00}", "{0x}", "{1,}", "{0,foo}", "{'0'}", "{0}''''{1}", "'{0}' and {1}", "{0,number}'", "line\\n{0}", "{12}", "{2147483648}", "{0}}{1}", "'}'{0}", "'''", "''''",
    };

    public static void main(String[] arguments) {
        for (String pattern : PATTERNS) {
            String result;
            try {
                result = "\"" + new MessageFormat(pattern, Locale.US).format(new Object[] {"a", "b", "c"}) + "\"";
            } catch (IllegalArgumentException error) {
                result = "null";
            }
            System.out.println("[\"" + pattern + "\"," + result + "]");
        }
    }
}
