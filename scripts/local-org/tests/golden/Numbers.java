import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Prints the texts of numbers as JSON lines: ["double", digits, Double.toString] and ["format", decimal, locale, NumberFormat], ["math", function, x, result], ["pow", x, whole exponent, result], and ["rounded", function, x, result], ["roundedPow", x, exponent, result]. */
public class Numbers {
    static final String[] NUMBERS = {
        "0", "0.0", "-0.0005", "0.0005", "0.0015", "0.0025", "1", "-1", "12", "123", "1234", "-1234.5", "12345.678", "1234.5675", "1234.5685", "999.9995", "-999.9996", "1000000", "1234567890.123456789", "0.1", "0.10", "1E+6", "1.5E-7",
        "123456789012345678901234567890.5", "99999999999999999999999999999999", "-0.0004", "2.5", "3.14159", "1e21", "1e-3", "9999999", "10000000", "0.001", "0.00099", "123456789.125", "4.35", "1e100", "1.7976931348623157E308", "4.9E-324",
    };

    static final double[] REALS = {
        0, -0.0, 1, -1, 0.5, -0.5, 1.5, 2.5, -1.5, -2.5, 0.1, 3.14159, 100, 1e-5, 1e10, -7.25, 2, 3, 27, 1.05, 1.0041666, 0.49999999999999994, 4503599627370497.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
    };

    public static void main(String[] arguments) {
        exact();
        rounded();
        for (String number : NUMBERS) {
            twice(number);
            for (Locale locale : new Locale[] {Locale.US, Locale.GERMANY, Locale.UK}) format(number, locale);
        }
        Random random = new Random(7);
        for (int count = 0; count < 400; count++) {
            String number = new BigDecimal(java.math.BigInteger.valueOf(random.nextInt(2_000_000_000) - 1_000_000_000L), random.nextInt(9)).toPlainString();
            twice(number);
            format(number, Locale.US);
        }
    }

    /** Only functions whose last digit no library may choose. */
    static void exact() {
        Map<String, DoubleUnaryOperator> functions = new LinkedHashMap<>();
        functions.put("abs", Math::abs);
        functions.put("ceil", Math::ceil);
        functions.put("floor", Math::floor);
        functions.put("rint", Math::rint);
        functions.put("signum", Math::signum);
        functions.put("sqrt", Math::sqrt);
        functions.put("roundToLong", Math::round);
        functions.put("cbrt", Math::cbrt);
        functions.forEach((name, function) -> {
            for (double x : REALS) System.out.println("[\"math\",\"" + name + "\",\"" + x + "\",\"" + function.applyAsDouble(x) + "\"]");
        });
        for (int step = 1; step <= 300; step++) {
            double x = step * step * step / 7.0 - step * 1e-3;
            System.out.println("[\"math\",\"cbrt\",\"" + x + "\",\"" + Math.cbrt(x) + "\"]");
        }
        for (double x : REALS) {
            for (int y : new int[] {0, 1, -1, 2, 3, -3, 12, 27, 100, -100, 360}) System.out.println("[\"pow\",\"" + x + "\",\"" + y + "\",\"" + Math.pow(x, y) + "\"]");
        }
    }

    /** Functions that Java rounds to the nearest number, but for a few arguments. */
    static void rounded() {
        Map<String, DoubleUnaryOperator> functions = new LinkedHashMap<>();
        functions.put("exp", Math::exp);
        functions.put("log", Math::log);
        functions.put("log10", Math::log10);
        functions.put("sin", Math::sin);
        functions.put("cos", Math::cos);
        functions.put("tan", Math::tan);
        functions.forEach((name, function) -> {
            for (double x : REALS) System.out.println("[\"rounded\",\"" + name + "\",\"" + x + "\",\"" + function.applyAsDouble(x) + "\"]");
            for (int step = 1; step <= 60; step++) {
                double x = step * step / 16.0 + step / 10.0;
                System.out.println("[\"rounded\",\"" + name + "\",\"" + x + "\",\"" + function.applyAsDouble(x) + "\"]");
            }
        });
        for (double x : REALS) {
            for (double y : new double[] {0.5, -0.5, 1.5, 0.1, 3.7, 1 / 12.0, -2.25}) System.out.println("[\"roundedPow\",\"" + x + "\",\"" + y + "\",\"" + Math.pow(x, y) + "\"]");
        }
    }

    static void twice(String number) {
        System.out.println("[\"double\",\"" + number + "\",\"" + Double.parseDouble(number) + "\"]");
    }

    static void format(String number, Locale locale) {
        if (number.length() > 40 || number.matches(".*E-?\\d{3}")) return;
        System.out.println("[\"format\",\"" + new BigDecimal(number).toPlainString() + "\",\"" + locale.toString() + "\",\"" + NumberFormat.getInstance(locale).format(new BigDecimal(number)) + "\"]");
    }
}
