package org.comity.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.junit.jupiter.api.Test;

class FindingIdTest {
    @Test
    void isTheSameForTheSameQuestionInAnyLanguage() {
        assertThat(finding("Kenya", 1.5, "v1").id())
                .matches("[a-z2-7]{10}")
                .isEqualTo(finding("肯尼亚", 1.5, "v1").id());
    }

    @Test
    void changesWithACellAVintageOrAParameter() {
        String id = finding("Kenya", 1.5, "v1").id();
        assertThat(finding("Kenya", 1.6, "v1").id()).isNotEqualTo(id);
        assertThat(finding("Kenya", Blank.MISSING, "v1").id()).isNotEqualTo(id);
        assertThat(finding("Kenya", Blank.MISSING, "v1").id())
                .isNotEqualTo(finding("Kenya", Blank.NOT_APPLICABLE, "v1").id());
        assertThat(finding("Kenya", 1.5, "v2").id()).isNotEqualTo(id);
        assertThat(finding("Kenya", "1.5", "v1").id()).isNotEqualTo(id);
    }

    private static Finding finding(String title, Object cell, String vintage) {
        return Findings.of("sample", title)
                .table(new Table("t", title, List.of(Column.of("x", title, Kind.COMPUTED)), List.of(List.of(cell))))
                .parameter("home", "KEN")
                .source(new Finding.SourceUse("wdi", vintage, "", "", Optional.empty()))
                .build();
    }
}
