package org.comity.desk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInOracleTest {
    /** RFC 6238, appendix B, table 1, rows with SHA1: the last six of the eight digits printed. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"; // "12345678901234567890" in base 32

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void oneTimeCodesAreThoseOfRfc6238(long seconds, String code) {
        assertThat(OneTimeCode.at(SECRET, OneTimeCode.step(Instant.ofEpochSecond(seconds))))
                .isEqualTo(code);
    }

    /** The reference implementation of Argon2 (P-H-C/phc-winner-argon2), test.c, Argon2id, v = 19, t = 2, m = 16. */
    @Test
    void argon2idIsThatOfTheReferenceImplementation() {
        byte[] hash = HexFormat.of().parseHex("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
        String kept = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$" // the salt is "somesalt"
                + Base64.getEncoder().withoutPadding().encodeToString(hash);

        assertThat(Passwords.matches("password", kept)).isTrue();
        assertThat(Passwords.matches("passwore", kept)).isFalse();
    }
}
