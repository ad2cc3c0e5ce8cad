import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/** Prints SimpleDateFormat as JSON lines: [pattern, zone, milliseconds, text]. */
public class Dates {
    static final String[] PATTERNS = {
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.SSSZ", "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", "EEE, d MMM yyyy hh:mm a", "EEEE, MMMM d, y", "yy/M/d", "h:mm a z", "HH:mm zzzz", "k K H h",
        "D F w W u", "YYYY-'W'ww", "G yyyyy", "X XX XXX", "MMM MMMM MM M L", "S SS SSS SSSS", "'it''s' yyyy", "''yyyy''", "dd.MM.yyyy", "MM/dd/yyyy", "yyyyMMddHHmmss", "E u", "d MMM ''yy",
    };
    static final String[] ZONES = {"GMT", "America/Los_Angeles", "America/New_York", "Europe/Berlin", "Europe/London", "Asia/Kolkata", "Asia/Tokyo", "Australia/Sydney", "Pacific/Auckland", "GMT+05:30"};
    static final long[] MOMENTS = {
        0L, 951782400000L, 1078012800000L, 1325375999999L, 1355184000000L, 1388534399000L, 1426330799000L, 1426330800000L, 1446371999000L, 1446372000000L, 1456790400000L,
        1540688400000L, 1585443600000L, 1609459199999L, 1609459200000L, 1640995200123L, 1711846800000L, 1719792000000L, 1735603200000L, 1798761599000L, 4102444800000L, -86400000L,
    };

    public static void main(String[] arguments) {
        for (String pattern : PATTERNS) {
            for (String zone : ZONES) {
                SimpleDateFormat format = new SimpleDateFormat(pattern, Locale.US);
                format.setTimeZone(TimeZone.getTimeZone(zone));
                for (long moment : MOMENTS) {
                    // Britain had summer time all year until 1971, and Java calls it standard time.
                    if (zone.equals("Europe/London") && moment < 31536000000L) continue;
                    System.out.println("[\"" + pattern + "\",\"" + zone + "\"," + moment + ",\"" + format.format(new Date(moment)) + "\"]");
                }
            }
        }
    }
}
