package org.comity.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.comity.model.Country;
import org.comity.model.NeighbourRule;
import org.comity.workbench.trust.votes.VoteSet;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the arguments of a command line; what cannot be read is one sentence that says what can. */
final class Converters {
    private Converters() {}

    static void register(CommandLine commands) {
        commands.registerConverter(Country.class, sentence(text -> Country.of(text.toUpperCase(Locale.ROOT))));
        commands.registerConverter(NeighbourRule.class, sentence(NeighbourRule::parse));
        commands.registerConverter(Years.class, sentence(Years::parse));
        commands.registerConverter(LocalDate.class, sentence(Converters::date));
        commands.registerConverter(VoteSet.class, sentence(VoteSet::parse));
        commands.registerConverter(Locale.class, sentence(Converters::language));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A date is written 2014-12-31, not \"%s\".".formatted(text), e);
        }
    }

    private static Locale language(String text) {
        Locale locale = Locale.forLanguageTag(text.replace('_', '-'));
        if (locale.getLanguage().isEmpty()) {
            throw new IllegalArgumentException(
                    "A language is written as a tag such as en, fr or ar, not \"%s\".".formatted(text));
        }
        return locale;
    }

    private static <T> ITypeConverter<T> sentence(ITypeConverter<T> converter) {
        return text -> {
            try {
                return converter.convert(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        };
    }
}
