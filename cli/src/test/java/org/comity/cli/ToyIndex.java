package org.comity.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small index of invented places. */
final class ToyIndex {
    static final String DATA = """
            uCode,uName,Side,Population,Roads,Schools,Rain,Noise
            AAA,Alder,north,10,40,3,1,5
            BBB,Birch,north,20,60,5,,4
            CCC,Cedar,south,5,10,NA,3,9
            DDD,Dogwood,south,8,32,4,2,1
            EEE,Elm,south,40,90,9,7,2
            """;

    static final String META = """
            Level,iCode,iName,Direction,Weight,Unit,Target,Denominator,Parent,Type
            1,Roads,Length of roads,1,1,km,NA,Population,Works,Indicator
            1,Schools,Schools,1,2,number,NA,NA,Works,Indicator
            1,Rain,Rain,1,1,mm,NA,NA,Land,Indicator
            1,Noise,Noise,-1,1,dB,NA,NA,Land,Indicator
            2,Works,Works,1,1,score,NA,NA,Whole,Aggregate
            2,Land,Land,1,1,score,NA,NA,Whole,Aggregate
            3,Whole,The whole,1,1,score,NA,NA,NA,Aggregate
            NA,Side,North or south,NA,NA,NA,NA,NA,NA,Group
            NA,Population,Population,NA,NA,thousands,NA,NA,NA,Denominator
            """;

    private ToyIndex() {}

    /** {@code comity index VERB} over these two files; CSV unless another format is asked for. */
    static Run run(Path folder, String verb, String data, String meta, String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                "index",
                verb,
                "--data",
                Files.writeString(folder.resolve("data.csv"), data).toString(),
                "--meta",
                Files.writeString(folder.resolve("meta.csv"), meta).toString()));
        line.addAll(List.of(options));
        if (!line.contains("--format")) {
            line.addAll(List.of("--format", "csv"));
        }
        return Run.in(folder, line.toArray(String[]::new));
    }
}
