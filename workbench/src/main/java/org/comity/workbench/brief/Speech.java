package org.comity.workbench.brief;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.workbench.situation.Assessment.Score;

/** What a brief says, in the reader's language: texts, names of places, and numbers with their doubt. */
public final class Speech {
    private static final String BUNDLE = "org/comity/workbench/brief/messages";

    private final Messages messages;
    private final Messages situation;
    private final Names names;
    private final LocalizedNumberFormatter whole;
    private final LocalizedNumberFormatter signed;
    private final LocalizedNumberFormatter large;
    private final ListFormatter lists;

    public Speech(Locale locale, Names names) {
        this.messages = Messages.of(BUNDLE, locale);
        this.situation = Messages.of("org/comity/workbench/situation/messages", locale);
        this.names = names;
        ULocale numbers = locale.equals(Messages.PSEUDO) || locale.equals(Messages.PSEUDO_RIGHT_TO_LEFT)
                ? ULocale.ENGLISH
                : ULocale.forLocale(locale);
        this.whole = NumberFormatter.withLocale(numbers).precision(Precision.integer());
        this.signed = NumberFormatter.withLocale(numbers)
                .precision(Precision.fixedFraction(1))
                .sign(NumberFormatter.SignDisplay.EXCEPT_ZERO);
        this.large = NumberFormatter.withLocale(numbers)
                .notation(Notation.compactShort())
                .precision(Precision.maxSignificantDigits(3));
        this.lists = ListFormatter.getInstance(numbers);
    }

    public Locale locale() {
        return messages.locale();
    }

    public String direction() {
        return messages.direction();
    }

    public String say(String key) {
        return messages.text(key);
    }

    public String say(String key, Map<String, ?> arguments) {
        return messages.text(key, arguments);
    }

    /** How the scores were made, in five lines. */
    public List<String> methodLines(String draws) {
        return Stream.of("method.score", "method.range", "method.rank", "method.change", "method.flow")
                .map(key -> situation.text(key, Map.of("draws", Integer.valueOf(draws))))
                .toList();
    }

    public String name(Country country) {
        return names.name(country);
    }

    public Names names() {
        return names;
    }

    /** "A, B and C". */
    public String list(Collection<String> items) {
        return lists.format(items);
    }

    /** A score without decimals. */
    public String score(double score) {
        return whole.format(score).toString();
    }

    /** "48 to 70". */
    public String range(Score score) {
        return say("range", Map.of("low", score(score.low()), "high", score(score.high())));
    }

    /** "61 (48 to 70)". */
    public String full(Score score) {
        return say("score.full", Map.of("value", score(score.value()), "range", range(score)));
    }

    /** "+8.1 (3.0 to 12.2)". */
    public String change(Score change) {
        return say(
                "score.full",
                Map.of(
                        "value",
                        signed.format(change.value()).toString(),
                        "range",
                        say(
                                "range",
                                Map.of(
                                        "low", signed.format(change.low()).toString(),
                                        "high", signed.format(change.high()).toString()))));
    }

    /** A share as a whole percentage. */
    public String percent(double share) {
        return say("percent", Map.of("share", share));
    }

    /** A source's figure, shortened to three digits. */
    public String figure(double value) {
        return large.format(value).toString();
    }

    String orMissing(Optional<String> text) {
        return text.orElseGet(() -> say("missing"));
    }

    /** The sentence with the id to cite it by. */
    String cited(String sentence, Finding finding) {
        return say("cited", Map.of("sentence", sentence, "id", finding.id()));
    }

    /** The same for several sentences. */
    List<String> cited(List<String> sentences, Finding finding) {
        return sentences.stream().map(s -> cited(s, finding)).toList();
    }
}
