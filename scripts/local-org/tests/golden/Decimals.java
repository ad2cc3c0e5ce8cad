import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;

/** Prints BigDecimal arithmetic as JSON lines: [operation, operands..., result]. */
public class Decimals {
    static final String[] NUMBERS = {
        "0", "0.00", "1", "-1", "1.0", "1.10", "1.1", "3", "7", "-7", "10", "100", "0.5", "-0.5", "1.5", "2.5", "-2.5", "2.345", "-2.345", "0.1", "0.01", "0.0000001",
        "123456789.987654321", "-99999999999999999999.99", "1E+5", "1.23E-10", "33.33", "66.665", "12345678901234567890123456789012345678", "0.333333333333333333333333333333333333", "5.05", "4.995",
    };

    public static void main(String[] arguments) {
        for (String a : NUMBERS) {
            BigDecimal x = new BigDecimal(a);
            line("text", a, x.toString());
            line("plain", a, x.toPlainString());
            line("strip", a, x.stripTrailingZeros().toString());
            line("precision", a, String.valueOf(x.precision()));
            line("scale", a, String.valueOf(x.scale()));
            line("double", a, String.valueOf(x.doubleValue()));
            for (int exponent : new int[] {0, 1, 2, 5}) line("power", a, String.valueOf(exponent), x.pow(exponent).toString());
            for (RoundingMode mode : RoundingMode.values()) {
                for (int scale : new int[] {-1, 0, 1, 2, 5}) line("setScale", a, String.valueOf(scale), mode.name(), attempt(() -> x.setScale(scale, mode)));
            }
            for (String b : NUMBERS) pair(x, new BigDecimal(b));
        }
        Random random = new Random(42);
        for (int count = 0; count < 1000; count++) pair(any(random), any(random));
    }

    static BigDecimal any(Random random) {
        return new BigDecimal(new java.math.BigInteger(1 + random.nextInt(100), random), random.nextInt(24) - 2).multiply(random.nextBoolean() ? BigDecimal.ONE : BigDecimal.ONE.negate());
    }

    static void pair(BigDecimal x, BigDecimal y) {
        line("add", x.toString(), y.toString(), x.add(y).toString());
        line("subtract", x.toString(), y.toString(), x.subtract(y).toString());
        line("multiply", x.toString(), y.toString(), x.multiply(y).toString());
        line("compare", x.toString(), y.toString(), String.valueOf(x.compareTo(y)));
        line("divide", x.toString(), y.toString(), attempt(() -> x.divide(y, new MathContext(33, RoundingMode.HALF_UP))));
        line("divideToScale", x.toString(), y.toString(), attempt(() -> x.divide(y, 4, RoundingMode.HALF_EVEN)));
    }

    static String attempt(java.util.function.Supplier<BigDecimal> work) {
        try {
            return work.get().toString();
        } catch (ArithmeticException error) {
            return "error";
        }
    }

    static void line(String... parts) {
        System.out.println("[\"" + String.join("\",\"", parts) + "\"]");
    }
}
