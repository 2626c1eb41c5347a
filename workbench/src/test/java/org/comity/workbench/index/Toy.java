package org.comity.workbench.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A small index of invented places, and the same with one thing wrong. */
final class Toy {
    static final String DATA = """
            uCode,uName,Time,Side,Population,Roads,Schools,Rain,Noise
            AAA,Alder,2020,north,10,40,3,1,5
            BBB,Birch,2020,north,20,60,5,,4
            CCC,Cedar,2020,south,5,10,NA,3,9
            DDD,Dogwood,2020,south,8,32,4,2,1
            EEE,Elm,2020,south,40,90,9,7,2
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

    private Toy() {}

    static IndexInput input(Path folder) throws IOException {
        return input(folder, DATA, META);
    }

    static IndexInput input(Path folder, String data, String meta) throws IOException {
        return IndexInput.read(
                Files.writeString(folder.resolve("data.csv"), data),
                Files.writeString(folder.resolve("meta.csv"), meta),
                Optional.empty());
    }
}
