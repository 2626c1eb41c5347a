package org.comity.workbench.plan.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.comity.workbench.plan.extract.Candidate.Kind;
import org.comity.workbench.plan.extract.Deadlines.Deadline;
import org.comity.workbench.plan.lexicon.Lexicon;
import org.comity.workbench.plan.text.Block;
import org.comity.workbench.plan.text.Sentence;
import org.comity.workbench.plan.text.Text;

/**
 * The candidates of a text, in reading order. Nothing is a commitment until a person says so.
 *
 * @param text what was read
 * @param candidates in the order of their sentences
 */
public record Extraction(Text text, List<Candidate> candidates) {
    private static final int HEAD = 6;
    private static final int ID_BYTES = 5;
    /** No sentence that anybody writes has more acts. */
    private static final int MOST = 40;

    /** What parts the words of a block, those that begin a sentence taken as one with the mark before them. */
    private static final Pattern NAME = Pattern.compile("(?:^|[.!?:;]) *\\p{L}+|[^\\p{L}'-]+");

    public Extraction {
        candidates = List.copyOf(candidates);
    }

    /** Reads a text by the rules that ship with Comity. */
    public static Extraction of(Text text) {
        return of(text, Lexicon.english());
    }

    /** Reads a text by a lexicon. */
    public static Extraction of(Text text, Lexicon lexicon) {
        return new Extraction(text, new Reading(text, lexicon).candidates());
    }

    /** The candidates of one class. */
    public List<Candidate> of(Kind kind) {
        return candidates.stream().filter(candidate -> candidate.kind() == kind).toList();
    }

    /** One reading of one text. */
    private static final class Reading {
        private final Text text;
        private final Lexicon lexicon;
        private final Topics topics;
        private final Set<String> common = new HashSet<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private final Genre genre;
        private final int year;

        Reading(Text text, Lexicon lexicon) {
            this.text = text;
            this.lexicon = lexicon;
            this.topics = new Topics(lexicon);
            for (Block block : text.blocks()) {
                for (String word : block.text().split("[^\\p{L}'-]+")) {
                    if (!word.isEmpty() && Character.isLowerCase(word.charAt(0))) {
                        common.add(word.toLowerCase(Locale.ROOT));
                    }
                }
                for (String word : NAME.splitAsStream(block.text()).toList()) {
                    if (word.length() > 1 && Character.isUpperCase(word.charAt(0))) {
                        common.add("^" + word.toLowerCase(Locale.ROOT));
                    }
                }
            }
            genre = new Genre(text, lexicon);
            year = text.date().map(LocalDate::getYear).orElse(0);
        }

        /** Sentences are read side by side; their order, and so every id, is that of the text. */
        List<Candidate> candidates() {
            List<Supplier<List<Candidate>>> jobs = jobs();
            return jobs.parallelStream().map(Supplier::get).toList().stream()
                    .flatMap(List::stream)
                    .map(this::named)
                    .toList();
        }

        private List<Supplier<List<Candidate>>> jobs() {
            List<Supplier<List<Candidate>>> jobs = new ArrayList<>();
            boolean narrated = genre.narrated();
            boolean reported = narrated;
            String open = "";
            String before = "";
            for (Sentence sentence : text.sentences()) {
                boolean heading = text.blocks().get(sentence.block()).kind() == Block.Kind.HEADING;
                boolean said = reported;
                if (heading) {
                    open = before.endsWith(":") ? before : open;
                    open = genre.opensWithVerb(sentence.text()) ? open : "";
                    Sentence item = sentence.under(open);
                    jobs.add(open.isEmpty() ? List::of : () -> read(item, said));
                } else {
                    jobs.add(() -> read(sentence, said));
                    reported = narrated || genre.isReport(sentence.text());
                }
                before = sentence.text();
            }
            return jobs;
        }

        /** The candidate with its id in place of what the id is made of. */
        private Candidate named(Candidate known) {
            return new Candidate(
                    id(known.id()),
                    known.line(),
                    known.page(),
                    known.sentence(),
                    known.kind(),
                    known.actor(),
                    known.verb(),
                    known.action(),
                    known.counterpart(),
                    known.topic(),
                    known.deadline(),
                    known.due(),
                    known.strength());
        }

