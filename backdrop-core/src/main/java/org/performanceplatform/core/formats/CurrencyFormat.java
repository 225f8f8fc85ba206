package org.performanceplatform.core.formats;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * An amount of money ({@code reference/spotlight.md} section 6.2).
 *
 * @param symbol stands before the number
 * @param pence whether pence are shown; where absent, only for small amounts
 * @param penceBelow what is not small any more, in pounds: usually ten
 */
public record CurrencyFormat(NumberOptions options, String symbol, Optional<Boolean> pence, double penceBelow)
        implements Format {

    private static final int PENCE_DECIMALS = 2;
    private static final double PENCE_BELOW = 10;

    static CurrencyFormat from(JsonNode node) {
        return new CurrencyFormat(
                NumberOptions.from(node),
                node.path("symbol").asText("£"),
                node.hasNonNull("pence") ? Optional.of(node.path("pence").asBoolean()) : Optional.empty(),
                PENCE_BELOW);
    }

    /** The same with pence for amounts below this one, in pounds. */
    public CurrencyFormat withPenceBelow(double amount) {
        return new CurrencyFormat(options, symbol, pence, amount);
    }

    @Override
    public String of(double value) {
        return text(value, options);
    }

    @Override
    public String inFull(double value) {
        return text(value, options.unshortened());
    }

    @Override
    public String name() {
        return "currency";
    }

    private String text(double value, NumberOptions chosen) {
        double size = Math.abs(value);
        boolean withPence = pence.orElse(size < penceBelow);
        String digits = withPence
                ? Numbers.text(size, chosen.withFixed(PENCE_DECIMALS))
                : Numbers.text(Math.floor(size + 0.5), chosen);
        return (value < 0 && !"0".equals(digits) ? "-" : "") + symbol + digits;
    }
}
