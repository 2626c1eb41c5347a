package org.comity.desk.record;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money.
 *
 * @param amount at most 15 digits before the point and 4 after it
 * @param currency ISO 4217, as {@code KES}
 */
public record Money(BigDecimal amount, String currency) {
    private static final int DECIMALS = 4;
    private static final int WHOLE_DIGITS = 15;

    public Money {
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (amount.scale() < 0) {
            amount = amount.setScale(0);
        }
        if (amount.scale() > DECIMALS || amount.precision() - amount.scale() > WHOLE_DIGITS) {
            throw new IllegalArgumentException(
                    "An amount has at most %d digits and %d decimals.".formatted(WHOLE_DIGITS, DECIMALS));
        }
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "There is no currency \"%s\"; currencies are ISO 4217 codes such as KES.".formatted(currency), e);
        }
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