        private List<Candidate> read(Sentence sentence, boolean reported) {
            boolean tasks = genre.tasks();
            boolean sets = tasks || sentence.text().contains(" | ") || genre.setsTasks(sentence.heading());
            Setting setting = new Setting(sentence.item(), sets, reported, genre.opening(), common, year);
            SentenceRules alone = new SentenceRules(sentence.text(), lexicon, setting);
            if (sentence.stem().isEmpty()) {
                List<Act> acts = alone.acts();
                boolean bare = acts.isEmpty() && !hasOwnClause(alone);
                if ((tasks || genre.agreement()) && !sentence.item() && isPlain(alone, acts)) {
                    acts = joined(new LineRules(alone).present(!tasks, false), acts);
                }
                if (bare && acts.isEmpty() && (sentence.item() || sets)) {
                    acts = new LineRules(alone).acts(Leads.of(sentence.text(), alone.words()), Kind.COMMITMENT, sets);
                }
                boolean inner = !acts.isEmpty() && acts.stream().noneMatch(act -> act.kind() == Kind.COMMITMENT);
                if (inner
                        && (sentence.item() || sets)
                        && !hasOwnClause(alone)) { // "Enhance safety ..., reaffirming the need"
                    acts = joined(
                            new LineRules(alone).acts(Leads.of(sentence.text(), alone.words()), Kind.COMMITMENT, false),
                            acts);
                }
                if (tasks && sentence.item() && isPlain(alone, acts)) {
                    List<Act> plain = new LineRules(alone).present(false, true);
                    acts = plain.isEmpty() || !bare ? joined(plain, acts) : plain;
                }
                return candidates(sentence, alone, acts, setting, Optional.empty());
            }
            if (hasOwnClause(alone)) {
                return candidates(sentence, alone, alone.acts(), setting, Optional.empty());
            }
            return underStem(sentence, alone, setting);
        }

        /** Whether a sentence may begin in the plain present: nothing was found, or only in a later clause of it. */
        private static boolean isPlain(SentenceRules rules, List<Act> acts) {
            return acts.isEmpty()
                    || rules.triggers().stream()
                            .filter(trigger -> trigger.at() <= acts.getFirst().at())
                            .allMatch(trigger -> trigger.subject().start() > HEAD * 2);
        }

        private static List<Act> joined(List<Act> first, List<Act> second) {
            List<Act> all = new ArrayList<>(first);
            second.stream()
                    .filter(act -> first.stream().noneMatch(known -> known.at() == act.at()))
                    .forEach(all::add);
            return all;
        }

        /** Whether an item is a sentence of its own: a subject with an auxiliary or formula near its start. */
        private boolean hasOwnClause(SentenceRules rules) {
            return rules.triggers().stream()
                    .anyMatch(trigger -> !trigger.subject().text().isEmpty()
                            && trigger.subject().link() == Subject.Link.FREE
                            && trigger.voice() != Trigger.Voice.HANGING
                            && trigger.subject().start() < HEAD * 2);
        }

        private List<Candidate> underStem(Sentence sentence, SentenceRules alone, Setting setting) {
            SentenceRules stem = new SentenceRules(sentence.stem(), lexicon, setting);
            int length = stem.tokens().size() - 1;
            boolean closed = isClosed(sentence.stem());
            Optional<Deadline> due = fields(stem, setting).ofStem();
            if (stem.acts().isEmpty() && (isFormal(stem) || isPermission(stem))) {
                return List.of();
            }
            if (!closed) {
                SentenceRules whole = new SentenceRules(joined(sentence, stem), lexicon, setting);
                List<Act> acts =
                        whole.acts().stream().filter(act -> act.at() >= length).toList();
                if (!acts.isEmpty()) {
                    return candidates(sentence, whole, acts, setting, due);
                }
            }
            Optional<Kind> kind = LineRules.stemKind(stem);
            String lead = Leads.of(sentence.text(), alone.words());
            String actor = lead.isEmpty() ? kind.map(k -> actorOf(stem)).orElse("") : lead;
            boolean nouns = kind.isPresent() || setting.tasks();
            List<Act> acts = new LineRules(alone).acts(actor, kind.orElse(Kind.COMMITMENT), nouns);
            return candidates(sentence, alone, acts, setting, due);
        }

        /** "This Chapter shall apply to goods:": what follows is no task. */
        private boolean isFormal(SentenceRules stem) {
            return stem.triggers().stream()
                    .filter(Trigger::isModal)
                    .anyMatch(trigger ->
                            lexicon.is("formal", stem.words().lemma(stem.words().skip(trigger.after()))));
        }

