package org.comity.data.importing;

import java.nio.file.Path;
import java.sql.SQLException;
import org.comity.data.duck.Duck;
import org.comity.data.mapping.FileKind;
import org.comity.data.screen.Screened;

/** The table {@code votes}: who voted how in which roll call. */
final class VoteStage implements Stage {
    private final Batch batch;
    private final Duck duck;

    VoteStage(Batch batch) {
        this.batch = batch;
        this.duck = batch.duck();
        duck.run(VoteStage.class, "vote-checked.sql");
    }

    @Override
    public void add(Screened file, int index, FileKind.Sql query) throws SQLException {
        duck.run(VoteStage.class, "vote-staged.sql");
        duck.run(query.file(), "INSERT INTO staged_votes BY NAME " + query.text());
        Codes.resolve(duck, "vote", batch.resolver(file)::era, batch.resolver(file));
        duck.run(VoteStage.class, "vote-judged.sql");
        duck.run(VoteStage.class, "vote-check.sql");
        long[] faulty = new long[1];
        duck.read(VoteStage.class, "vote-faulty-count.sql", row -> faulty[0] = row.getLong(1), (short) index);
        if (faulty[0] > 0) {
            report(file, index);
        }
    }

    /** Judges the faulty votes once more, now for what is wrong with them. */
    private void report(Screened file, int index) throws SQLException {
        duck.run(VoteStage.class, "vote-faulty.sql");
        duck.run(VoteStage.class, "vote-staged-drop.sql");
        duck.run(VoteStage.class, "vote-staged-rename.sql");
        Codes.resolve(duck, "vote", period -> period, batch.resolver(file));
        duck.run(VoteStage.class, "vote-judged.sql");
        duck.run(VoteStage.class, "vote-faults.sql");
        Places.rename(duck, file, index, index);
    }

    @Override
    public long write(Path folder) {
        long[] counts = new long[2];
        count(counts);
        if (counts[0] != counts[1]) {
            duck.run(VoteStage.class, "vote-twice.sql");
            duck.run(VoteStage.class, "vote-twice-faults.sql");
            duck.run(VoteStage.class, "vote-refuse-twice.sql");
            count(counts);
        }
        duck.run(VoteStage.class, "vote-outcomes.sql");
        Parquet.write(duck, Duck.query(VoteStage.class, "vote-good.sql"), folder, "votes");
        return counts[0];
    }

    private void count(long[] counts) {
        duck.read(VoteStage.class, "vote-count.sql", row -> {
            counts[0] = row.getLong(1);
            counts[1] = row.getLong(2);
        });
    }
}
