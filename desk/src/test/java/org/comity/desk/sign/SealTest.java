package org.comity.desk.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import org.comity.desk.DeskException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that cannot be hashed are sealed; those that can are random enough for a plain hash. */
class SealTest {
    @TempDir
    private Path folder;

    @Test
    void aSealedSecretOpensForItsAccountUnderItsKeyAlone(@TempDir Path other) {
        Seal seal = Seal.in(folder);
        String sealed = seal.close("JBSWY3DPEHPK3PXP", "amara");
        assertThat(sealed).doesNotContain("JBSWY").isNotEqualTo(seal.close("JBSWY3DPEHPK3PXP", "amara"));
        assertThat(Seal.in(folder).open(sealed, "amara")).isEqualTo("JBSWY3DPEHPK3PXP");
        assertThatThrownBy(() -> seal.open(sealed, "bo")).isInstanceOf(DeskException.class);
        assertThatThrownBy(() -> Seal.in(other).open(sealed, "amara"))
                .isInstanceOf(DeskException.class)
                .hasMessageContaining("reset");
        assertThatThrownBy(() -> seal.open("AAAA", "amara")).isInstanceOf(DeskException.class);
    }

    @Test
    void theKeyIsForItsOwnerAlone() throws IOException {
        assertThat(Seal.in(folder)).isNotNull();
        Path file = folder.resolve("sign-in.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void tokensAndRecoveryCodesAreLongAndNeverTheSame() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 100; i++) {
            assertThat(seen.add(RandomText.token())).isTrue();
            RandomText.recoveryCodes()
                    .forEach(code -> assertThat(seen.add(code)).isTrue());
        }
        assertThat(seen).allMatch(text -> text.matches("comity_[A-Z0-9]{44}|([A-Z0-9]{5}-){4}[A-Z0-9]{5}"));
    }

    @Test
    void aRecoveryCodeIsKnownHoweverItIsTyped() {
        String code = RandomText.recoveryCodes().getFirst();
        String typed = " " + code.toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
        assertThat(RandomText.isRecoveryCode(typed)).isTrue();
        assertThat(RandomText.hashOfCode(typed)).isEqualTo(RandomText.hashOfCode(code));
        assertThat(RandomText.isRecoveryCode("123456")).isFalse();
    }
}
