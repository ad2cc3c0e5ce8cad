import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/** Prints SimpleDateFormat as JSON lines: [pattern, zone, milliseconds, text] and, for other locales than en-US, [..., locale]. Left out are locales for which the JDK has older words than Node. */
public class Dates {
    static final String[] PATTERNS = {
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.SSSZ", "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", "EEE, d MMM yyyy hh:mm a", "EEEE, MMMM d, y", "yy/M/d", "h:mm a z", "HH:mm zzzz", "k K H h",
        "D F w W u", "YYYY-'W'ww", "G yyyyy", "X XX XXX", "MMM MMMM MM M L", "S SS SSS SSSS", "'it''s' yyyy", "''yyyy''", "dd.MM.yyyy", "MM/dd/yyyy", "yyyyMMddHHmmss", "E u", "d MMM ''yy",
        "yyy", "y yyyyyy", "MMMMM", "LLL LLLL", "EE EEEEE", "dd ddd d", "DD DDD", "ww www", "W WW", "FF", "uu", "HHH kkk KK hh", "mm m mmm", "ss s sss", "SSSSS", "aa aaa", "zz zzz", "ZZ ZZZZ", "GG GGGG", "''", "''''", "'a'''", "''d''", "'d'd", "#,;:!", "yyyy-MM-dd'T'HH:mm:ssXXX", "YYYY-MM-dd YY Y",
    };
    static final String[] LOCALES = {"en-GB", "de-DE", "de-AT", "fr-FR", "fr-CA", "es-ES", "it-IT", "pt-BR", "sv-SE", "pl-PL", "cs-CZ", "ja-JP", "zh-CN", "zh-TW", "ru-RU", "tr-TR"};
    static final String[] WORDS = {"EEE, d MMM yyyy", "EEEE d MMMM yyyy", "LLL LLLL", "h:mm a", "G"};
    static final String[] ZONES = {"GMT", "America/Los_Angeles", "America/New_York", "Europe/Berlin", "Europe/London", "Asia/Kolkata", "Asia/Tokyo", "Australia/Sydney", "Pacific/Auckland", "GMT+05:30", "America/Sao_Paulo", "Asia/Kathmandu", "Pacific/Chatham", "America/St_Johns", "Africa/Johannesburg", "Asia/Dubai", "Pacific/Honolulu", "America/Phoenix", "UTC", "Atlantic/Azores", "Australia/Lord_Howe"};
    static final long[] MOMENTS = {
        0L, 951782400000L, 1078012800000L, 1325375999999L, 1355184000000L, 1388534399000L, 1426330799000L, 1426330800000L, 1446371999000L, 1446372000000L, 1456790400000L,
        1540688400000L, 1585443600000L, 1609459199999L, 1609459200000L, 1640995200123L, 1711846800000L, 1719792000000L, 1735603200000L, 1798761599000L, 4102444800000L, -86400000L,
        1710054000000L - 1, 1710054000000L, 1730613600000L - 1, 1730613600000L, 1711850400000L - 1, 1729990800000L - 1, 1729990800000L, 1728144000000L, 1712419200000L, 253402300799000L,
    };

    public static void main(String[] arguments) {
        for (String pattern : PATTERNS) {
            for (int place = 0; place < ZONES.length; place++) {
                String zone = ZONES[place];
                if (place > 9 && !pattern.matches(".*[zZX].*")) continue;
                SimpleDateFormat format = new SimpleDateFormat(pattern, Locale.US);
                format.setTimeZone(TimeZone.getTimeZone(zone));
                for (long moment : MOMENTS) {
                    // Britain had summer time all year until 1971, and Java calls it standard time; Lord Howe had today's summer time.
                    if ((zone.equals("Europe/London") || zone.equals("Australia/Lord_Howe")) && moment < 31536000000L) continue;
                    System.out.println("[\"" + pattern + "\",\"" + zone + "\"," + moment + ",\"" + format.format(new Date(moment)) + "\"]");
                }
            }
        }
        for (String locale : LOCALES) {
            for (String pattern : WORDS) {
                SimpleDateFormat format = new SimpleDateFormat(pattern, Locale.forLanguageTag(locale));
                format.setTimeZone(TimeZone.getTimeZone("GMT"));
                for (int month = 0; month < 12; month++) {
                    long moment = 1705276800000L + month * 31L * 86400000L + month * 7200000L;
                    System.out.println("[\"" + pattern + "\",\"GMT\"," + moment + "," + Regexes.quote(format.format(new Date(moment))) + ",\"" + locale + "\"]");
                }
            }
        }
    }
}