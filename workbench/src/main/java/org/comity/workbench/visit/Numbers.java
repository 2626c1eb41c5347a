package org.comity.workbench.visit;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Optional;
import org.comity.model.Messages;

/** Figures and changes as a sheet shows them. */
final class Numbers {
    /** From this size on a change is given in per cent. */
    private static final double LARGE = 100;

    private Numbers() {}

    /** A figure in three digits; <i>not known</i> when there is none. */
    static String text(Optional<Double> value, Words words) {
        return value.map(number -> words.speech().figure(number)).orElseGet(() -> words.say("visit.unknown"));
    }

    /** A number as a source states it. */
    static String plain(double value, Words words) {
        return NumberFormatter.withLocale(locale(words))
                .precision(Precision.maxFraction(6))
                .format(value)
                .toString();
    }

    /** Now less then, with its sign; of large figures in per cent; empty when one of the two is not known. */
    static Optional<String> change(Optional<Double> then, Optional<Double> now, Words words) {
        if (then.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        double difference = now.get() - then.get();
        boolean large = Math.abs(then.get()) >= LARGE;
        LocalizedNumberFormatter format =
                NumberFormatter.withLocale(locale(words)).sign(NumberFormatter.SignDisplay.EXCEPT_ZERO);
        return Optional.of(
                large
                        ? format.unit(com.ibm.icu.util.NoUnit.PERCENT)
                                .precision(Precision.integer())
                                .format(100 * difference / Math.abs(then.get()))
                                .toString()
                        : format.notation(Notation.compactShort())
                                .precision(Precision.maxSignificantDigits(2))
                                .format(difference)
                                .toString());
    }

    private static ULocale locale(Words words) {
        Locale locale = words.speech().locale();
        return locale.equals(Messages.PSEUDO) || locale.equals(Messages.PSEUDO_RIGHT_TO_LEFT)
                ? ULocale.ENGLISH
                : ULocale.forLocale(locale);
    }
}
