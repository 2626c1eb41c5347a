package org.comity.workbench.plan.extract;

import java.util.List;
import java.util.Locale;
import org.comity.workbench.plan.lexicon.Lexicon;
import org.comity.workbench.plan.lexicon.Verbs;
import org.comity.workbench.plan.text.Block;
import org.comity.workbench.plan.text.Sentence;
import org.comity.workbench.plan.text.Text;

/** What kind of text it is: one that sets tasks, an agreement, a report in the past; and who speaks in its opening. */
final class Genre {
    /** Past formulas that make a text a report of what was said. */
    private static final int NARRATED = 5;

    private static final int NARRATED_WORDS = 12;
    private static final int LONGEST_TITLE = 250;
    private static final int OPENING = 60;
    /** Lines with a verb that make a text a plan, if they are a quarter of it. */
    private static final int FEWEST_LINES = 6;

    private static final int HEAD = 6;

    private final Text text;
    private final Lexicon lexicon;
    private final String opening;
    private final boolean tasks;
    private final boolean agreement;
    private final boolean narrated;

    Genre(Text text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.opening = findOpening();
        boolean titled = text.blocks().stream().limit(HEAD).anyMatch(this::isOfTasks);
        this.tasks = titled || isPlan();
        this.agreement =
                text.blocks().stream().limit(HEAD).anyMatch(block -> isTitle(block) && isAgreement(block.text()));
        this.narrated = isNarrated();
    }

    /** Who speaks in the opening ("WE, the Heads ..."); empty for nobody. */
    String opening() {
        return opening;
    }

    /** Whether the title, the opening or the lines show a plan. */
    boolean tasks() {
        return tasks;
    }

    boolean agreement() {
        return agreement;
    }

    boolean narrated() {
        return narrated;
    }

    private String findOpening() {
        for (Block block : text.blocks()) {
            if (block.text().startsWith("WE,") || block.text().startsWith("We,")) {
                return block.text().substring(0, 2);
            }
            boolean body = block.text().length() < 90
                    && block.text().endsWith(",")
                    && block.text().toLowerCase(Locale.ROOT).startsWith("the ");
            if (body) {
                return block.text().substring(0, block.text().length() - 1);
            }
        }
        return "";
    }

    boolean setsTasks(String heading) {
        String low = " " + heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z-]+", " ") + " ";
        return lexicon.words("task_texts").stream().anyMatch(words -> low.contains(" " + words + " "));
    }

    boolean opensWithVerb(String line) {
        Words words = new Words(Tokens.of(line.substring(0, Math.min(line.length(), OPENING))), lexicon);
        return words.startsPhrase(words.skip(0), Verbs.Form.BASE);
    }

    private boolean isAgreement(String title) {
        String low = title.toLowerCase(Locale.ROOT);
        return lexicon.words("agreement_titles").stream().anyMatch(low::startsWith);
    }

    private boolean isOfTasks(Block block) {
        boolean title = block.kind() == Block.Kind.HEADING || isTitle(block);
        return title ? setsTasks(block.text()) : opensTasks(block.text());
    }

    private static boolean isTitle(Block block) {
        return block.text().length() < LONGEST_TITLE && !block.text().contains(". ");
    }

    /** Whether much of the text is lines that begin with a verb and stand under no words of their own. */
    private boolean isPlan() {
        long lines = text.sentences().stream()
                .filter(sentence -> sentence.item() && sentence.stem().isEmpty())
                .filter(sentence -> opensWithVerb(sentence.text()))
                .count();
        return lines >= FEWEST_LINES && lines * 4 >= text.sentences().size();
    }

    private boolean opensTasks(String paragraph) {
        String low = paragraph.toLowerCase(Locale.ROOT);
        return lexicon.words("task_openings").stream()
                .anyMatch(words -> (words.contains("plan") || words.contains("programme"))
                        ? isThis(low, words)
                        : low.contains(words));
    }

    /** "this Action Plan", "adopted the following plan of work": the text itself, not one that it mentions. */
    private static boolean isThis(String low, String words) {
        return low.startsWith(words)
                || List.of("this ", "the present ", "following ", "a joint ", "our ").stream()
                        .anyMatch(own -> low.contains(own + words));
    }

    /** Whether the text tells in the past what was agreed, stressed and hoped, so that its "would" is a "will". */
    private boolean isNarrated() {
        int past = 0;
        int present = 0;
        for (Sentence sentence : text.sentences()) {
            String[] first = sentence.text().toLowerCase(Locale.ROOT).split("[^a-z]+", NARRATED_WORDS);
            int said = 0;
            for (int i = 1; i < first.length - 1 && said <= 0; i++) {
                Verbs.Reading verb = lexicon.verbs().find(first[i]).orElse(null);
                if (verb == null || lexicon.formulas(verb.base()).isEmpty()) {
                    continue;
                }
                if (verb.is(Verbs.Form.PAST)) {
                    said = 1;
                } else if (!lexicon.is("also_nouns", verb.base())) {
                    said = said == 0 ? -1 : said;
                }
            }
            past += said > 0 ? 1 : 0;
            present += said < 0 ? 1 : 0;
        }
        return past >= NARRATED && past > 2 * present;
    }

    boolean isReport(String words) {
        for (String word : words.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            if (lexicon.is("reporting", word)) {
                return true;
            }
        }
        return false;
    }
}
