package org.comity.workbench.security.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import org.comity.model.Country;
import org.comity.model.Indicator;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.workbench.Workbench;

/** Looks for changes in the series of a source between home and some partners. */
public final class ChangeSearch {
    private final Workbench workbench;
    private final SeriesFile file;
    private final Names names;
    private final ChangesQuestion question;

    ChangeSearch(Workbench workbench, SeriesFile file, Names names, ChangesQuestion question) {
        this.workbench = workbench;
        this.file = file;
        this.names = names;
        this.question = question;
    }

    /** What was read of an indicator, and what was found. */
    record Part(Indicator indicator, SeriesFile.Spec spec, SeriesReader.Read read, List<Looked> looked) {}

    /**
     * Every series of a source between home and the partners, with its changes; in order of the file of series, partner and
     * side. The reporting behind a period is known from all partners of home, those not asked for too.
     *
     * @return empty where nothing of home is held of the source
     */
    public static List<SeriesLook> looks(
            Workbench workbench, ChangesQuestion question, Predicate<Country> partners, Locale locale) {
        Names names = Names.read(workbench.store().home(), locale);
        SeriesFile file = SeriesFile.of(workbench.store().home());
        ChangeWords words = new ChangeWords(
                Messages.of("org/comity/workbench/security/change/messages", locale),
                names,
                workbench.catalogue().mapping(question.source()).breaks());
        List<SeriesLook> looks = new ArrayList<>();
        for (Part part : new ChangeSearch(workbench, file, names, question).parts(partners)) {
            part.looked().forEach(one -> looks.add(SeriesLook.of(one, words)));
        }
        return looks;
    }

    List<Part> parts(Predicate<Country> partners) {
        return specs().stream().map(spec -> part(spec, partners)).toList();
    }

    /** The series of the source that are looked at: those of the file, or the one asked for. */
    private List<SeriesFile.Spec> specs() {
        workbench.catalogue().getSource(question.source()); // says so where there is none
        List<SeriesFile.Spec> specs = file.series().stream()
                .filter(spec -> workbench
                        .catalogue()
                        .findIndicator(spec.indicator())
                        .filter(one -> one.source().equals(question.source()))
                        .isPresent())
                .filter(spec -> question.indicator()
                        .filter(id -> !id.equals(spec.indicator()))
                        .isEmpty())
                .toList();
        if (!specs.isEmpty()) {
            return specs;
        }
        Optional<Indicator> asked = question.indicator().flatMap(workbench.catalogue()::findIndicator);
        if (asked.isEmpty() || !asked.get().source().equals(question.source()) || !SeriesReader.isFit(asked.get())) {
            throw new IllegalArgumentException(
                    "Say with --indicator which monthly or yearly indicator of pairs of %s to look at; \"comity data sources\" lists them."
                            .formatted(question.source()));
        }
        return List.of(new SeriesFile.Spec(
                asked.get().id(), ChangesQuestion.Shape.RANKS, SeriesFile.Coverage.NONE, Optional.empty()));
    }

    private Part part(SeriesFile.Spec spec, Predicate<Country> partners) {
        Indicator indicator = workbench.catalogue().getIndicator(spec.indicator());
        SeriesReader.Read read = new SeriesReader(workbench, question.home()).read(indicator, spec.coverage());
        List<PairSeries> asked = read.series().stream()
                .filter(one -> partners.test(one.partner()))
                .filter(one -> !names.excluded().contains(one.partner()))
                .toList();
        List<Looked> looked;
        try (ForkJoinPool pool = new ForkJoinPool(Math.max(1, workbench.threads()))) {
            looked = new ArrayList<>(pool.submit(() -> asked.parallelStream()
                            .map(one -> Looked.of(indicator, spec, one, question))
                            .toList())
                    .join());
        }
        return new Part(indicator, spec, read, looked);
    }
}