        /** "The Commission may:" allows what its items name. */
        private static boolean isPermission(SentenceRules stem) {
            int last = stem.tokens().size() - 1;
            while (last > 0
                    && (stem.tokens().is(last, ":", ",", "–", "—")
                            || stem.words().adverb(last))) {
                last--;
            }
            return stem.tokens().is(last, "may", "can", "could", "might");
        }

        /** The stem without its colon, then the item: with a comma between them where the stem ends in an aside. */
        private static String joined(Sentence sentence, SentenceRules stem) {
            String words = sentence.stem().replaceAll("[:：\\s–—-]+$", "");
            int comma = stem.tokens().size() - 1;
            while (comma > 0 && !stem.tokens().is(comma, ",")) {
                comma--;
            }
            boolean aside = comma > 0
                    && (stem.words().preposition(comma + 1)
                            || stem.tokens().is(comma + 1, "where", "subject", "as", "inter", "among"));
            return words + (aside ? ", " : " ") + sentence.text();
        }

        /** "agreed on the following measures": items begin anew and do not go on with the stem's own verb. */
        private static boolean isClosed(String stem) {
            String low = stem.toLowerCase(Locale.ROOT);
            String end = low.substring(Math.max(0, low.length() - 80));
            return end.contains("following")
                    || end.endsWith("as follows")
                    || end.endsWith("below")
                    || end.contains("these measures")
                    || end.contains("these areas");
        }

        private String actorOf(SentenceRules stem) {
            List<Trigger> triggers = stem.triggers();
            for (int i = triggers.size() - 1; i >= 0; i--) {
                Subject subject = stem.resolve(i, triggers.get(i));
                if (!subject.text().isEmpty()) {
                    return subject.text();
                }
            }
            return genre.opening();
        }

        private Fields fields(SentenceRules rules, Setting setting) {
            boolean[] none = new boolean[rules.tokens().size() + 1];
            return new Fields(rules.words(), new Subjects(rules.words(), none, setting.common()), text.date());
        }

        private List<Candidate> candidates(
                Sentence sentence, SentenceRules rules, List<Act> acts, Setting setting, Optional<Deadline> ofStem) {
            List<Candidate> candidates = new ArrayList<>();
            Fields fields = fields(rules, setting);
            String whole = sentence.whole().replaceAll("\\s+", " ");
            int first = acts.stream().mapToInt(Act::at).min().orElse(0);
            for (Act act : acts.subList(0, Math.min(MOST, acts.size()))) {
                if (isOnlyStem(sentence, rules, act)) {
                    continue;
                }
                Optional<Deadline> own = fields.deadline(act, first);
                Optional<Deadline> deadline = act.kind() == Kind.COMMITMENT ? own.or(() -> ofStem) : own;
                String action = fields.action(act, own);
                String actor = withoutArticle(act.actor());
                candidates.add(new Candidate(
                        whole + "\u0000" + act.verb() + "\u0000" + act.at(),
                        sentence.line(),
                        sentence.page(),
                        whole,
                        act.kind(),
                        actor.isEmpty() ? Candidate.UNSTATED : actor,
                        act.verb(),
                        withoutArticle(action),
                        withoutArticle(fields.counterpart(act)),
                        topics.of(
                                act.verb() + " " + action,
                                whole,
                                text.blocks().get(sentence.block()).text(),
                                sentence.heading()),
                        deadline.map(Deadline::text).orElse(""),
                        deadline.flatMap(Deadline::due),
                        act.strength()));
            }
            return candidates;
        }

        /** "The Parties will take the following steps:" only leads to its items. */
        private static boolean isOnlyStem(Sentence sentence, SentenceRules rules, Act act) {
            boolean list = sentence.text().endsWith(":")
                    && act.reach() >= rules.tokens().size() - 1;
            String action = rules.tokens().text(act.from(), act.to()).toLowerCase(Locale.ROOT);
            String rest = rules.tokens().text(act.at(), act.reach()).toLowerCase(Locale.ROOT);
            return list
                    && (action.contains("following")
                            || rest.contains("as follows")
                            || action.strip().equals(":")
                            || action.isBlank()
                            || action.contains("as follows"));
        }

        private static String withoutArticle(String words) {
            for (String article : List.of("the ", "The ", "THE ")) {
                if (words.startsWith(article)) {
                    return words.substring(article.length());
                }
            }
            return words;
        }

        /** The hash of the sentence, its verb, and how often both came before: an edit elsewhere changes no id. */
        private String id(String key) {
            int again = seen.merge(key, 1, Integer::sum);
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256")
                        .digest((key + "\u0000" + again).getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash, 0, ID_BYTES);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256.", e);
            }
        }
    }
}
